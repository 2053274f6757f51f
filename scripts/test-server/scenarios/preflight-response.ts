import type { Scenario } from '../scenario.ts'
import { allowed, blocked, differs, failed } from './expectations.ts'
import { group, type Line } from './group.ts'
import { allowHeaders, allowMethods, allowOrigin, broken, late, NO_OPTIONS_ROUTE, noContent, ORIGIN, ok, reply, STAR } from './lines.ts'

const PUT = { request: { method: 'PUT' }, response: ok(ORIGIN) }
const NOT_OK = blocked('PreflightInvalidStatus')
const MISSING = blocked('PreflightMissingAllowOriginHeader')
const ALLOWS = [ORIGIN, allowMethods('PUT')] as const

/** A status with every CORS header in place, so that the status alone decides. */
const status = (code: number, says: string, expect: Scenario['expect'], about: Pick<Line, 'rule' | 'near'> = {}) => ({
  id: `pf-status-${code}`,
  says,
  preflight: reply(code, ...ALLOWS),
  expect,
  ...about,
})

export const PREFLIGHT_STATUS = group('pf-status', PUT, [
  status(200, 'A preflight response with 200 passes.', allowed()),
  status(201, 'Any 2xx status passes: 201.', allowed()),
  status(204, 'A preflight response with 204 passes.', allowed()),
  status(206, 'Any 2xx status passes: 206.', allowed()),
  status(299, 'Any 2xx status passes: 299.', allowed(), { near: 'preflight-status-not-ok' }),
  status(300, '300 is not an ok status.', NOT_OK, { rule: 'preflight-status-not-ok' }),
  status(304, '304 is not an ok status.', NOT_OK, { rule: 'preflight-status-not-ok', near: 'preflight-redirected' }),
  status(400, 'The server responds to OPTIONS with 400.', NOT_OK, { rule: 'preflight-status-not-ok' }),
  status(401, 'Authentication responds to OPTIONS with 401; a preflight never includes credentials.', NOT_OK, {
    rule: 'preflight-authentication-required',
  }),
  status(403, 'The server responds to OPTIONS with 403.', NOT_OK, {
    rule: 'preflight-forbidden',
    near: 'preflight-authentication-required',
  }),
  status(404, 'The server has no route for OPTIONS: 404.', NOT_OK, { rule: 'options-not-handled' }),
  status(405, 'The server does not handle OPTIONS: 405.', NOT_OK, { rule: 'options-not-handled' }),
  status(500, 'The server fails on OPTIONS with 500.', NOT_OK, { rule: 'preflight-server-error' }),
  status(501, 'The server does not implement OPTIONS: 501.', NOT_OK, { rule: 'options-not-handled', near: 'preflight-server-error' }),
  status(502, 'A proxy responds to OPTIONS with 502.', NOT_OK, { rule: 'preflight-server-error' }),
  status(503, 'The server responds to OPTIONS with 503.', NOT_OK, { rule: 'preflight-server-error' }),
  {
    id: 'pf-status-401-bare',
    says: 'Authentication responds to OPTIONS without CORS headers.',
    preflight: reply(401, 'WWW-Authenticate: Bearer'),
    expect: MISSING,
    rule: 'preflight-authentication-required',
    near: 'access-denied-without-cors',
  },
  {
    id: 'pf-status-403-login',
    says: 'A 403 with WWW-Authenticate comes from authentication.',
    preflight: reply(403, 'WWW-Authenticate: Bearer', ...ALLOWS),
    expect: NOT_OK,
    rule: 'preflight-authentication-required',
    near: 'preflight-forbidden',
  },
  {
    id: 'pf-status-403-bare',
    says: 'A CORS library, or something else without an error page, rejects OPTIONS without CORS headers.',
    preflight: reply(403),
    expect: MISSING,
    rule: 'preflight-rejected-by-cors-settings',
  },
  {
    id: 'pf-status-404-bare',
    says: 'No route for OPTIONS, without CORS headers.',
    preflight: reply(404),
    expect: MISSING,
    near: 'preflight-rejected-by-cors-settings',
  },
  {
    id: 'pf-status-405-bare',
    says: 'OPTIONS not allowed, without CORS headers.',
    preflight: NO_OPTIONS_ROUTE,
    expect: MISSING,
    rule: 'options-not-handled',
  },
  { id: 'pf-status-500-bare', says: 'The server fails on OPTIONS, without CORS headers.', preflight: reply(500), expect: MISSING },
  {
    id: 'pf-status-302-no-location',
    says: 'A 302 without Location is not a redirect, only a status that is not 2xx.',
    preflight: reply(302, 'X-Location: none', ...ALLOWS),
    expect: NOT_OK,
    rule: 'preflight-status-not-ok',
    near: 'preflight-redirected',
  },
  {
    id: 'pf-status-slow',
    says: 'A slow preflight only delays the request.',
    preflight: late(300, noContent(...ALLOWS)),
    expect: allowed(),
  },
])

