import { NO_RESPONSE, NOTHING_RECORDED } from '../../src/engine/exchange/blank-entry.ts'
import type { Diagnosis, Log, LogChange, Verdict } from '../../src/engine/index.ts'

interface RawEntry {
  readonly startedDateTime: string
  readonly time?: number
  readonly request: { readonly method: string; readonly url: string }
  readonly response: { readonly status: number; readonly _error?: string | null }
  readonly _resourceType?: string
  readonly _observed?: { readonly responseStatus?: number | null }
}

/** A log that takes every entry for an exchange of its own, and keeps account of how it was fed. */
export interface FakeLog extends Log {
  readonly pageUrl: string | null
  readonly entries: readonly RawEntry[]
  readonly settledUntil: readonly number[]
}

export function fakeLog({ pageUrl = null }: { readonly pageUrl?: string | null }): FakeLog {
  const entries: RawEntry[] = []
  const settledUntil: number[] = []

  function put(index: number, entry: RawEntry): Diagnosis {
    entries[index] = entry
    return diagnosisOf(index, entry)
  }

  const add = (more: readonly unknown[]): LogChange => ({
    changed: more.map((entry) => put(entries.length, entry as RawEntry)),
    removed: [],
  })

  const renew: Log['renew'] = (readings) => ({
    changed: [...readings].map(([index, entry]) => put(index, entry as RawEntry)),
    removed: [],
  })

  return {
    pageUrl,
    entries,
    settledUntil,
    add,
    renew,
    observe(index, observed) {
      const entry = entries[index]
      return {
        changed: entry === undefined ? [] : [put(index, { ...entry, _observed: { responseStatus: observed.responseStatus ?? null } })],
        removed: [],
      }
    },
    settle(time = Number.POSITIVE_INFINITY) {
      settledUntil.push(time)
      return { changed: [], removed: [] }
    },
    diagnoses: () => entries.map((entry, index) => diagnosisOf(index, entry)),
    entry(index) {
      const entry = entries[index]
      if (entry === undefined) return null
      return {
        index,
        startedDateTime: entry.startedDateTime,
        start: Date.parse(entry.startedDateTime),
        time: entry.time ?? null,
        request: { method: entry.request.method, url: entry.request.url, httpVersion: null, headers: [], headersSize: null },
        response: { ...NO_RESPONSE, status: entry.response.status },
        ...NOTHING_RECORDED,
      }
    },
    get size() {
      return entries.length
    },
    skipped: () => [],
    report: () => ({
      version: 1,
      source: { browser: 'unknown', recorder: 'unknown', limits: [], creator: null, entries: entries.length, skipped: [] },
      exchanges: [],
      warnings: [],
    }),
  }
}

function diagnosisOf(index: number, entry: RawEntry): Diagnosis {
  return {
    id: `x${index}`,
    startedDateTime: entry.startedDateTime,
    time: entry.time ?? null,
    url: entry.request.url,
    method: entry.request.method,
    origin: null,
    kind: entry._resourceType === 'document' ? 'document' : entry._resourceType === 'image' ? 'image' : 'fetch',
    mode: null,
    includesCredentials: null,
    hops: [
      {
        url: entry.request.url,
        entry: index,
        status: entry.response.status,
        alsoRecorded: [],
        preflight: { state: 'not-needed', entry: null, reasons: { method: false, headers: [], uploadListener: false }, cachedFrom: null },
      },
    ],
    verdict: verdictOf(entry),
    cause: null,
    next: [],
    otherBrowsers: {},
    warnings: [],
    fix: null,
    unknownBecause: null,
    fixNote: null,
  } as Diagnosis
}

/** As far as the recorder's own decisions need one: what the page told outranks all, what is still running is not known. */
function verdictOf({ response, _observed }: RawEntry): Verdict {
  if (_observed?.responseStatus != null) return _observed.responseStatus === 0 ? 'blocked' : 'allowed'
  if (typeof response._error === 'string') return 'failed'
  return response.status === 0 ? 'unknown' : 'depends'
}
