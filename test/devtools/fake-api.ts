import type { Evaluation, InspectedPage } from '../../src/devtools/inspected-page.ts'

/** A fake inspected page: what the browser would tell, and account of what it was asked. */
export interface FakePage extends InspectedPage {
  finish(...entries: object[]): void
  navigate(url: string): void
  /** What getHAR gives; an Error rejects. */
  har: readonly object[] | Error
  /** How often getHAR was called. */
  readonly harReadings: number
  /** What the page shows; null: it refuses to be asked. */
  document: FakeDocument | null
  /** What the page's wrapped functions note; taken when read. */
  noted: (readonly unknown[])[]
  /** What became of the request that the page was asked to make; null: the page is another one. */
  retry: object | null
  readonly reloads: readonly (string | undefined)[]
  readonly evaluations: readonly string[]
  readonly filters: readonly string[]
}

export interface FakeDocument {
  readonly timeOrigin: number
  readonly url: string
  /** `end` is null where there was no response. */
  readonly timings?: readonly (readonly [
    name: string,
    start: number,
    responseStatus: number,
    initiatorType?: string,
    end?: number | null,
  ])[]
}

/** How long each request takes, in the page's eyes; milliseconds. */
const DURATION = 30

export function fakePage(browser: 'chromium' | 'firefox', document: FakeDocument | null): FakePage {
  const finished: ((entry: unknown) => void)[] = []
  const navigated: ((url: string) => void)[] = []
  const evaluations: string[] = []
  const filters: string[] = []
  const reloads: (string | undefined)[] = []
  let readings = 0
  return {
    browser,
    isConnected: () => true,
    har: [],
    document,
    noted: [],
    retry: null,
    reloads,
    evaluations,
    filters,
    get harReadings() {
      return readings
    },
    finish(...entries) {
      for (const entry of entries) for (const listener of finished) listener({ ...entry, getContent: () => undefined })
    },
    navigate(url) {
      for (const listener of navigated) listener(url)
    },
    onRequestFinished: (listener) => finished.push(listener),
    onNavigated: (listener) => navigated.push(listener),
    async getHar() {
      readings++
      if (this.har instanceof Error) throw this.har
      return { version: '1.2', entries: this.har }
    },
    async evaluateInPage(expression): Promise<Evaluation> {
      evaluations.push(expression)
      if (this.document === null) return { error: 'has no execution context' }
      const { timeOrigin, url, timings = [] } = this.document
      if (expression.includes('cors-lens.attempt')) return { value: this.retry }
      if (expression.includes('cors-lens.observation')) {
        return { value: { document: timeOrigin, reach: 'late', calls: this.noted.splice(0) } }
      }
      const since = Number(/\breadTimeline\(([\d.]+), -?[\d.]+\)\n/.exec(expression)?.[1] ?? Number.POSITIVE_INFINITY)
      const rows = timings
        .map(([name, start, status, initiatorType = 'fetch', end = start + DURATION]) => [name, start, end, status, initiatorType] as const)
        .filter(([, , end]) => (end ?? Number.POSITIVE_INFINITY) >= since)
      return { value: { document: timeOrigin, origin: timeOrigin, url, timings: rows } }
    },
    reload: (injectedScript) => void reloads.push(injectedScript),
    openSource: () => browser === 'chromium',
    showInNetworkPanel(filter) {
      if (browser === 'firefox') return false
      filters.push(filter)
      return true
    },
  }
}

export interface FakeEntry {
  readonly startedDateTime: string
  readonly time: number
  readonly request: { readonly method: string; readonly url: string } & Record<string, unknown>
  readonly response: { readonly status: number; readonly _error: string | null } & Record<string, unknown>
  readonly _resourceType: string
}

/** A HAR entry. `at`: milliseconds since 1970. */
export function entry(
  url: string,
  at: number,
  more: { method?: string; status?: number; error?: string | null; type?: string; time?: number; headers?: object[] } = {},
): FakeEntry {
  const { method = 'GET', status = 200, error = null, type = 'fetch', time = 5, headers = [] } = more
  return {
    startedDateTime: new Date(at).toISOString(),
    time,
    request: { method, url, headers: [], postData: { mimeType: 'text/plain', text: 'secret' } },
    response: { status, headers, content: { size: 4, mimeType: 'text/plain', text: 'body' }, _error: error },
    _resourceType: type,
  }
}
