import { type Browser, createLog, type Diagnosis } from '../../src/engine/index.ts'

/** What a recorded request differs in from a successful cross-origin GET of https://api.example/items by https://app.example. */
export interface Recorded {
  readonly method?: string
  readonly url?: string
  /** Milliseconds after the first moment of the recording. */
  readonly at?: number
  readonly time?: number
  /** Request headers; "" leaves one out. */
  readonly request?: Readonly<Record<string, string>>
  readonly status?: number
  readonly response?: Readonly<Record<string, string | readonly string[]>>
  readonly location?: string
  /** Chromium's `_error`. */
  readonly error?: string
  readonly type?: string
  /** Members of the entry besides. */
  readonly fields?: Readonly<Record<string, unknown>>
  /** Of the body, in bytes. */
  readonly size?: number
  /** Members of the request besides. */
  readonly requestFields?: Readonly<Record<string, unknown>>
}

const BEGIN = Date.UTC(2026, 0, 1)
export const PAGE = 'https://app.example'
export const API = 'https://api.example/items'

/** Headers as HAR lists them; several values of a name are a line each. */
export function lines(headers: Readonly<Record<string, string | readonly string[]>>) {
  return Object.entries(headers).flatMap(([name, values]) => [values].flat().map((value) => ({ name, value })))
}

function entry({
  method = 'GET',
  url = API,
  at = 0,
  time = 10,
  request = {},
  status = 200,
  response = {},
  location = '',
  size = 2,
  fields,
  requestFields,
}: Recorded) {
  return {
    startedDateTime: new Date(BEGIN + at).toISOString(),
    time,
    request: {
      method,
      url,
      httpVersion: 'HTTP/1.1',
      headers: lines(request).filter(({ value }) => value !== ''),
      headersSize: 300,
      ...requestFields,
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      headers: lines({ ...response, ...(location === '' ? {} : { Location: location }) }),
      redirectURL: location,
      bodySize: size,
      content: { size, mimeType: 'text/plain' },
    },
    timings: { send: 0, wait: 1, receive: 1 },
    ...fields,
  }
}

/** As Chromium's recorder writes it. A response refused by CORS has the error `net::ERR_FAILED`, and so has a request that was never sent (status 0). */
export function inChromium(recorded: Recorded): unknown {
  const { error = null, type = 'fetch', status = 200, request = {} } = recorded
  const wasSent = status > 0
  const headers = wasSent
    ? { Origin: PAGE, 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Site': 'cross-site', ...request }
    : { Referer: `${PAGE}/`, ...request }
  const whole = entry({ ...recorded, request: headers })
  return {
    ...whole,
    request: { ...whole.request, headersSize: wasSent ? 300 : -1, ...recorded.requestFields },
    response: { ...whole.response, _error: error },
    _resourceType: type,
    _initiator: { type: 'script', stack: { callFrames: [{ url: `${PAGE}/a.js` }] } },
    pageref: 'page_1',
    ...recorded.fields,
  }
}

/** A preflight as Chromium writes it; `number` is the request's number that it was sent for. */
export function preflightInChromium(
  recorded: Recorded & { readonly asks?: string; readonly names?: string; readonly number?: number },
): unknown {
  const { asks = 'PUT', names, number = 1 } = recorded
  return inChromium({
    status: 204,
    ...recorded,
    method: 'OPTIONS',
    type: 'preflight',
    request: {
      Origin: PAGE,
      'Access-Control-Request-Method': asks,
      ...(names === undefined ? {} : { 'Access-Control-Request-Headers': names }),
      ...recorded.request,
    },
    fields: { _initiator: { type: 'preflight', url: recorded.url ?? API, requestId: `77.${number}` }, ...recorded.fields },
  })
}

/** As Firefox's recorder writes it: no error anywhere; a request whose preflight failed has size 0 and no timings. */
export function inFirefox(recorded: Recorded): unknown {
  const { status = 200, request = {} } = recorded
  const whole = entry({
    ...recorded,
    request: { Origin: PAGE, 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Dest': 'empty', ...request },
  })
  const unsent = status === 0 ? { timings: {}, request: { ...whole.request, headersSize: 0, ...recorded.requestFields } } : {}
  return { ...whole, _securityState: 'secure', ...unsent, ...recorded.fields }
}

export function preflightInFirefox(recorded: Recorded & { readonly asks?: string; readonly names?: string }): unknown {
  const { asks = 'PUT', names } = recorded
  return inFirefox({
    status: 204,
    ...recorded,
    method: 'OPTIONS',
    request: {
      Origin: PAGE,
      'Access-Control-Request-Method': asks,
      ...(names === undefined ? {} : { 'Access-Control-Request-Headers': names }),
      ...recorded.request,
    },
  })
}

/** As a proxy writes it: what went over the wire, and no word of what the browser made of it. */
export function onTheWire(recorded: Recorded): unknown {
  const { request = {} } = recorded
  return entry({ ...recorded, request: { Host: 'api.example', Origin: PAGE, ...request } })
}

export function preflightOnTheWire(recorded: Recorded & { readonly asks?: string; readonly names?: string }): unknown {
  const { asks = 'PUT', names } = recorded
  return onTheWire({
    status: 204,
    ...recorded,
    method: 'OPTIONS',
    request: {
      'Access-Control-Request-Method': asks,
      ...(names === undefined ? {} : { 'Access-Control-Request-Headers': names }),
      ...recorded.request,
    },
  })
}

/** What the engine says of a whole recording. */
export function diagnosed(recorder: Browser, ...entries: readonly unknown[]): readonly Diagnosis[] {
  const log = createLog({ browser: recorder })
  log.add(entries)
  log.settle()
  return log.diagnoses()
}

/** What it says of a recording of one exchange. */
export function diagnosedOne(recorder: Browser, ...entries: readonly unknown[]): Diagnosis {
  const [first, ...others] = diagnosed(recorder, ...entries)
  if (first === undefined || others.length > 0) throw new Error(`expected one exchange, found ${others.length + (first ? 1 : 0)}`)
  return first
}
