import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../src/engine/index.ts'
import { readHar } from '../../../src/engine/recorders/read-har.ts'
import { lines } from '../entries.ts'

const PAGE = 'https://shop.example'
const API = 'https://api.example/list'

type Headers = Readonly<Record<string, string | readonly string[]>>

const SENT: Headers = { Host: 'api.example', 'User-Agent': 'Mozilla/5.0 Chrome/131.0.0.0', Origin: PAGE, 'Sec-Fetch-Mode': 'cors' }
const SERVER: Headers = { Server: 'nginx', 'Content-Type': 'application/json' }
const ALLOWED: Headers = { ...SERVER, 'Access-Control-Allow-Origin': PAGE, 'Access-Control-Allow-Credentials': 'true' }
const PREFLIGHTED: Headers = { ...ALLOWED, 'Access-Control-Allow-Methods': 'PUT' }

interface Written {
  readonly method?: string
  readonly url?: string
  readonly at?: unknown
  readonly request?: unknown
  readonly status?: unknown
  readonly response?: unknown
  readonly redirectURL?: string
  readonly fields?: object
  readonly responseFields?: object
}

const start = (ms: number) => new Date(Date.UTC(2026, 5, 1) + ms).toISOString()

/** A request as its tool writes it; by default one that was sent to another origin, and got a response without CORS headers. */
function entry({
  method = 'GET',
  url = API,
  at = start(0),
  request = lines(SENT),
  status = 200,
  response = lines(SERVER),
  ...more
}: Written = {}) {
  return {
    startedDateTime: at,
    time: 20,
    request: { method, url, headers: request, headersSize: 300 },
    response: { status, headers: response, redirectURL: more.redirectURL ?? '', content: { size: 2 }, ...more.responseFields },
    ...more.fields,
  }
}

const allowed = (more: Written = {}) => entry({ response: lines(ALLOWED), ...more })
const preflight = (more: Written = {}) =>
  entry({
    method: 'OPTIONS',
    status: 204,
    request: lines({ ...SENT, 'Access-Control-Request-Method': 'PUT' }),
    response: lines(PREFLIGHTED),
    ...more,
  })
const put = (more: Written = {}) => allowed({ method: 'PUT', at: start(40), ...more })

const ON_PAGE = { pages: [{ id: 'page_1', title: `${PAGE}/` }] }

/** The verdict of each exchange, with its rule, or with what keeps it unknown. */
function said(creator: string, entries: readonly object[], log: object = {}): readonly string[] {
  return diagnose(readHar({ log: { creator: { name: creator }, ...log, entries } }, 'a.har')).exchanges.map(
    ({ verdict, cause, unknownBecause }) => [verdict, cause?.rule ?? unknownBecause].filter(Boolean).join(' '),
  )
}

