import { describe, expect, it } from 'vitest'
import { type Diagnosis, diagnose } from '../../../src/engine/index.ts'
import { readHar } from '../../../src/engine/recorders/read-har.ts'
import { lines } from '../entries.ts'

const PAGE = 'https://shop.example'
const API = 'https://api.example/list'

const PROVISIONAL = { Referer: `${PAGE}/`, 'User-Agent': 'x' }
const SENT = { Host: 'api.example', 'Accept-Encoding': 'gzip', Origin: PAGE, 'Sec-Fetch-Mode': 'cors' }

/** What a recorded request differs in from a successful GET without CORS headers, as it was sent. */
interface Recorded {
  readonly at?: number
  readonly time?: number
  readonly method?: string
  readonly url?: string
  readonly request?: Readonly<Record<string, string>>
  readonly status?: number
  readonly response?: Readonly<Record<string, string>>
  readonly redirectURL?: string
  readonly fields?: object
  readonly responseFields?: object
}

function entry({ at = 0, time = 20, method = 'GET', url = API, request = SENT, status = 200, response = {}, ...more }: Recorded) {
  return {
    startedDateTime: new Date(Date.UTC(2026, 0, 1) + at).toISOString(),
    time,
    request: { method, url, headers: lines(request), headersSize: -1 },
    response: { status, headers: lines(response), redirectURL: more.redirectURL ?? '', content: {}, ...more.responseFields },
    ...more.fields,
  }
}

function diagnosed(creator: string, browser: string | null, entries: readonly object[]): readonly Diagnosis[] {
  const log = {
    creator: { name: creator, version: '1.0' },
    pages: [
      { id: 'root', title: `${PAGE}/` },
      { id: 'cart', title: `${PAGE}/cart` },
    ],
    ...(browser === null ? {} : { browser: { name: browser } }),
    entries,
  }
  return diagnose(readHar({ log }, 'a.har')).exchanges
}

/** What is said of each exchange: the verdict, and the rule where there is a cause, or why there is no verdict. */
function said(creator: string, browser: string | null, ...entries: readonly object[]): readonly string[] {
  return diagnosed(creator, browser, entries).map(({ verdict, cause, unknownBecause }) =>
    [verdict, cause?.rule ?? unknownBecause].filter(Boolean).join(' '),
  )
}

const allowed = { 'Access-Control-Allow-Origin': PAGE }
const wildcard = { 'Access-Control-Allow-Origin': '*' }
const failed = (text: string) => ({ status: -1, responseFields: { _failureText: text } })

/** As the reader of a trace writes it. */
const consoleSaid = (reason: string) => ({
  status: -1,
  responseFields: {
    _failureText: 'net::ERR_FAILED',
    _consoleMessage: `Access to fetch at '${API}' from origin '${PAGE}' has been blocked by CORS policy: ${reason}`,
  },
})

describe('Playwright', () => {
  it.each([
    ['a response in Chromium was read', 'chromium', entry({ response: allowed }), 'allowed'],
    ['a response in Firefox proves nothing', 'firefox', entry({ response: allowed }), 'depends allow-credentials-missing'],
    ['nor does a resource type', 'firefox', entry({ fields: { _resourceType: 'fetch' } }), 'blocked allow-origin-missing'],
    ['a refused connection', 'chromium', entry(failed('net::ERR_CONNECTION_REFUSED')), 'failed connection-refused'],
    [
      'what the console in a trace said of a response',
      'chromium',
      entry({ request: {}, ...consoleSaid("No 'Access-Control-Allow-Origin' header is present on the requested resource.") }),
      'blocked blocked-response-not-recorded',
    ],
    [
      'what it said of a preflight',
      'chromium',
      entry({ request: {}, ...consoleSaid('Method PUT is not allowed by Access-Control-Allow-Methods in preflight response.') }),
      'blocked preflight-not-recorded',
    ],
    [
      'what it said that is not CORS',
      'chromium',
      entry({ request: {}, ...consoleSaid("Permission was denied for this request to access the 'local' address space.") }),
      'failed local-network-access',
    ],
    ['a failure that may be CORS or not', 'chromium', entry({ ...failed('net::ERR_FAILED'), request: {} }), 'unknown failure-not-recorded'],
    ['Firefox’s word for CORS', 'firefox', entry({ ...failed('NS_ERROR_DOM_BAD_URI'), method: 'PUT' }), 'blocked preflight-not-recorded'],
    ['Firefox’s word for an abort', 'firefox', entry(failed('NS_BINDING_ABORTED')), 'failed request-aborted'],
    ['Firefox’s word for an unknown host', 'firefox', entry(failed('NS_ERROR_UNKNOWN_HOST')), 'failed name-not-resolved'],
    ['WebKit’s system’s word for the same', 'webkit', entry(failed('Could not resolve host: api.example')), 'failed name-not-resolved'],
    [
      'WebKit’s word for CORS and a few things besides',
      'webkit',
      entry(failed('Fetch API cannot load https://api.example/list due to access control checks.')),
      'unknown not-recorded',
    ],
    ['Chromium’s reason where it has no name of an error', 'chromium', entry(failed('csp')), 'failed content-security-policy'],
    [
      'what a route of the test aborted, by default as CORS would',
      'chromium',
      entry({ ...failed('net::ERR_FAILED'), fields: { _wasAborted: true } }),
      'failed blocked-by-client',
    ],
    ['what a route of the test responded to', 'chromium', entry({ response: wildcard, fields: { _wasFulfilled: true } }), 'allowed'],
    [
      'a request of the test itself',
      'chromium',
      entry({ request: { Host: 'api.example' }, fields: { _apiRequestRef: 'request-context@1' } }),
      'unknown no-browser',
    ],
    [
      'a request of the test itself, whatever headers it sets',
      'chromium',
      entry({ request: { ...SENT }, fields: { _apiRequestRef: 'request-context@1' } }),
      'unknown no-browser',
    ],
  ])('%s', (_, browser, recorded, expected) => {
    expect(said('Playwright', browser, recorded)).toEqual([expected])
  })
})

