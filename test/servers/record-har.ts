import { setTimeout as pause } from 'node:timers/promises'
import type { CDPSession } from 'playwright-core'

interface Recorded {
  readonly request: { readonly method: string; readonly url: string }
  readonly type: string
  readonly initiator: { readonly type: string; readonly requestId?: string }
  /** Seconds since 1970. */
  readonly wallTime: number
  /** Seconds of the browser's own clock. */
  readonly start: number
  readonly provisionalHeaders: Headers
  sentHeaders: Headers | null
  response: { status: number; statusText: string; headers: Headers } | null
  /** What came over the network, also where the page may not have it. */
  received: { status: number; headers: Headers } | null
  end: number | null
  error: string | null
  corsError: string | null
}

type Headers = Readonly<Record<string, string>>

/** Milliseconds that Chromium may take to tell of what its page has already seen. */
const TIMEOUT_MS = 30_000

/**
 * Records a page's requests, with the custom fields that Chromium's DevTools put into their HAR: without a DevTools window, from the protocol's events.
 * The headers are those of the ExtraInfo events, which are what went over the network.
 */
export async function recordHar(session: CDPSession): Promise<{ readonly finish: () => Promise<unknown> }> {
  const entries = new Map<string, Recorded>()
  // The ExtraInfo events come from another process, and so before or after the others.
  const early = new Map<string, Partial<Recorded>>()
  const tell = (requestId: string, known: Partial<Recorded>) => {
    const entry = entries.get(requestId)
    if (entry === undefined) early.set(requestId, { ...early.get(requestId), ...known })
    else Object.assign(entry, known)
  }

  session.on(
    'Network.requestWillBeSent',
    ({ requestId, request: { method, url, headers }, type = 'Other', initiator, wallTime, timestamp }) => {
      entries.set(requestId, {
        request: { method, url },
        type,
        initiator,
        wallTime,
        start: timestamp,
        provisionalHeaders: headers,
        sentHeaders: null,
        response: null,
        received: null,
        end: null,
        error: null,
        corsError: null,
        ...early.get(requestId),
      })
    },
  )
  session.on('Network.requestWillBeSentExtraInfo', ({ requestId, headers }) => tell(requestId, { sentHeaders: headers }))
  session.on('Network.responseReceived', ({ requestId, response }) => tell(requestId, { response }))
  session.on('Network.responseReceivedExtraInfo', ({ requestId, headers, statusCode }) =>
    tell(requestId, { received: { status: statusCode, headers } }),
  )
  session.on('Network.loadingFinished', ({ requestId, timestamp }) => tell(requestId, { end: timestamp }))
  session.on('Network.loadingFailed', ({ requestId, timestamp, errorText, corsErrorStatus }) =>
    tell(requestId, { end: timestamp, error: errorText, corsError: corsErrorStatus?.corsError ?? null }),
  )
  await session.send('Network.enable')

  const finish = async () => {
    const incomplete = () => [...entries].filter(([id, entry]) => !isComplete(id, entry, entries))
    for (const end = performance.now() + TIMEOUT_MS; incomplete().length > 0; await pause(5)) {
      if (performance.now() > end) throw new Error(`Chromium told no more than this of ${JSON.stringify(incomplete(), null, 1)}`)
    }
    return {
      log: {
        version: '1.2',
        creator: { name: 'WebInspector', version: '537.36' },
        pages: [],
        entries: [...entries.values()].map(entryOf),
      },
    }
  }
  return { finish }
}

/** Has everything been told of a request? The page may have its response before the events arrive. */
function isComplete(id: string, entry: Recorded, entries: ReadonlyMap<string, Recorded>): boolean {
  if (entry.end === null) return false
  // Refused after its preflight, it was never sent, and has no ExtraInfo events.
  if (entry.corsError?.includes('Preflight')) return [...entries.values()].some(({ initiator }) => initiator.requestId === id)
  return entry.sentHeaders !== null && entry.received !== null
}

function entryOf(entry: Recorded) {
  const { request, type, initiator, provisionalHeaders, sentHeaders, response, received, error } = entry
  // A refused response has no responseReceived; DevTools then show what the ExtraInfo event said.
  const status = received?.status ?? response?.status ?? 0
  const { wallTime, time } = timesOf(entry)
  return {
    _initiator: initiator,
    _resourceType: type.toLowerCase(),
    startedDateTime: new Date(wallTime * 1000).toISOString(),
    time,
    request: {
      ...request,
      httpVersion: 'http/1.1',
      cookies: [],
      queryString: [],
      headersSize: -1,
      bodySize: 0,
      headers: headerList(sentHeaders ?? provisionalHeaders),
    },
    response: {
      status,
      statusText: response?.statusText ?? '',
      httpVersion: 'http/1.1',
      cookies: [],
      headers: headerList(received?.headers ?? response?.headers ?? {}),
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
      content: { size: 0, mimeType: 'x-unknown' },
      _transferSize: 0,
      _error: error,
    },
    cache: {},
    timings: { send: 0, wait: time, receive: 0 },
  }
}

/**
 * When it started, in seconds since 1970, and how many milliseconds it took. A preflight's start is stamped when the browser's main process hears of it,
 * its end when the network's process knows it: on a busy computer, the start was 164 ms after the end.
 */
function timesOf({ wallTime, start, end }: Recorded) {
  const seconds = (end ?? start) - start
  return seconds < 0 ? { wallTime: wallTime + seconds, time: 0 } : { wallTime, time: seconds * 1000 }
}

/** The protocol joins lines of one name with a line feed. */
function headerList(headers: Headers) {
  return Object.entries(headers).flatMap(([name, values]) => values.split('\n').map((value) => ({ name, value })))
}