describe('tools that write HAR in their own ways', () => {
  it.each<[string, string, readonly object[], readonly string[]]>([
    ['martian: no response at all', 'martian proxy', [{ ...entry(), response: undefined }], ['unknown not-recorded']],
    ['GoProxy: a null response', 'GoProxy', [{ ...entry(), response: null }], ['unknown not-recorded']],
    [
      'GoProxy: the lines of a name joined',
      'GoProxy',
      [entry({ response: lines({ ...SERVER, 'Access-Control-Allow-Origin': `${PAGE},${PAGE}` }) })],
      ['blocked allow-origin-duplicate'],
    ],
    [
      'pcap2har: pseudo headers and lower case',
      'pcap2har',
      [
        preflight({ request: lines({ ':method': 'OPTIONS', ':path': '/', origin: PAGE, 'access-control-request-method': 'PUT' }) }),
        put({ request: lines({ ':method': 'PUT', ':path': '/', origin: PAGE }) }),
      ],
      ['allowed'],
    ],
    [
      'a line feed between two lines of a name',
      'loadmill',
      [entry({ response: lines({ ...SERVER, 'access-control-allow-origin': `*\n${PAGE}` }) })],
      ['blocked allow-origin-duplicate'],
    ],
    ['headers as an object', 'Our tool', [allowed({ request: SENT, response: ALLOWED })], ['allowed']],
    ['headers as pairs', 'Our tool', [allowed({ request: Object.entries(SENT), response: Object.entries(ALLOWED) })], ['allowed']],
    [
      'headers with a key',
      'Our tool',
      [
        entry({
          request: lines(SENT).map(({ name, value }) => ({ key: name, value })),
          response: lines(SERVER).map(({ name, value }) => ({ key: name, value })),
        }),
      ],
      ['blocked allow-origin-missing'],
    ],
    ['methods as the page wrote them', 'Our tool', [preflight({ method: 'options' }), put({ method: 'put' })], ['allowed']],
    ['a method that no browser changes', 'Our tool', [preflight(), put({ method: 'Patch' })], ['unknown request-not-recorded', 'allowed']],
    ['milliseconds since 1970', 'Our tool', [preflight({ at: 1780308000000 }), put({ at: 1780308000060 })], ['allowed']],
    ['seconds since 1970, as a text', 'Our tool', [preflight({ at: '1780308000.1' }), put({ at: '1780308000.2' })], ['allowed']],
    [
      'the date of HTTP',
      'Our tool',
      [preflight({ at: 'Mon, 01 Jun 2026 10:00:00 GMT' }), put({ at: 'Mon, 01 Jun 2026 10:00:01 GMT' })],
      ['allowed'],
    ],
    [
      'a WebSocket over HTTP/2',
      'Proxyman',
      [entry({ method: 'CONNECT', request: lines({ ':protocol': 'websocket', origin: PAGE, 'sec-websocket-version': '13' }) })],
      ['same-origin'],
    ],
    [
      'a tunnel to a proxy',
      'Fiddler',
      [entry({ method: 'CONNECT', request: lines({ Host: 'api.example:443' }) })],
      ['unknown page-not-recorded'],
    ],
    ['a breakpoint in the proxy', 'Proxyman', [preflight(), put({ at: start(4000) })], ['allowed']],
    ['another request, long after', 'Proxyman', [preflight(), put({ at: start(40_000) })], ['unknown request-not-recorded', 'allowed']],
    [
      'an app, by what it calls itself',
      'Surge',
      [entry({ request: lines({ 'User-Agent': 'Shop/42 CFNetwork/1494 Darwin/23.4' }) })],
      ['unknown no-browser'],
    ],
    [
      'an app in a web view',
      'Surge',
      [entry({ request: lines({ ...SENT, 'User-Agent': 'Shop/42', 'Sec-Fetch-Mode': [] }) })],
      ['blocked allow-origin-missing'],
    ],
    [
      'what an app requested, by Chucker',
      'Chucker',
      [entry({ request: lines({ 'User-Agent': 'Shop/42', Origin: PAGE }) })],
      ['unknown no-browser'],
    ],
  ])('%s', (_, creator, entries, expected) => {
    expect(said(creator, entries)).toEqual(expected)
  })

  it.each([{}, [], [1780308000000], true, 0, 12, 1e300, -5, 'page 2', '2026', 'Mon, 01 Jun 2026'])('no time in %j', (at) => {
    expect(readHar({ log: { entries: [entry({ at })] } }, 'a.har').skipped).toHaveLength(1)
  })
})

