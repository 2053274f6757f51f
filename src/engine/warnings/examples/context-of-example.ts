import { NOTHING_RECORDED } from '../../exchange/blank-entry.ts'
import type { Entry } from '../../exchange/exchange.ts'
import type { Lines, WarningContext } from '../warning-rule.ts'
import type { WarningExample } from './example.ts'

const PAGE = 'https://app.example'
const API = 'https://api.example/items'

interface ExampleEntry {
  readonly index: number
  readonly method: string
  readonly url: string
  readonly request: Lines
  readonly status: number
  readonly response: Lines
}

/** An example in full, as DevTools would record it. */
export function contextOfExample(example: WarningExample): WarningContext {
  const { url = API, origin = PAGE, method = 'GET', status = 200, requestHeaders = [], responseHeaders = [], before, preflight } = example
  const earlier = before && {
    index: 0,
    method: 'GET',
    url,
    request: before.origin === null ? [] : ([['Origin', before.origin]] as const),
    status: before.status ?? 200,
    response: before.headers,
  }
  const preflightHeaders: Lines = [
    ['Origin', origin],
    ['Access-Control-Request-Method', method],
    ...(preflight?.names ? [['Access-Control-Request-Headers', preflight.names.join(',')] as const] : []),
  ]
  const preflightRequest = preflight && {
    index: 1,
    method: 'OPTIONS',
    url,
    request: preflightHeaders,
    status: preflight.status ?? 204,
    response: preflight.headers,
  }
  const response = entryOf({ index: 2, method, url, request: [['Origin', origin], ...requestHeaders], status, response: responseHeaders })
  const preflightEntry = preflightRequest ? entryOf(preflightRequest) : null
  return {
    exchange: { id: 'x2', hops: [{ url, entry: response, preflight: preflightEntry, alsoRecorded: [] }] },
    origin,
    kind: example.kind ?? 'fetch',
    includesCredentials: example.includesCredentials === undefined ? false : example.includesCredentials,
    cause: example.cause ?? null,
    isReadable: example.isReadable ?? true,
    response,
    preflight: preflightEntry,
    earlier: earlier ? [entryOf(earlier)] : [],
  }
}

function entryOf({ index, method, url, request, status, response }: ExampleEntry): Entry {
  const headers = (lines: Lines) => lines.map(([name, value]) => ({ name, value }))
  return {
    index,
    startedDateTime: '2026-01-01T00:00:00.000Z',
    start: Date.UTC(2026, 0, 1) + index,
    time: 1,
    request: { method, url, httpVersion: 'HTTP/1.1', headers: headers(request), headersSize: 300 },
    response: {
      status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      headers: headers(response),
      redirectURL: '',
      bodySize: 2,
      content: { size: 2, mimeType: 'application/json', text: null },
    },
    ...NOTHING_RECORDED,
  }
}
