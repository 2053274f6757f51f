import type { ScenarioRequest } from '../scenario.ts'
import { allowed, blocked, failed } from './expectations.ts'
import { group, type Line } from './group.ts'
import { allowMethods, allowOrigin, at, CREDENTIALS, noContent, ORIGIN, ok, STAR } from './lines.ts'

const PUT = { method: 'PUT' } as const
const SECURE = { page: { site: 'https' } } as const
/** Whatever the credentials mode, this lets the page read. */
const BOTH = ok(ORIGIN, CREDENTIALS)

/** Another extension stands between server and page: it changes headers after DevTools have recorded them. */
export const CHANGED_HEADERS = group('changed', { setup: 'changed-headers' }, [
  {
    id: 'changed-adds',
    says: 'An extension adds the header that the server does not send.',
    response: ok(),
    expect: allowed(),
    warning: 'headers-changed',
  },
  {
    id: 'changed-adds-other',
    says: 'An extension replaces the server’s wrong value.',
    response: ok(allowOrigin('{other}')),
    expect: allowed(),
    warning: 'headers-changed',
  },
  {
    id: 'changed-adds-nothing',
    says: 'The extension sets the same header as the server.',
    response: ok(STAR),
    expect: allowed(),
    nearWarning: 'headers-changed',
  },
  {
    id: 'changed-removes',
    says: 'An extension removes the header that the server sends.',
    response: BOTH,
    expect: blocked('MissingAllowOriginHeader'),
    rule: { chromium: 'response-headers-changed', firefox: 'unexplained-failure' },
  },
  {
    id: 'changed-removes-star',
    says: 'An extension removes the wildcard that the server sends.',
    ...SECURE,
    response: ok(STAR),
    expect: blocked('MissingAllowOriginHeader'),
    rule: { chromium: 'response-headers-changed', firefox: 'unexplained-failure' },
  },
  {
    id: 'changed-blocks',
    says: 'An extension blocks the request.',
    response: BOTH,
    expect: failed('net::ERR_BLOCKED_BY_CLIENT', 'CORSDidNotSucceed2'),
    rule: 'blocked-by-client',
    near: ['blocked-in-devtools', 'response-headers-changed'],
  },
  {
    id: 'changed-blocks-put',
    says: 'An extension blocks the request before its preflight.',
    request: PUT,
    response: BOTH,
    expect: failed('net::ERR_BLOCKED_BY_CLIENT', 'CORSDidNotSucceed2'),
    rule: 'blocked-by-client',
  },
  {
    id: 'changed-nothing',
    says: 'The extension is installed, but does not change this response.',
    response: BOTH,
    expect: allowed(),
    near: ['response-headers-changed', 'unexplained-failure', 'blocked-by-client'],
  },
  {
    id: 'changed-nothing-missing',
    says: 'The extension is installed, but it is the server that does not send the header.',
    response: ok(),
    expect: blocked('MissingAllowOriginHeader'),
    rule: 'allow-origin-missing',
    near: ['response-headers-changed', 'unexplained-failure'],
  },
])

const stopped = (id: string, says: string, request: Partial<ScenarioRequest>): Line => ({
  id: `devtools-blocks-${id}`,
  says,
  request,
  expect: failed('inspector', null),
  rule: 'blocked-in-devtools',
})

/** The list of blocked URLs in DevTools. */
export const BLOCKED_URLS = group('devtools', { setup: 'blocked-urls', response: BOTH }, [
  stopped('fetch', 'DevTools block the fetch.', {}),
  stopped('put', 'DevTools block the PUT before its preflight.', PUT),
  stopped('xhr', 'DevTools block the XMLHttpRequest.', { kind: 'xhr' }),
  stopped('image', 'DevTools block the image.', { kind: 'img', mode: 'no-cors' }),
  { id: 'devtools-others', says: 'DevTools blocks another URL.', expect: allowed(), near: 'blocked-in-devtools' },
])

const DEAD_PROXY = { chromium: 'proxy-error', firefox: 'network-error' } as const
const NO_PROXY = failed('net::ERR_PROXY_CONNECTION_FAILED', 'CORSDidNotSucceed2')

/** A proxy in the browser's settings. */
export const PROXY = group('proxy', { setup: 'dead-proxy' }, [
  { id: 'proxy-dead', says: 'The proxy for this host is down.', hops: [at('proxied', BOTH)], expect: NO_PROXY, rule: DEAD_PROXY },
  {
    id: 'proxy-dead-put',
    says: 'The proxy for this host is down, for a request that needs a preflight.',
    request: PUT,
    hops: [at('proxied', BOTH)],
    expect: NO_PROXY,
    rule: DEAD_PROXY,
  },
  { id: 'proxy-around', says: 'A host that requests reach without the proxy.', response: ok(STAR), expect: allowed(), near: 'proxy-error' },
])

const OFFLINE = failed('net::ERR_INTERNET_DISCONNECTED', 'CORSDidNotSucceed2')

/** The browser is offline. */
export const OFFLINE_PAGE = group('offline', { request: { offline: true }, response: BOTH }, [
  { id: 'offline-get', says: 'The browser is offline.', expect: OFFLINE, rule: { chromium: 'offline' } },
  {
    id: 'offline-put',
    says: 'The browser is offline; Chromium’s DevTools send the preflight anyway.',
    request: { offline: true, method: 'PUT' },
    preflight: noContent(ORIGIN, CREDENTIALS, allowMethods('PUT')),
    expect: OFFLINE,
    rule: { chromium: 'offline', firefox: 'network-error' },
  },
  {
    id: 'offline-over',
    says: 'The browser was offline, and is online again.',
    request: { offline: false },
    expect: allowed(),
    near: 'offline',
  },
])

/** URLs that are none of the web's. */
export const SCHEMES = group('scheme', {}, [
  {
    id: 'scheme-app',
    says: 'A page requests a URL of an app’s own scheme.',
    request: { kind: 'xhr' },
    hops: [at('app-scheme', ok())],
    expect: blocked('CorsDisabledScheme', 'CORSRequestNotHttp'),
    rule: { chromium: 'scheme-not-http' },
    near: 'file-url',
  },
  {
    id: 'scheme-app-image',
    says: 'An image with crossorigin has a URL of an app’s own scheme.',
    request: { kind: 'img' },
    hops: [at('app-scheme', ok())],
    expect: blocked('CorsDisabledScheme', 'CORSRequestNotHttp'),
    rule: { chromium: 'scheme-not-http' },
  },
  {
    id: 'scheme-file',
    says: 'A page requests a file of the computer.',
    hops: [at('file', ok())],
    expect: failed('other', 'SOP'),
    rule: { chromium: 'file-url' },
    near: 'scheme-not-http',
  },
  {
    id: 'scheme-file-image',
    says: 'An image of the computer’s own files.',
    request: { kind: 'img', mode: 'no-cors' },
    hops: [at('file', ok())],
    expect: failed('other', 'SOP'),
    rule: { chromium: 'file-url' },
  },
])
