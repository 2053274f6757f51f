import { type Diagnosis, diagnose, readHar } from '../../src/engine/index.ts'

/**
 * Messages of one exchange in text, as a case of `cases.ts` has them, separated by empty lines. The first line of each is `METHOD URL`, or
 * `OPTIONS URL for METHOD` of a preflight; then `> Name: value` of the request, the status with its reason phrase, `Name: value` of the response,
 * and `after 29.4 s`. `blocked` says that Chromium marked the response as one that it refused, `aborted` that it gave up on it.
 */
export interface Case {
  readonly from: string
  readonly messages: string
}

const BEGIN = Date.UTC(2026, 2, 2, 9)

/** What the engine says of the case, as Chromium's DevTools would have recorded it. */
export function diagnosisOf({ from, messages }: Case): Diagnosis {
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
  const har = { log: { version: '1.2', creator: { name: 'WebInspector', version: '537.36' }, pages, entries } }
  const exchanges = diagnose(readHar(har, 'case.har')).exchanges
  const found = exchanges.findLast(({ verdict }) => verdict === 'blocked' || verdict === 'failed') ?? exchanges.at(-1)
  if (found === undefined) throw new Error('the case has an exchange')
  return found
}

function entriesOf([first = '', ...lines]: readonly string[], from: string, index: number): unknown[] {
  const [, method = '', url = '', , asked = null] = /^(\S+) (\S+)( for (\S+))?$/.exec(first) ?? []
  const given: { name: string; value: string }[] = []
  const headers: { name: string; value: string }[] = []
  let [status, statusText, time, error] = [0, '', 20, '']
  for (const line of lines) {
    const [, code, reason = ''] = /^(\d{3})(?: (.*))?$/.exec(line) ?? []
    const [, name = '', value = ''] = /^(?:> )?([\w-]+): (.*)$/.exec(line) ?? []
    if (code !== undefined) [status, statusText] = [Number(code), reason]
    else if (line.startsWith('after ')) time = Number.parseFloat(line.slice(6)) * 1000
    else if (line === 'blocked') error = 'net::ERR_FAILED'
    else if (line === 'aborted') error = 'net::ERR_ABORTED'
    else if (line.startsWith('net::')) error = line
    else if (line.startsWith('> ')) given.push({ name, value })
    else headers.push({ name, value })
  }
  const location = headers.find(({ name }) => name.toLowerCase() === 'location')?.value ?? ''
  const requested = given
    .map(({ name }) => name.toLowerCase())
    .filter((name) => name !== 'origin')
    .sort()
  const preflight = asked !== null
  const sent = [
    { name: 'Host', value: new URL(url).host },
    { name: 'Origin', value: given.find(({ name }) => name === 'Origin')?.value ?? from },
    { name: 'Sec-Fetch-Mode', value: 'cors' },
  ]
  const asking = [
    { name: 'Access-Control-Request-Method', value: asked ?? '' },
    ...(requested.length === 0 ? [] : [{ name: 'Access-Control-Request-Headers', value: requested.join(',') }]),
  ]
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
  const byScript = { _resourceType: 'fetch', _initiator: { type: 'script', stack: { callFrames: [] } } }
  if (!preflight) return [entry(byScript, { method, url, headers: [...sent, ...author], headersSize: 300 }, answer)]
  const unsent = { status: 0, statusText: '', headers: [], redirectURL: '', _error: 'net::ERR_FAILED' }
  const referer = { name: 'Referer', value: `${from}/` }
  return [
    entry(byScript, { method: asked, url, headers: [referer, ...author], headersSize: -1 }, unsent),
    entry(
      { _resourceType: 'preflight', _initiator: { type: 'preflight', url, requestId: `77.${index}` } },
      { method: 'OPTIONS', url, headers: [...sent, ...asking], headersSize: 300 },
      answer,
    ),
  ]
}
