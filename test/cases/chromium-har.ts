import { locationOf, type Message, originOf, refererOf, requestOf } from './message.ts'

/** The messages as Chromium's DevTools would have recorded them. `begin` is in milliseconds. */
export function inChromium(messages: readonly Message[], from: string, begin: number): object {
  const pages = [{ id: 'page_1', startedDateTime: new Date(begin).toISOString(), title: `${from}/`, pageTimings: {} }]
  const entries = messages.flatMap((message, index) => entriesOf(message, from, begin + index * 100, index))
  return { log: { version: '1.2', creator: { name: 'WebInspector', version: '537.36' }, pages, entries } }
}

function entriesOf(message: Message, from: string, at: number, index: number): unknown[] {
  const { method, url, outcome, asked, given, headers, status, statusText, body, time, error, isUnsent, kind, mode, script } = message
  const sent = [
    { name: 'Host', value: new URL(url).host },
    ...(mode === 'no-cors' ? [] : [{ name: 'Origin', value: originOf(message, from) }]),
    { name: 'Sec-Fetch-Mode', value: mode },
    ...(given.some(({ name }) => name === 'Referer') ? [{ name: 'Referer', value: refererOf(message, from) }] : []),
    ...(kind === 'manifest' ? [{ name: 'Sec-Fetch-Dest', value: kind }] : []),
  ]
  const referer = { name: 'Referer', value: refererOf(message, from) }
  const author = given.filter(({ name }) => name !== 'Origin' && name !== 'Referer')
  const entry = (more: object, request: object, response: object) => ({
    startedDateTime: new Date(at).toISOString(),
    time,
    request: { httpVersion: 'h2', cookies: [], queryString: [], bodySize: 0, ...request },
    response: { httpVersion: 'h2', cookies: [], content: { size: 0, mimeType: 'x-unknown' }, bodySize: -1, headersSize: -1, ...response },
    timings: { send: 0, wait: 1, receive: 1 },
    pageref: 'page_1',
    ...more,
  })
  const text = body === null ? {} : { content: { size: body.length, mimeType: 'text/plain', text: body } }
  const answer = {
    status,
    statusText,
    headers,
    redirectURL: locationOf(message),
    _error: error === '' && !isUnsent ? null : error,
    ...text,
  }
  const callFrames = script === '' ? [] : [{ functionName: '', scriptId: '7', url: script, lineNumber: 1, columnNumber: 1 }]
  const byScript = { _resourceType: kind, _initiator: { type: 'script', stack: { callFrames } } }
  if (outcome === null && status === 0) return [entry(byScript, { method, url, headers: [referer, ...author], headersSize: -1 }, answer)]
  if (outcome === null) return [entry(byScript, { method, url, headers: [...sent, ...author], headersSize: 300 }, answer)]
  const unsent = { status: 0, statusText: '', headers: [], redirectURL: '', _error: 'net::ERR_FAILED' }
  return [
    ...(outcome === 'before' ? [] : [entry(byScript, { method: asked, url, headers: [referer, ...author], headersSize: -1 }, unsent)]),
    entry(
      { _resourceType: 'preflight', _initiator: { type: 'preflight', url, requestId: `77.${index}` } },
      { method: 'OPTIONS', url, headers: [...sent, ...requestOf(message)], headersSize: 300 },
      answer,
    ),
  ]
}
