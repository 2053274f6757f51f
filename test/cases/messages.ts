import { type Diagnosis, diagnose, type Report, readHar } from '../../src/engine/index.ts'

/**
 * Messages of one exchange in text, as a case of `cases.ts` has them, separated by empty lines. The first line of each is `METHOD URL`, or
 * `OPTIONS URL for METHOD` of a preflight; then `> Name: value` of the request, the status with its reason phrase, `Name: value` of the response,
 * and `after 29.4 s`. `blocked` says that Chromium marked the response as one that it refused, `aborted` that it gave up on it. `as image` is what
 * requested it, instead of a script, and `no-cors` that it did so without CORS. A preflight `before METHOD` passed: the request is the next message.
 */
export interface Case {
  readonly from: string
  readonly messages: string
}

const BEGIN = Date.UTC(2026, 2, 2, 9)

/** What the engine says of the case. */
export function diagnosisOf(one: Case): Diagnosis {
  return decisive(diagnose(readHar(harOf(one), 'case.har')))
}

/** The exchange that the case is about: the last one that failed, else the last one. */
export function decisive({ exchanges }: Report): Diagnosis {
  const found = exchanges.findLast(({ verdict }) => verdict === 'blocked' || verdict === 'failed') ?? exchanges.at(-1)
  if (found === undefined) throw new Error('the case has an exchange')
  return found
}

/** The case as Chromium's DevTools would have recorded it. */
export function harOf({ from, messages }: Case): { readonly log: object } {
  const entries = messages
    .trim()
    .split(/\n\s*\n/)
    .flatMap((message, index) =>
      entriesOf(
        message
          .trim()
          .split('\n')
          .map((line) => line.trim()),
        from,
        index,
      ),
    )
  const pages = [{ id: 'page_1', startedDateTime: new Date(BEGIN).toISOString(), title: `${from}/`, pageTimings: {} }]
  return { log: { version: '1.2', creator: { name: 'WebInspector', version: '537.36' }, pages, entries } }
}

function entriesOf([first = '', ...lines]: readonly string[], from: string, index: number): unknown[] {
  const [, method = '', url = '', , outcome = null, asked = ''] = /^(\S+) (\S+)( (for|before) (\S+))?$/.exec(first) ?? []
  const given: { name: string; value: string }[] = []
  const headers: { name: string; value: string }[] = []
  let [status, statusText, time, error, kind, mode] = [0, '', 20, '', 'fetch', 'cors']
  for (const line of lines) {
    const [, code, reason = ''] = /^(\d{3})(?: (.*))?$/.exec(line) ?? []
    const [, name = '', value = ''] = /^(?:> )?([\w-]+): (.*)$/.exec(line) ?? []
    if (code !== undefined) [status, statusText] = [Number(code), reason]
    else if (line.startsWith('after ')) time = Number.parseFloat(line.slice(6)) * 1000
    else if (line === 'blocked') error = 'net::ERR_FAILED'
    else if (line === 'aborted') error = 'net::ERR_ABORTED'
    else if (line.startsWith('net::')) error = line
    else if (line.startsWith('as ')) kind = line.slice(3)
    else if (line === 'no-cors') mode = line
    else if (line.startsWith('> ')) given.push({ name, value })
    else headers.push({ name, value })
  }
  const location = headers.find(({ name }) => name.toLowerCase() === 'location')?.value ?? ''
  const requested = given
    .map(({ name }) => name.toLowerCase())
    .filter((name) => name !== 'origin')
    .sort()
  const sent = [
    { name: 'Host', value: new URL(url).host },
    ...(mode === 'no-cors' ? [] : [{ name: 'Origin', value: given.find(({ name }) => name === 'Origin')?.value ?? from }]),
    { name: 'Sec-Fetch-Mode', value: mode },
  ]
  const asking = [
    { name: 'Access-Control-Request-Method', value: asked },
    ...(requested.length === 0 ? [] : [{ name: 'Access-Control-Request-Headers', value: requested.join(',') }]),
  ]
  const referer = { name: 'Referer', value: `${from}/` }
  const author = given.filter(({ name }) => name !== 'Origin')
  const entry = (more: object, request: object, response: object) => ({
    startedDateTime: new Date(BEGIN + index * 100).toISOString(),
    time,
    request: { httpVersion: 'h2', cookies: [], queryString: [], bodySize: 0, ...request },
    response: { httpVersion: 'h2', cookies: [], content: { size: 0, mimeType: 'x-unknown' }, bodySize: -1, headersSize: -1, ...response },
    timings: { send: 0, wait: 1, receive: 1 },
    pageref: 'page_1',
    ...more,
  })
  const answer = { status, statusText, headers, redirectURL: location, _error: error === '' ? null : error }
  const byScript = { _resourceType: kind, _initiator: { type: 'script', stack: { callFrames: [] } } }
  if (outcome === null && status === 0) return [entry(byScript, { method, url, headers: [referer, ...author], headersSize: -1 }, answer)]
  if (outcome === null) return [entry(byScript, { method, url, headers: [...sent, ...author], headersSize: 300 }, answer)]
  const unsent = { status: 0, statusText: '', headers: [], redirectURL: '', _error: 'net::ERR_FAILED' }
  return [
    ...(outcome === 'before' ? [] : [entry(byScript, { method: asked, url, headers: [referer, ...author], headersSize: -1 }, unsent)]),
    entry(
      { _resourceType: 'preflight', _initiator: { type: 'preflight', url, requestId: `77.${index}` } },
      { method: 'OPTIONS', url, headers: [...sent, ...asking], headersSize: 300 },
      answer,
    ),
  ]
}