describe('credentials that the browser’s own words show', () => {
  it.each([
    [
      'Chromium',
      'chromium',
      consoleSaid("The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when"),
      true,
    ],
    ['WebKit', 'webkit', failed('Credentials flag is true, but Access-Control-Allow-Credentials is not "true".'), true],
    ['Chromium, of another check', 'chromium', consoleSaid("No 'Access-Control-Allow-Origin' header is present"), null],
    ['WebKit, of another check', 'webkit', failed('Origin https://shop.example is not allowed by Access-Control-Allow-Origin.'), null],
  ])('%s', (_, browser, recorded, includes) => {
    const log = { creator: { name: 'Playwright' }, browser: { name: browser }, entries: [entry({ request: PROVISIONAL, ...recorded })] }
    expect(diagnose(readHar({ log }, 'a.har')).exchanges.map(({ includesCredentials }) => includesCredentials)).toEqual([includes])
  })
})

describe('a service worker’s response, as Playwright records it', () => {
  const made = entry({
    request: PROVISIONAL,
    responseFields: { _transferSize: 0, headersSize: 57 },
    fields: { pageref: 'root', _resourceType: 'fetch' },
  })
  const own = entry({
    at: 2,
    response: allowed,
    responseFields: { _transferSize: 233 },
    fields: { serverIPAddress: '127.0.0.1', _resourceType: 'fetch' },
  })

  const inItsFirefox = (fields: object) =>
    entry({ responseFields: { _transferSize: 0, headersSize: 57 }, fields: { _securityDetails: {}, ...fields } })

  it.each([
    ['in Chromium', 'chromium', [made], ['allowed']],
    ['in Chromium, with the request of its own', 'chromium', [made, own], ['allowed']],
    ['in Chromium, in mode “minimal”', 'chromium', [entry({ request: PROVISIONAL, fields: { _resourceType: 'fetch' } })], ['allowed']],
    ['in Chromium, but for what a route responded', 'chromium', [{ ...made, _wasFulfilled: true }], ['opaque']],
    ['in Chromium, but for what came from a server', 'chromium', [{ ...made, serverIPAddress: '192.0.2.1' }], ['opaque']],
    ['in Firefox', 'firefox', [entry({ responseFields: { headersSize: 0 } })], ['unknown not-recorded']],
    ['in Playwright’s own Firefox', 'firefox', [inItsFirefox({})], ['unknown not-recorded']],
    [
      'in Playwright’s own Firefox, but for what a route responded',
      'firefox',
      [inItsFirefox({ _wasFulfilled: true })],
      ['blocked allow-origin-missing'],
    ],
    [
      'in Playwright’s own Firefox, but for what came from a server',
      'firefox',
      [inItsFirefox({ serverIPAddress: '192.0.2.1' })],
      ['blocked allow-origin-missing'],
    ],
    [
      'in Firefox, but for an empty response, of which no server is recorded either',
      'firefox',
      [entry({ responseFields: { _transferSize: 0, headersSize: 155 } })],
      ['blocked allow-origin-missing'],
    ],
    [
      'in Firefox, but for what came from a server',
      'firefox',
      [entry({ responseFields: { headersSize: 155 } })],
      ['blocked allow-origin-missing'],
    ],
    [
      'in Firefox, where it failed, by what it fetched maybe',
      'firefox',
      [entry(failed('NS_ERROR_INTERCEPTION_FAILED'))],
      ['unknown not-recorded'],
    ],
  ])('%s', (_, browser, recorded, expected) => {
    expect(said('Playwright', browser, ...recorded)).toEqual(expected)
  })
})

