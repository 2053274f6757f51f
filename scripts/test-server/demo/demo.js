// @ts-nocheck: served to browsers as it is, without a build.
// The demo page: a row for each scenario, and what the page itself saw of it. Everything that comes from a server is text, never markup.
import { sendRequest } from '/send-request.js'

const list = document.getElementById('list')
const runAllButton = document.getElementById('run-all')
const summary = document.getElementById('summary')
const items = new Map()

// Another number for each run keeps preflight and response caches of earlier runs out.
let run = Date.now() % 1e6

for (const { title, says, items: rows } of await (await fetch('/demo.json')).json()) {
  const section = document.getElementById('section').content.cloneNode(true)
  section.querySelector('h2').textContent = title
  section.querySelector('.says').textContent = says
  section.querySelector('ol').append(...rows.map(row))
  list.append(section)
}
list.removeAttribute('aria-busy')

function row(item) {
  const fragment = document.getElementById('item').content.cloneNode(true)
  const button = fragment.querySelector('button')
  fragment.querySelector('h3').textContent = item.title
  fragment.querySelector('.says').textContent = item.says
  fragment.querySelector('code').textContent = describe(item)
  button.ariaLabel = `Run: ${item.title}`
  button.addEventListener('click', () => runScenario(item.id))
  fragment.querySelector('li').id = item.id
  items.set(item.id, { item, button, outcome: fragment.querySelector('.outcome') })
  return fragment
}

function describe({ request: { kind, method, url, credentials, mode, headers } }) {
  const parts = [kind === 'fetch' ? 'fetch' : 'XMLHttpRequest', method, new URL(url).host]
  if (credentials !== null) parts.push(`credentials: ${credentials}`)
  if (mode !== null) parts.push(`mode: ${mode}`)
  return [...parts, ...Object.keys(headers)].join(' · ')
}

/** Runs one scenario and shows its outcome. Resolves to what the page saw. */
async function runScenario(id) {
  const found = items.get(id)
  if (found === undefined) throw new Error(`there is no scenario "${id}" on this page`)
  const { item, button, outcome } = found
  button.disabled = true
  show(outcome, 'running', 'Running…')
  const send = item.pageUrl === null ? sendRequest : await senderIn(item.pageUrl)
  const seen = await send(item.request, ++run)
  button.disabled = false
  show(outcome, seen.result, words(item, seen))
  return seen
}

/** Runs every scenario, one after the other. Resolves to `[{ id, outcome }]`. */
async function runAll() {
  runAllButton.disabled = true
  const outcomes = []
  for (const id of items.keys()) {
    summary.textContent = `Running ${outcomes.length + 1} of ${items.size}…`
    outcomes.push({ id, outcome: await runScenario(id) })
  }
  const good = outcomes.filter(({ outcome }) => outcome.result === 'ok').length
  summary.textContent = `${outcomes.length} requests: the page could read ${good}, ${outcomes.length - good} failed. The CORS tab says why.`
  runAllButton.disabled = false
  return outcomes
}

const frames = new Map()

/** The `send` of a hidden document, which has the policy that the scenario needs. */
function senderIn(url) {
  const known = frames.get(url)
  if (known !== undefined) return known
  const frame = Object.assign(document.createElement('iframe'), { src: url, hidden: true, title: 'A page with a policy' })
  const ready = new Promise((resolve) => {
    frame.onload = () => resolve(frame.contentWindow.lab.send)
  })
  frames.set(url, ready)
  document.body.append(frame)
  return ready
}

function words(item, seen) {
  if (seen.result === 'timeout') return 'no response yet'
  if (seen.result === 'error') return seen.message ?? 'error'
  if (seen.type === 'opaque') return 'opaque: nothing to read'
  if (item.request.reads !== null) return `${seen.status}, ${item.request.reads}: ${seen.header ?? 'null'}`
  return `${seen.status}, readable${item.request.times > 1 ? `, ${item.request.times} times` : ''}`
}

const MARKS = { ok: 'M3 8.5l3.5 3.5L13 4.5', error: 'M4 4l8 8M12 4l-8 8', timeout: 'M4 4l8 8M12 4l-8 8', running: 'M3 8h10' }

function show(outcome, result, text) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  svg.setAttribute('viewBox', '0 0 16 16')
  svg.setAttribute('aria-hidden', 'true')
  path.setAttribute('d', MARKS[result])
  svg.append(path)
  const span = document.createElement('span')
  span.textContent = text
  outcome.dataset.result = result
  outcome.replaceChildren(svg, span)
}

runAllButton.addEventListener('click', runAll)
Object.assign(window, { runAll, runScenario })