/** Firefox takes such bytes for an HTTP/0.9 response, which has no headers. */
const NOT_HTTP = differs(failed('net::ERR_INVALID_HTTP_RESPONSE', null), MISSING)

export const PREFLIGHT_NETWORK = group('pf-net', PUT, [
  {
    id: 'pf-net-close',
    says: 'The server closes the connection on OPTIONS.',
    preflight: broken('close'),
    expect: failed('net::ERR_EMPTY_RESPONSE', 'CORSDidNotSucceed2'),
    rule: { chromium: 'connection-closed', firefox: 'network-error' },
  },
  {
    id: 'pf-net-garbage',
    says: 'The server responds to OPTIONS with bytes that are not HTTP.',
    preflight: broken('garbage'),
    expect: NOT_HTTP,
  },
])

const IF_NONE_MATCH = { kind: 'xhr', method: 'GET', headers: { 'If-None-Match': '"1"' } } as const

export const PREFLIGHT_THEN_REQUEST = group('actual', { request: { method: 'PUT' }, preflight: noContent(...ALLOWS) }, [
  { id: 'actual-ok', says: 'The preflight and the response both allow the page.', response: ok(ORIGIN), expect: allowed() },
  {
    id: 'actual-star',
    says: 'The preflight response names the origin, the response uses the wildcard.',
    response: ok(STAR),
    expect: allowed(),
  },
  {
    id: 'actual-missing',
    says: 'Only the preflight response has CORS headers, not the response.',
    response: ok(),
    expect: blocked('MissingAllowOriginHeader'),
    rule: 'cors-only-on-preflight',
  },
  {
    id: 'actual-304-missing',
    says: 'The script sets If-None-Match itself and gets a 304 without CORS headers.',
    request: IF_NONE_MATCH,
    preflight: noContent(ORIGIN, allowHeaders('If-None-Match')),
    response: reply(304),
    expect: blocked('MissingAllowOriginHeader'),
  },
  {
    id: 'actual-304-ok',
    says: 'The script sets If-None-Match itself, and the 304 has the CORS headers.',
    request: IF_NONE_MATCH,
    preflight: noContent(ORIGIN, allowHeaders('If-None-Match')),
    response: reply(304, ORIGIN),
    expect: allowed(304),
  },
  {
    id: 'actual-500-missing',
    says: 'After a successful preflight, the server responds with 500 and without CORS headers.',
    response: reply(500),
    expect: blocked('MissingAllowOriginHeader'),
    rule: 'server-error-without-cors',
    near: 'cors-only-on-preflight',
  },
  {
    id: 'actual-401-missing',
    says: 'After a successful preflight, authentication responds with 401 and without CORS headers.',
    response: reply(401),
    expect: blocked('MissingAllowOriginHeader'),
    rule: 'access-denied-without-cors',
  },
  {
    id: 'actual-500-ok',
    says: 'After a successful preflight, the page can read a 500.',
    response: reply(500, ORIGIN),
    expect: allowed(500),
  },
  {
    id: 'actual-slash',
    says: 'The preflight response is right, the response has a slash after the origin.',
    response: ok(allowOrigin('{origin}/')),
    expect: blocked('AllowOriginMismatch'),
  },
  {
    id: 'actual-two-lines',
    says: 'The preflight is right, two layers add the header to the response.',
    response: ok(ORIGIN, ORIGIN),
    expect: blocked('MultipleAllowOriginValues', 'CORSMultipleAllowOriginNotAllowed'),
  },
])