describe('what a service worker fetched, as Playwright records it in Chromium', () => {
  const refused = (more: Recorded = {}) => entry({ request: PROVISIONAL, ...failed('net::ERR_FAILED'), ...more })
  const ofPage = (method = 'GET') => refused({ method, fields: { pageref: 'root', _resourceType: 'fetch' } })
  const own = (method = 'GET') => refused({ method, at: 1, fields: { _resourceType: 'fetch' } })
  const preflight = (methods: string) =>
    entry({
      at: 2,
      time: 3,
      method: 'OPTIONS',
      status: 204,
      request: { ...SENT, 'Access-Control-Request-Method': 'PUT' },
      response: { ...allowed, 'Access-Control-Allow-Methods': methods },
    })
  const emptied = (more: Recorded) =>
    entry({
      request: PROVISIONAL,
      responseFields: { content: { mimeType: 'x-unknown' }, _failureText: 'net::ERR_ABORTED' },
      ...more,
      fields: { _resourceType: 'fetch', ...more.fields },
    })

  it.each([
    ['a preflight that refuses the method', [ofPage('PUT'), own('PUT'), preflight('PATCH')], ['blocked method-not-allowed']],
    ['a preflight that passes', [ofPage('PUT'), own('PUT'), preflight('PUT')], ['unknown failure-not-recorded']],
    ['no preflight', [ofPage(), own()], ['unknown failure-not-recorded']],
    ['without CORS, for a page that needs it', [ofPage(), emptied({ at: 1 })], ['failed opaque-service-worker-response']],
    ['without CORS, as the page did', [emptied({ fields: { pageref: 'root' } }), emptied({ at: 1 })], ['opaque']],
  ])('%s', (_, recorded, expected) => {
    expect(said('Playwright', 'chromium', ...recorded)).toEqual(expected)
  })
})

describe('a service worker’s response, as tools on the DevTools protocol record it without a mark', () => {
  const response = (more: Recorded & { readonly mimeType?: string } = {}) =>
    entry({
      request: PROVISIONAL,
      response: { 'Content-Type': 'text/plain' },
      ...more,
      responseFields: { _transferSize: 0, content: { mimeType: more.mimeType ?? '' }, ...more.responseFields },
      fields: { _resourceType: 'fetch', ...more.fields },
    })
  const marked = { fromServiceWorker: true }

  it.each([
    ['one that the page could read', response(), ['allowed']],
    ['one from another origin without CORS, of which a type is left', response({ response: {}, mimeType: 'image/png' }), ['opaque']],
    ['one that was made without a header', response({ response: {} }), ['allowed']],
    ['not what a server sent', response({ fields: { serverIPAddress: '192.0.2.1' } }), ['opaque']],
    ['not what the cache gave', response({ fields: { _fromDiskCache: true } }), ['opaque']],
    ['not what has the headers of what was sent', response({ request: SENT }), ['allowed']],
    ['not a redirect of the browser’s own', response({ status: 307, redirectURL: 'https://api.example/new' }), ['unknown not-recorded']],
    ['one with a mark, whatever else', response({ responseFields: { ...marked, _transferSize: -1 } }), ['allowed']],
  ])('%s', (_, recorded, expected) => {
    expect(said('Chrome HAR Capturer', null, recorded)).toEqual(expected)
  })
})

describe('a service worker’s mark', () => {
  it.each([
    ['Chrome DevTools’, of the response', { responseFields: { _fetchedViaServiceWorker: true } }, 'unknown not-recorded'],
    ['the protocol’s, of the response', { responseFields: { fromServiceWorker: true } }, 'unknown not-recorded'],
    ['the protocol’s with an underscore, of the entry', { fields: { _fromServiceWorker: true } }, 'unknown not-recorded'],
    ['the same of the response', { responseFields: { _fromServiceWorker: true } }, 'unknown not-recorded'],
    ['none', { fields: { _fromServiceWorker: false } }, 'blocked allow-origin-missing'],
    ['a word that is none', { fields: { _fromServiceWorker: 'no' } }, 'blocked allow-origin-missing'],
  ])('%s', (_, marked, expected) => {
    expect(said('Our tool', null, entry({ response: { Server: 'nginx' }, ...marked }))).toEqual([expected])
  })
})

