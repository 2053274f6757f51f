import { createFileKeeper } from '../../src/devtools/file-keeper.ts'
import type { LiveAbilities, ObservationState, RetryReport } from '../../src/devtools/live-abilities.ts'
import type { RecorderChange, RecorderClient, RecorderState } from '../../src/devtools/recorder/recorder-client.ts'
import { NOTHING_RECORDED } from '../../src/engine/exchange/blank-entry.ts'
import type { Diagnosis, Entry, Header, Report } from '../../src/engine/index.ts'
import { findLogWarnings } from '../../src/engine/warnings/find-warnings.ts'

/** A recorder without a browser: tests and the gallery feed it diagnoses and watch what the panel asks of it. */
export interface FakeRecorder extends RecorderClient {
  readonly asked: string[]
  readonly live: LiveAbilities
  /** What the page sees of the next attempt. */
  answer: RetryReport
  add(...diagnoses: Diagnosis[]): void
  change(change: Partial<RecorderChange>): void
  setState(state: Partial<RecorderState>): void
}

export function fakeRecorder(
  initial: readonly Diagnosis[] = [],
  given: Partial<RecorderState> = {},
  entryAt: (index: number) => Entry | null = entry,
  rawEntryAt: (index: number) => unknown = () => null,
): FakeRecorder {
  let diagnoses = [...initial]
  let state = stateOf(given)
  let observation: ObservationState = { host: 'app.example', on: false, reach: 'none' }
  const listeners = new Set<(change: RecorderChange) => void>()
  const asked: string[] = []
  const notify = (change: Partial<RecorderChange>) => {
    for (const listener of listeners) listener({ changed: [], removed: [], cleared: false, ...change })
  }
  const recorder: FakeRecorder = {
    kind: 'live',
    asked,
    keepLog: false,
    answer: { start: null, body: 'none', outcome: { kind: 'left' } },
    live: {
      get observation() {
        return observation
      },
      observe(_host, on) {
        asked.push(on ? 'observe' : 'do not observe')
        observation = { ...observation, on, reach: on ? 'late' : 'none' }
        notify({})
      },
      async retry({ request, body }) {
        asked.push(`retry ${JSON.stringify({ ...request, body })}`)
        return recorder.answer
      },
    },
    get state() {
      return state
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    diagnoses: () => diagnoses,
    entry: entryAt,
    rawEntries: async (indexes) => indexes.map(rawEntryAt),
    report: () => reportOf(diagnoses, state, entryAt),
    harHead: () => ({ creator: { name: 'WebInspector', version: '537.36' }, pages: [] }),
    clear() {
      asked.push('clear')
      diagnoses = []
      notify({ cleared: true })
    },
    openFiles: createFileKeeper(),
    async readAgain() {
      asked.push('read again')
    },
    reloadPage() {
      asked.push('reload')
    },
    openSource({ url, line }) {
      asked.push(`open ${url} ${line}`)
      return true
    },
    showInNetworkPanel(url, method) {
      asked.push(`show ${method} ${url}`)
      return state.browser === 'chromium'
    },
    add(...added) {
      this.change({ changed: added })
    },
    change(change) {
      diagnoses = changedBy(change, diagnoses)
      notify(change)
    },
    setState(newer) {
      state = { ...state, ...newer }
      notify({})
    },
  }
  return recorder
}

function stateOf(given: Partial<RecorderState>): RecorderState {
  const browser = given.browser ?? 'chromium'
  return {
    browser,
    recordedBy: browser,
    beganWithPanel: false,
    isCutOff: false,
    pageUrl: 'https://app.example/',
    openedLate: false,
    limits: [],
    skipped: [],
    readingFailure: null,
    ...given,
  }
}

function reportOf(
  diagnoses: readonly Diagnosis[],
  { recordedBy, skipped }: RecorderState,
  entryAt: (index: number) => Entry | null,
): Report {
  return {
    version: 1,
    source: { browser: recordedBy, recorder: 'unknown', creator: null, limits: [], entries: diagnoses.length, skipped },
    exchanges: diagnoses,
    warnings: findLogWarnings(diagnoses, { browser: recordedBy, entry: entryAt }),
  }
}

/** What is known already keeps its place, what is new comes last. */
function changedBy({ changed = [], removed = [] }: Partial<RecorderChange>, diagnoses: readonly Diagnosis[]): Diagnosis[] {
  const newer = new Map(changed.map((diagnosis) => [diagnosis.id, diagnosis]))
  const known = new Set(diagnoses.map(({ id }) => id))
  const kept = diagnoses.filter(({ id }) => newer.has(id) || !removed.includes(id))
  return [...kept.map((diagnosis) => newer.get(diagnosis.id) ?? diagnosis), ...[...newer.values()].filter(({ id }) => !known.has(id))]
}

/** Even entries are preflights, odd ones requests (see diagnoses.ts). */
export function entry(index: number): Entry {
  const isPreflight = index % 2 === 0
  return {
    index,
    startedDateTime: '2026-11-23T10:00:00.000Z',
    start: Date.UTC(2026, 10, 23, 10),
    time: 42,
    request: {
      method: isPreflight ? 'OPTIONS' : 'GET',
      url: 'https://api.example/items',
      httpVersion: 'h2',
      headers: isPreflight ? preflightRequest : actualRequest,
      headersSize: null,
    },
    response: {
      status: isPreflight ? 204 : 200,
      statusText: isPreflight ? 'No Content' : 'OK',
      httpVersion: 'h2',
      headers: isPreflight ? preflightResponse : actualResponse,
      redirectURL: '',
      bodySize: null,
      content: { size: 120, mimeType: 'application/json', text: null },
    },
    ...NOTHING_RECORDED,
  }
}

const preflightRequest = headers({
  Accept: '*/*',
  'Accept-Encoding': 'gzip, deflate, br, zstd',
  'Access-Control-Request-Headers': 'authorization,content-type',
  'Access-Control-Request-Method': 'PUT',
  Host: 'api.example',
  Origin: 'https://app.example',
  'Sec-Fetch-Mode': 'cors',
  'User-Agent': 'Mozilla/5.0',
})
const preflightResponse = headers({
  'Access-Control-Allow-Headers': 'content-type',
  'Access-Control-Allow-Methods': 'GET, PUT, DELETE',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Max-Age': '600',
  Date: 'Mon, 23 Nov 2026 10:00:00 GMT',
  Server: 'nginx',
  Vary: 'Origin',
})
const actualRequest = headers({
  Accept: '*/*',
  Authorization: 'Bearer eyJhbGciOiJIUzI1NiJ9.e30.Et9HFtf9R3GEMA0IICOfFMVXY7kkTX1wr4qCyhIf58U',
  'Content-Type': 'application/json',
  Origin: 'https://app.example',
  Referer: 'https://app.example/',
  'Sec-Fetch-Mode': 'cors',
  'Sec-Fetch-Site': 'cross-site',
  'User-Agent': 'Mozilla/5.0',
})
const actualResponse = headers({
  'Cache-Control': 'no-store',
  'Content-Length': '120',
  'Content-Type': 'application/json; charset=utf-8',
  Date: 'Mon, 23 Nov 2026 10:00:00 GMT',
  ETag: '"33a64df5"',
  Server: 'nginx',
  Vary: 'Accept-Encoding',
})

function headers(lines: Record<string, string>): Header[] {
  return Object.entries(lines).map(([name, value]) => ({ name, value }))
}