describe('what a tool left out of a response, or masked', () => {
  const origin = (value: string) => entry({ response: lines({ ...ALLOWED, 'Access-Control-Allow-Origin': value }) })
  const fromPage = { request: lines({ Accept: 'application/json' }), fields: { _resourceType: 'xhr', pageref: 'page_1' } }

  it.each<[string, string, object, string]>([
    ['no list of headers', 'Our tool', entry({ response: null }), 'unknown headers-not-recorded'],
    ['an empty list, by nobody knows whom', 'Our tool', entry({ response: [] }), 'unknown headers-not-recorded'],
    ['an empty list, by a proxy that always writes what it got', 'Charles', entry({ response: [] }), 'blocked allow-origin-missing'],
    [
      'a script in the page, which sees few headers',
      'Session replay',
      entry({ ...fromPage, response: lines({ 'Content-Type': 'application/json' }) }),
      'unknown headers-not-recorded',
    ],
    ['a tool that knows what the page gave, and the whole response', 'Our tool', entry(fromPage), 'blocked allow-origin-missing'],
    ['a script in the page that sees one more', 'Session replay', allowed(fromPage), 'allowed'],
    ['what was sent, with the same type', 'Our tool', entry({ fields: fromPage.fields }), 'blocked allow-origin-missing'],
    ['a masked value', 'Charles', origin('[redacted]'), 'unknown headers-not-recorded'],
    ['a masked value that has its name', 'Charles', origin('[Access-Control-Allow-Origin redacted]'), 'unknown headers-not-recorded'],
    ['a value that was filled', 'Charles', origin('*****'), 'unknown headers-not-recorded'],
    ['a server’s mistake that looks like it', 'Charles', origin('[object Object]'), 'blocked allow-origin-placeholder'],
    ['a server’s mistake with two stars', 'Charles', origin('**'), 'blocked allow-origin-partial-wildcard'],
    ['a masked Origin', 'Charles', allowed({ request: lines({ ...SENT, Origin: '[Origin redacted]' }) }), 'allowed'],
    ['a masked Origin and Referer', 'Charles', allowed({ request: lines({ ...SENT, Origin: '***', Referer: '***' }) }), 'allowed'],
    [
      'another page’s origin',
      'Charles',
      allowed({ request: lines({ ...SENT, Origin: 'https://a.example' }) }),
      'blocked allow-origin-mismatch',
    ],
    [
      'what Chrome refused all the same',
      'WebInspector',
      entry({
        response: lines({ ...SERVER, 'Access-Control-Allow-Origin': '[redacted]' }),
        fields: { _initiator: { type: 'script' }, _resourceType: 'fetch' },
        responseFields: { _error: 'net::ERR_FAILED' },
      }),
      'blocked allow-origin-invalid',
    ],
  ])('%s', (_, creator, recorded, expected) => {
    expect(said(creator, [recorded], ON_PAGE)).toEqual([expected])
  })

  it('a preflight’s status decides without its headers', () => {
    expect(said('Our tool', [preflight({ status: 404, response: [] })])).toEqual([expect.stringMatching(/^blocked /)])
    expect(said('Our tool', [preflight({ status: 204, response: [] })])).toEqual(['unknown request-not-recorded'])
  })

  it('a redirect is followed to what is masked', () => {
    const [from, to] = ['https://api.example/in?state=[state redacted]', 'https://api.example/done?code=[code redacted]']
    const redirect = allowed({ url: from, status: 302, redirectURL: to })
    expect(said('Charles', [redirect, allowed({ url: to, at: start(30) })])).toEqual(['allowed'])
    expect(said('Charles', [redirect, allowed({ url: `${to}x`, at: start(30) })])).toHaveLength(2)
  })

  it('a redirect is followed to a URL that names the port', () => {
    const redirect = allowed({ status: 302, redirectURL: 'https://API.example/new' })
    expect(said('Charles', [redirect, allowed({ url: 'https://api.example:443/new', at: start(30) })])).toEqual(['allowed'])
  })
})

describe('files that somebody merged', () => {
  const byChromium = { fields: { _initiator: { type: 'script' }, _resourceType: 'fetch' }, responseFields: { _error: null } }
  const byFirefox = { fields: { _securityState: 'secure' } }

  it.each<[string, string, readonly object[], readonly string[]]>([
    [
      'Firefox’s into Chrome’s',
      'WebInspector',
      [entry(byChromium), entry({ ...byFirefox, at: start(500) })],
      ['allowed', 'blocked allow-origin-missing'],
    ],
    [
      'a proxy’s into Chrome’s',
      'WebInspector',
      [entry(byChromium), entry({ at: start(500) })],
      ['allowed', 'blocked allow-origin-missing'],
    ],
    [
      'Chrome’s into Firefox’s',
      'Firefox',
      [entry(byFirefox), entry({ ...byChromium, at: start(500) })],
      ['blocked allow-origin-missing', 'allowed'],
    ],
    ['Chrome’s alone', 'WebInspector', [entry(byChromium), entry({ ...byChromium, at: start(500) })], ['allowed', 'allowed']],
    ['an old Chrome’s, which marks failures alone', 'WebInspector', [entry({ responseFields: { _transferSize: 9 } })], ['allowed']],
  ])('%s', (_, creator, entries, expected) => {
    expect(said(creator, entries)).toEqual(expected)
  })
})