describe('what Chromium calls aborted, as Playwright records it', () => {
  const aborted = (more: Recorded) => entry({ ...more, responseFields: { _failureText: 'net::ERR_ABORTED' } })
  const withoutCors = (destination: string) => ({
    Host: 'api.example',
    Referer: `${PAGE}/`,
    'Sec-Fetch-Mode': 'no-cors',
    'Sec-Fetch-Dest': destination,
  })
  const redirect = entry({ status: 302, response: { ...allowed, Location: '/new' }, redirectURL: 'https://api.example/new' })
  const target = (time: number, request: Recorded['request'] = {}) =>
    aborted({ at: 21, time, url: 'https://api.example/new', status: -1, request: { Referer: `${PAGE}/`, ...request } })

  it.each([
    ['a redirect that the page wanted to see', [redirect, target(0.3)], ['opaque']],
    ['a redirect’s target that a busy browser took longer to drop', [redirect, target(29.5)], ['opaque']],
    ['a redirect’s target that the page waited for', [redirect, target(150)], ['failed request-aborted']],
    ['a redirect’s target that was sent', [redirect, target(0.3, SENT)], ['failed request-aborted']],
    ['a beacon', [aborted({ method: 'POST', status: 204, request: { ...withoutCors('empty') } })], ['opaque']],
    ['an image that was left', [aborted({ request: withoutCors('image') })], ['failed request-aborted']],
    ['a response to HEAD', [aborted({ method: 'HEAD', response: allowed, fields: { _resourceType: 'fetch' } })], ['allowed']],
    [
      'a body, which may have been read as a stream',
      [aborted({ response: allowed, fields: { _resourceType: 'fetch' } })],
      ['unknown not-recorded'],
    ],
    [
      'an event stream that the page closed',
      [aborted({ response: { ...allowed, 'Content-Type': 'text/event-stream' }, fields: { _resourceType: 'eventsource' } })],
      ['allowed'],
    ],
    [
      'what is no event stream',
      [aborted({ response: { ...allowed, 'Content-Type': 'text/html' }, fields: { _resourceType: 'eventsource' } })],
      ['failed not-an-event-stream'],
    ],
  ])('%s', (_, recorded, expected) => {
    expect(said('Playwright', 'chromium', ...recorded)).toEqual(expected)
  })
})

describe('a response that Chromium refused, as the generator for Cypress records it: with status 0', () => {
  const refused = (method: string, response: Readonly<Record<string, string>>, more: Recorded = {}) =>
    entry({ method, status: 0, response, redirectURL: response.Location ?? '', ...more })
  const behind = (response: Readonly<Record<string, string>>) => [
    refused('OPTIONS', response, { request: { ...SENT, 'Access-Control-Request-Method': 'PUT' } }),
    entry({ method: 'PUT', status: 0, at: 1, request: {} }),
  ]
  const permitted = { ...allowed, 'Access-Control-Allow-Methods': 'PUT' }

  it.each([
    ['a redirect without CORS', [refused('GET', { Location: '/new' })], ['blocked redirect-without-cors']],
    [
      'a redirect to a user',
      [refused('GET', { ...allowed, Location: 'https://a:b@c.example/' })],
      ['blocked redirect-contains-credentials'],
    ],
    [
      'a redirect that the page wanted to fail',
      [refused('GET', { ...allowed, 'Access-Control-Allow-Credentials': 'true', Location: '/new' })],
      ['failed redirect-mode-error'],
    ],
    ['what the request created', [refused('POST', { Location: '/list/7' })], ['blocked allow-origin-missing']],
    ['a preflight’s redirect', behind({ ...permitted, Location: '/list/' }), ['blocked preflight-redirected-for-trailing-slash']],
    ['a preflight without CORS, whatever its status', behind({ Server: 'nginx' }), ['blocked allow-origin-missing']],
    ['a preflight whose headers are right, so that its status isn’t', behind(permitted), ['blocked preflight-status-not-ok']],
  ])('%s', (_, recorded, expected) => {
    expect(said('@neuralegion/cypress-har-generator', null, ...recorded)).toEqual(expected)
    const [exchange] = diagnosed('@neuralegion/cypress-har-generator', null, recorded)
    expect(exchange?.cause?.explanation).not.toMatch(/with (status not|0)/)
    expect(exchange?.next.map(({ rule }) => rule)).not.toContain('preflight-status-not-ok')
  })
})

