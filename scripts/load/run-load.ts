import type { Browser } from '../browsers/browser.ts'
import { until } from '../browsers/until.ts'
import { KINDS, type KindName } from './kinds.ts'

export interface LoadRequest {
  /** Stands in a header, so that identical requests can be told apart. */
  readonly n: number
  readonly url: string
  readonly kind: KindName
}

/** Could the page read the response to the request of that number? */
export type PageOutcomes = Readonly<Record<number, boolean>>

/** How many verdicts are right, and what became of the others. */
export interface Tally {
  readonly right: number
  readonly wrong: number
  readonly depends: number
  readonly unknown: number
  /** Requests without an exchange of their own. */
  readonly missing: number
  /** Exchanges that no request was made for. */
  readonly surplus: number
  /** What isn't right, in words. */
  readonly problems: readonly string[]
}

/** Milliseconds for a load of thousands on a busy computer. */
const TIMEOUT_MS = 10 * 60_000

/** What the page got, and how long all of it took. */
interface MadeRequests {
  readonly outcomes: PageOutcomes
  readonly milliseconds: number
}

/** Lets the page make the requests, so many at a time. */
export async function makeRequests(browser: Browser, requests: readonly LoadRequest[], atATime: number): Promise<MadeRequests> {
  const told = requests.map(({ n, url, kind }) => {
    const { method, credentials, preflight } = KINDS[kind]
    return { n, url, method, credentials, isPreflighted: preflight !== null }
  })
  await browser.evaluateInPage(`void (${IN_PAGE})(${JSON.stringify(told)}, ${atATime})`)
  const made = () => browser.evaluateInPage('window.madeRequests') as Promise<MadeRequests | null>
  return until('the page to finish', made, TIMEOUT_MS)
}

// Of `window`: a bare name is a new object each time in the sandbox that Marionette evaluates in.
const IN_PAGE = `async (requests, atATime) => {
  const outcomes = {}
  const begun = performance.now()
  let next = 0
  const work = async () => {
    while (next < requests.length) {
      const { n, url, method, credentials, isPreflighted } = requests[next++]
      const headers = { Accept: 'text/plain;n=' + n, ...(isPreflighted ? { 'x-n': String(n) } : {}) }
      outcomes[n] = await fetch(url, { method, credentials, headers }).then((response) => response.text()).then(() => true, () => false)
    }
  }
  window.madeRequests = null
  await Promise.all(Array.from({ length: atATime }, work))
  window.madeRequests = { outcomes, milliseconds: performance.now() - begun }
}`

/** An exchange as the tab knows it. */
interface Row {
  readonly url: string
  readonly verdict: string
  /** Of the request that was recorded; null: only its preflight was. */
  readonly n: number | null
  /** For a person who wants to know why. */
  readonly rule: string | null
  readonly told: unknown
  readonly hops: unknown
}

const ROWS = `corsLensRecorder.diagnoses().map(({ url, verdict, cause, hops }) => {
  const entry = hops[0].entry === null ? null : corsLensRecorder.entry(hops[0].entry)
  const accept = entry?.request.headers.find(({ name }) => name.toLowerCase() === 'accept')?.value
  const n = /n=(\\d+)/.exec(accept ?? '')?.[1]
  return { url, verdict, n: n === undefined ? null : Number(n), rule: cause?.rule ?? null, told: entry?.observed ?? null, hops }
})`

/** Holds what the tab says against what the page got. */
export async function tally(browser: Browser, requests: readonly LoadRequest[], could: PageOutcomes): Promise<Tally> {
  const rows = (await browser.panel.evaluate(ROWS)) as readonly Row[]
  const left = new Map<string, LoadRequest[]>()
  for (const request of requests) left.set(request.url, [...(left.get(request.url) ?? []), request])
  const count = { right: 0, wrong: 0, depends: 0, unknown: 0, missing: 0, surplus: 0 }
  const problems: string[] = []
  for (const row of rows.filter(({ url }) => left.has(url))) {
    const request = takeRequest(row, left.get(row.url) ?? [])
    const what = request === null ? 'surplus' : rightness(row, could[request.n] === true)
    count[what]++
    if (what !== 'right') problems.push(`${what}: ${JSON.stringify(row)}`)
  }
  for (const request of [...left.values()].flat()) {
    count.missing++
    problems.push(`missing: ${JSON.stringify(request)}`)
  }
  return { ...count, problems }
}

/** The request that an exchange is of. A lone preflight shows only its URL: all that are preflighted there have one outcome. */
function takeRequest({ n }: Row, requests: LoadRequest[]): LoadRequest | null {
  const at = n === null ? 0 : requests.findIndex((request) => request.n === n)
  return at === -1 ? null : (requests.splice(at, 1)[0] ?? null)
}

function rightness({ verdict }: Row, could: boolean): 'right' | 'wrong' | 'depends' | 'unknown' {
  if (verdict === (could ? 'allowed' : 'blocked')) return 'right'
  return verdict === 'depends' || verdict === 'unknown' ? verdict : 'wrong'
}
