import { readFileSync } from 'node:fs'
import type { Browser } from '../browsers/browser.ts'
import { inPanel } from './panel-hands.ts'
import { PAUSE_MS, RECORDING } from './recordings.ts'
import { workOf } from './tasks.ts'

export interface ImportFigures {
  readonly what: string
  /** Milliseconds until it was painted. */
  readonly painted: number
  readonly 'longest task': number
  readonly 'tasks over 50 ms': number
}

/** What is done to a long list, as the body of a script that ends when it is painted. */
const ACTIONS: Readonly<Record<string, string>> = {
  'filter by a word': `type('a'); await drawn()`,
  'one more letter': `type('ap'); await drawn()`,
  'filter by host': `type('host:a'); await drawn()`,
  'filter by cause': `type('cause:allow'); await drawn()`,
  'no filter': `type(''); await drawn()`,
  'no groups': `group('none'); await drawn()`,
  'sort by URL': `one('.cell-url .head-button').click(); await drawn()`,
  'sort by cause': `one('.cell-cause .head-button').click(); await drawn()`,
  'sort by status': `one('.cell-status .head-button').click(); await drawn()`,
  'group by host': `group('host'); await drawn()`,
  'group by cause': `group('cause'); await drawn()`,
  'select a blocked request': `one('#requests .row-blocked:not(.row-group)').click(); await drawn()`,
  'choose a server': `type('nginx', one('#server')); await drawn(); press('Enter', one('#server')); await drawn()`,
  'the next request': `press('ArrowDown', one('#requests')); await drawn()`,
  'Summary, the first time': `one('.to-summary').click(); await drawn(); one('dialog').close(); await drawn()`,
  'Summary again': `one('.to-summary').click(); await drawn(); one('dialog').close(); await drawn()`,
}

/** Opens a file of so many entries in the tab, and works with the list. */
export async function measureImport(browser: Browser, entries: number): Promise<ImportFigures[]> {
  const before = await browser.panel.heapSize()
  await inPanel(browser, fileOf(entries))
  const figures: ImportFigures[] = []
  let times: readonly number[] = []
  const opening = await workOf(browser, async () => {
    times = (await inPanel(browser, OPEN)) as readonly number[]
  })
  const [first = 0, last = 0] = times
  figures.push({ what: 'first rows', painted: first, 'longest task': Number.NaN, 'tasks over 50 ms': Number.NaN })
  figures.push({ what: 'all rows', painted: last, 'longest task': Math.round(opening.longest), 'tasks over 50 ms': opening.long })
  for (const [what, script] of Object.entries(ACTIONS)) {
    let painted = 0
    const work = await workOf(browser, async () => {
      painted = Number(await inPanel(browser, `const begun = performance.now(); ${script}; return performance.now() - begun`))
    })
    figures.push({ what, painted: Math.round(painted), 'longest task': Math.round(work.longest), 'tasks over 50 ms': work.long })
  }
  const rows = Number(await browser.panel.evaluate('Number(document.querySelector("#requests").getAttribute("aria-rowcount"))'))
  const after = await browser.panel.heapSize()
  if (after !== null && before !== null)
    console.log(`Heap for each entry: ${((after - before) / 1000 / entries).toFixed(2)} kB (${rows} lines)`)
  return figures
}

/** The recording again and again, made in the panel: a file of that size takes long to be handed over. */
function fileOf(entries: number): string {
  return `
    const har = ${readFileSync(RECORDING, 'utf8')}
    const { entries, ...head } = har.log
    const parts = [JSON.stringify({ log: head }).slice(0, -2) + ',"entries":[']
    for (let from = 0; from < ${entries}; from += entries.length) {
      const later = (entry) => ({ ...entry, startedDateTime: new Date(Date.parse(entry.startedDateTime) + (from / entries.length) * ${PAUSE_MS}).toISOString() })
      const part = entries.slice(0, ${entries} - from).map((entry) => JSON.stringify(later(entry)))
      parts.push((from === 0 ? '' : ',') + part.join(','))
    }
    window.fileToOpen = new File([...parts, ']}}'], 'long.har')`
}

/** Milliseconds until the first rows are there, and until all are. */
const OPEN = `
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(window.fileToOpen)
  const begun = performance.now()
  const rows = () => document.querySelector('.log-tab[aria-selected=true]:not(#log-tab-live)') && document.querySelector('#requests .row')
  const isReading = () => document.querySelector('.log-tab[aria-selected=true] .log-state') !== null
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  await drawn()
  while (!rows()) await new Promise((next) => setTimeout(next, 20))
  const first = performance.now() - begun
  while (isReading()) await new Promise((next) => setTimeout(next, 20))
  await drawn()
  return [Math.round(first), Math.round(performance.now() - begun)]`