describe('Safari', () => {
  const inSafari = (error: string, more: Recorded = {}) =>
    entry({ request: { Origin: PAGE, 'Sec-Fetch-Mode': 'cors' }, status: 0, responseFields: { _error: error }, ...more })

  const noCors = { Host: 'cdn.example', Referer: `${PAGE}/`, 'Sec-Fetch-Mode': 'no-cors' }
  const script = (type: string, options: string) =>
    entry({ request: { ...noCors, 'Sec-Fetch-Dest': 'script' }, response: { 'Content-Type': type, 'X-Content-Type-Options': options } })
  const ownImage = (referrer: string, more = {}) =>
    entry({ url: `${PAGE}/logo.png`, request: { Host: 'shop.example', Referer: referrer, ...more } })

  it.each([
    ['what it exports was read', entry({ response: allowed }), 'allowed'],
    [
      'a response that it refused',
      inSafari(`Origin ${PAGE} is not allowed by Access-Control-Allow-Origin. Status code: 200`),
      'blocked blocked-response-not-recorded',
    ],
    [
      'a preflight that it refused',
      inSafari('Preflight response is not successful. Status code: 404', { method: 'PUT' }),
      'blocked preflight-not-recorded',
    ],
    ['no CORS in an abort', inSafari('Load request cancelled'), 'failed request-aborted'],
    ['no CORS in the network’s own words', inSafari('Could not connect to the server.'), 'failed connection-refused'],
    ['a font, which it loads without a check', entry({ request: { ...noCors, 'Sec-Fetch-Dest': 'font' } }), 'allowed'],
    ['an image, which the page cannot read', entry({ request: { ...noCors, 'Sec-Fetch-Dest': 'image' } }), 'opaque'],
    ['a script of a type that nosniff refuses', script('text/html', 'nosniff'), 'failed wrong-content-type'],
    ['a script of such a type without nosniff', script('text/html', 'no'), 'opaque'],
    ['a script of the right type', script('Application/JavaScript; charset=utf-8', 'nosniff'), 'opaque'],
    ['a redirect that the page wanted to see', entry({ status: 302, redirectURL: 'https://u.example/', response: allowed }), 'opaque'],
    [
      'an event stream that the page closed',
      inSafari('Load request cancelled', { request: { ...SENT, Accept: 'text/event-stream' } }),
      'unknown not-recorded',
    ],
    ['its own origin, by a Referer that no redirect shortened', ownImage(`${PAGE}/cart`), 'same-origin'],
    ['its own origin, maybe through another one', ownImage(`${PAGE}/`), 'unknown redirects-not-recorded'],
    ['its own origin, by Sec-Fetch-Site', ownImage(`${PAGE}/`, { 'Sec-Fetch-Site': 'same-origin' }), 'same-origin'],
    ['its own origin, from the page at its root', { ...ownImage(`${PAGE}/`), pageref: 'root' }, 'same-origin'],
    [
      'a navigation before Sec-Fetch-Mode',
      entry({ request: { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', Referer: 'https://search.example/' } }),
      'same-origin',
    ],
  ])('%s', (_, recorded, expected) => {
    expect(said('WebKit Web Inspector', null, recorded)).toEqual([expected])
  })
})

describe('Firefox', () => {
  const script = (request: object, timings: object) => ({
    ...entry({
      url: 'https://cdn.example/a.js',
      response: { 'Content-Type': 'text/javascript', 'Content-Length': '1317' },
      responseFields: { content: { size: 0, mimeType: 'text/javascript' } },
    }),
    request: {
      method: 'GET',
      url: 'https://cdn.example/a.js',
      headers: lines({ Host: 'cdn.example', Referer: `${PAGE}/`, 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'script' }),
      ...request,
    },
    timings,
    _securityState: 'secure',
  })

  it.each([
    ['a script without a body that was sent for', script({ headersSize: 300 }, { wait: 5 }), 'failed response-blocked'],
    ['a script without a body from the cache', script({ headersSize: 0 }, { wait: 0 }), 'opaque'],
  ])('%s', (_, recorded, expected) => {
    expect(said('Firefox', 'Firefox', { ...recorded, serverIPAddress: expected === 'opaque' ? undefined : '192.0.2.1' })).toEqual([
      expected,
    ])
  })
})

describe('other tools', () => {
  const noCors = { Host: 't.example', 'Accept-Encoding': 'gzip', Referer: `${PAGE}/`, 'Sec-Fetch-Mode': 'no-cors' }
  const ofWorker = { responseFields: { fromServiceWorker: true } }
  const redirect = { request: noCors, url: 'https://t.example/a', status: 302, redirectURL: 'https://u.example/b' }

  it.each([
    ['a redirect whose target is missing', 'WebInspector', [entry(redirect)], ['opaque']],
    ['a redirect of a page that CORS stops', 'Charles Proxy', [entry({ ...redirect, request: SENT })], ['blocked redirect-without-cors']],
    [
      'a target that starts within its redirect’s time',
      'WebPagetest',
      [entry({ ...redirect, time: 354 }), entry({ request: noCors, url: 'https://u.example/b', at: 156 })],
      ['opaque'],
    ],
    [
      'no earlier request for a target',
      'WebPagetest',
      [entry({ request: noCors, url: 'https://u.example/b' }), entry({ ...redirect, at: 300 })],
      ['opaque', 'opaque'],
    ],
    [
      'a WebSocket under http:',
      'WebPagetest',
      [entry({ request: { Origin: PAGE, Upgrade: 'websocket', 'Sec-WebSocket-Key': 'AAAA' }, status: 101 })],
      ['same-origin'],
    ],
    [
      'a blocker’s redirect',
      'WebInspector',
      [
        entry({
          request: { Referer: `${PAGE}/` },
          status: 307,
          redirectURL: 'data:,',
          response: { 'Non-Authoritative-Reason': 'WebRequest API' },
        }),
      ],
      ['failed blocked-by-client'],
    ],
    [
      'a blocker’s redirect, recorded without its reason',
      'WebInspector',
      [
        entry({
          request: { Referer: `${PAGE}/` },
          status: 307,
          redirectURL: 'about:blank',
          responseFields: { statusText: 'Internal Redirect' },
        }),
      ],
      ['failed blocked-by-client'],
    ],
    [
      'a blocker’s redirect to a file of its own',
      'WebInspector',
      [
        entry({
          request: { Referer: `${PAGE}/` },
          status: 307,
          redirectURL: 'chrome-extension://abcdef/noop.js',
          response: { 'Non-Authoritative-Reason': 'Delegate' },
        }),
      ],
      ['failed blocked-by-client'],
    ],
    [
      'an extension’s redirect without CORS headers',
      'WebInspector',
      [
        entry({
          status: 307,
          redirectURL: 'https://other.example/list',
          response: { Location: 'https://other.example/list', 'Non-Authoritative-Reason': 'WebRequest API' },
          responseFields: { _error: 'net::ERR_FAILED' },
        }),
      ],
      ['blocked redirected-by-extension'],
    ],
    [
      'a server that redirects to nothing',
      'WebInspector',
      [entry({ status: 307, redirectURL: 'data:,', responseFields: { statusText: 'Temporary Redirect' } })],
      ['blocked redirect-without-cors'],
    ],
    [
      'a redirect whose target failed, by a recorder that leaves failures out',
      'chrome-har',
      [entry({ ...redirect, request: SENT })],
      ['unknown not-recorded'],
    ],
    [
      'a redirected image, recorded with what the page gave alone',
      'Chrome HAR Capturer',
      [entry({ ...redirect, request: { Referer: `${PAGE}/` }, fields: { _resourceType: 'image' } })],
      ['opaque'],
    ],
    [
      'an Origin that is joined with itself',
      'Our proxy',
      [entry({ request: { ...SENT, Origin: `${PAGE}, ${PAGE}` }, response: allowed })],
      ['depends allow-credentials-missing'],
    ],
    [
      'another joined with it',
      'Our proxy',
      [entry({ request: { ...SENT, Origin: `${PAGE}, https://b.example` }, response: allowed })],
      ['blocked allow-origin-mismatch'],
    ],
    ['a WebSocket by its status alone', 'Charles Proxy', [entry({ status: 101 })], ['same-origin']],
    ['a font by its URL', 'Charles Proxy', [entry({ url: 'https://cdn.example/a.woff2?v=1', response: wildcard })], ['allowed']],
    ['a font by its type', 'WebPagetest', [entry({ response: { ...wildcard, 'Content-Type': 'font/woff2' } })], ['allowed']],
    [
      'a font by what Firefox accepts',
      'Charles Proxy',
      [entry({ request: { ...SENT, Accept: 'application/font-woff2;q=1.0,*/*;q=0.8' }, response: wildcard })],
      ['allowed'],
    ],
    [
      'a script’s request for JSON at a font’s URL',
      'Charles Proxy',
      [entry({ url: 'https://cdn.example/a.woff2', request: { ...SENT, Accept: 'application/json' }, response: wildcard })],
      ['depends wildcard-with-credentials'],
    ],
    [
      'another upgrade than to WebSocket',
      'WebPagetest',
      [entry({ request: { ...SENT, Upgrade: 'h2c' } })],
      ['blocked allow-origin-missing'],
    ],
    [
      'a redirect whose Location alone is recorded',
      'HTTP Toolkit',
      [
        entry({ url: 'https://a.example/1', status: 302, response: { ...allowed, Location: '/2' } }),
        entry({ at: 21, url: 'https://a.example/2' }),
      ],
      ['blocked redirect-target-without-cors'],
    ],
    [
      'a success before every entry had an error member',
      'WebInspector',
      [entry({ response: wildcard, responseFields: { _transferSize: 300 } })],
      ['allowed'],
    ],
    [
      'a success before Chrome wrote members of its own',
      'WebInspector',
      [entry({ request: { ...SENT, 'User-Agent': 'Mozilla/5.0 Chrome/33.0.1750.5 Safari/537.36' }, response: wildcard })],
      ['allowed'],
    ],
    ['what has lost those members', 'WebInspector', [entry({ response: wildcard })], ['depends wildcard-with-credentials']],
    ['what CORS refused, without those members', 'WebInspector', [entry({})], ['blocked allow-origin-missing']],
    [
      'a request behind a failed preflight in a Firefox without a security state',
      'Firefox',
      [
        { ...entry({ method: 'PUT', status: 0, time: 5 }), timings: {}, request: { ...entry({ method: 'PUT' }).request, headersSize: 0 } },
        entry({ method: 'OPTIONS', at: 1, status: 404, time: 2, request: { ...SENT, 'Access-Control-Request-Method': 'PUT' } }),
      ],
      ['blocked options-not-handled'],
    ],
    [
      'a failure of that time',
      'WebInspector',
      [entry({ responseFields: { _error: 'net::ERR_FAILED' } })],
      ['blocked allow-origin-missing'],
    ],
    [
      'an extension, which may need no CORS',
      'Firefox',
      [entry({ request: { ...SENT, Origin: 'moz-extension://00000000-0000-4000-8000-000000000000' } })],
      ['unknown extension'],
    ],
    [
      'a program behind a proxy',
      'Charles Proxy',
      [entry({ request: { Host: 'api.example', 'User-Agent': 'okhttp/4.12.0' } })],
      ['unknown no-browser'],
    ],
    [
      'an API client by a tool that nobody knows',
      'Our tool',
      [entry({ request: { Host: 'api.example', Origin: PAGE, 'User-Agent': 'PostmanRuntime/7.44.1' } })],
      ['unknown no-browser'],
    ],
    [
      'a page that calls itself so',
      'Charles Proxy',
      [entry({ request: { ...SENT, 'User-Agent': 'curl/8.5.0' } })],
      ['blocked allow-origin-missing'],
    ],
    [
      'a browser whose name begins like a program’s',
      'Charles Proxy',
      [entry({ request: { Host: 'api.example', Origin: PAGE, 'User-Agent': 'Javascripty/1.0' } })],
      ['blocked allow-origin-missing'],
    ],
    [
      'a file that a page may not load',
      'Our tool',
      [entry({ url: 'file:///etc/hosts', request: { Referer: `${PAGE}/` }, status: 0 })],
      ['failed file-url'],
    ],
    [
      'Chromium’s name of a failure, by a tool that nobody knows',
      'Our tool',
      [entry({ status: 0, responseFields: { _error: 'net::ERR_CONNECTION_TIMED_OUT' } })],
      ['failed connection-timed-out'],
    ],
    [
      'its name of anything, which is mostly CORS',
      'Our tool',
      [entry({ status: 0, responseFields: { _error: 'net::ERR_FAILED' } })],
      ['unknown failure-not-recorded'],
    ],
    ['what a service worker responded, as chrome-har writes it', 'chrome-har', [entry(ofWorker)], ['allowed']],
    ['the same by a tool that nobody knows', 'Our tool', [entry(ofWorker)], ['unknown not-recorded']],
    [
      'what the network responded',
      'Our tool',
      [entry({ response: { Server: 'nginx' }, responseFields: { fromServiceWorker: false } })],
      ['blocked allow-origin-missing'],
    ],
    ['a tool’s own word', 'Our tool', [entry({ status: 0, responseFields: { _error: 'timeout' } })], ['unknown not-recorded']],
    ['entries without a start', 'k6', [{ ...entry({ request: {} }), startedDateTime: undefined }], ['unknown no-browser']],
    ['a proxy’s own error', 'mitmproxy', [entry({ status: 0, responseFields: { _error: '[Errno 111]' } })], ['failed connection-refused']],
    [
      'a browser that hung up on Charles because of the headers',
      'Charles Proxy',
      [entry({ responseFields: { _charlesStatus: 'EXCEPTION' } })],
      ['blocked allow-origin-missing'],
    ],
    [
      'a server that did not respond to Charles',
      'Charles Proxy',
      [entry({ status: 0, responseFields: { _charlesStatus: 'FAILED' } })],
      ['failed network-error'],
    ],
    ['what ZAP’s scanner sent', 'ZAP', [entry({ fields: { _zapMessageType: '3' } })], ['unknown no-browser']],
    ['what passed ZAP', 'ZAP', [entry({ fields: { _zapMessageType: '1' } })], ['blocked allow-origin-missing']],
    ['what a browser sent for ZAP’s spider', 'ZAP', [entry({ fields: { _zapMessageType: '10' } })], ['blocked allow-origin-missing']],
    ['what nobody says of', 'ZAP', [entry({})], ['blocked allow-origin-missing']],
    [
      'a browser that hung up on Whistle',
      'Whistle',
      [entry({ status: 0, responseFields: { statusCode: 'aborted' } })],
      ['failed request-aborted'],
    ],
    [
      'what Whistle could not look into',
      'Whistle',
      [entry({ status: 0, responseFields: { statusCode: 'captureError' } })],
      ['unknown not-recorded'],
    ],
    [
      'a bad certificate, as Chrome called it before 60',
      'WebInspector',
      [entry({ status: 0, responseFields: { _error: 'net::ERR_INSECURE_RESPONSE' } })],
      ['failed certificate-not-trusted'],
    ],
    ['one that says little', 'BrowserMob Proxy', [entry({ status: 0, responseFields: { _error: 'No luck' } })], ['failed network-error']],
    [
      'a browser that hung up on the proxy',
      'mitmproxy',
      [entry({ status: 0, responseFields: { _error: 'Client disconnected.' } })],
      ['failed request-aborted'],
    ],
    [
      'a response that Cypress’ browser refused',
      '@neuralegion/cypress-har-generator',
      [entry({ status: 0, response: { 'Access-Control-Allow-Origin': 'https://other.example' } })],
      ['blocked allow-origin-mismatch'],
    ],
  ])('%s', (_, creator, entries, expected) => {
    expect(said(creator, null, ...entries)).toEqual(expected)
  })
})

describe('what the console said, as WebPageTest writes it', () => {
  const text = (url: string, reason: string) => ({
    text: `Access to fetch at '${url}' from origin '${PAGE}' has been blocked by CORS policy: ${reason}`,
  })
  const wildcardRefused = text(
    API,
    "The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when",
  )
  const chrome = {
    ...SENT,
    'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Safari/537.36',
  }
  const onPage = (pageref: string, more: Recorded = {}) => entry({ request: chrome, response: wildcard, fields: { pageref }, ...more })
  const saidOf = (said: readonly unknown[], ...entries: readonly object[]) => {
    const pages = [
      { id: 'first', title: 'Run 1', _consoleLog: said },
      { id: 'repeat', title: 'Run 1', _consoleLog: 'none' },
    ]
    const log = { creator: { name: 'WebPagetest' }, pages, entries }
    return diagnose(readHar({ log }, 'a.har')).exchanges.map(({ verdict, cause }) => [verdict, cause?.rule].filter(Boolean).join(' '))
  }
  const [blocked, depends] = ['blocked wildcard-with-credentials', 'depends wildcard-with-credentials']

  it.each([
    ['of a response that depends on the credentials mode', [wildcardRefused], [onPage('first')], [blocked]],
    [
      'of every response of its URL',
      [wildcardRefused, wildcardRefused],
      [onPage('first'), onPage('first', { at: 50 })],
      [blocked, blocked],
    ],
    ['of the one or the other', [wildcardRefused], [onPage('first'), onPage('first', { at: 50 })], [depends, depends]],
    ['on another page', [wildcardRefused], [onPage('repeat')], [depends]],
    ['of another URL', [{ ...wildcardRefused, ...text(`${API}2`, 'x') }], [onPage('first')], [depends]],
    ['of something else', [{ text: `Failed to load ${API}` }, null, 'x'], [onPage('first')], [depends]],
  ])('%s', (_, said, recorded, expected) => {
    expect(saidOf(said, ...recorded)).toEqual(expected)
  })
})
