import type { Scenario } from '../scenario.ts'
import { allowed, blocked, differs, failed } from './expectations.ts'
import { group } from './group.ts'
import { allowMethods, allowOrigin, broken, late, NO_OPTIONS_ROUTE, noContent, ORIGIN, ok, redirect, reply, STAR } from './lines.ts'

const PUT = { request: { method: 'PUT' }, response: ok(ORIGIN) }
const NOT_OK = blocked('PreflightInvalidStatus')
const MISSING = blocked('PreflightMissingAllowOriginHeader')
const MISMATCH = blocked('PreflightAllowOriginMismatch')
const ALLOWS = [ORIGIN, allowMethods('PUT')] as const

/** A status with every CORS header in place, so that the status alone decides. */
const status = (code: number, says: string, expect: Scenario['expect']) => ({
  id: `pf-status-${code}`,
  says,
  preflight: reply(code, ...ALLOWS),
  expect,
})

export const PREFLIGHT_STATUS = group('pf-status', PUT, [
  status(200, 'A preflight answered with 200 passes.', allowed()),
  status(201, 'Any 2xx status passes: 201.', allowed()),
  status(204, 'A preflight answered with 204 passes.', allowed()),
  status(206, 'Any 2xx status passes: 206.', allowed()),
  status(299, 'Any 2xx status passes: 299.', allowed()),
  status(300, '300 is not an ok status.', NOT_OK),
  status(304, '304 is not an ok status.', NOT_OK),
  status(400, 'The server answers OPTIONS with 400.', NOT_OK),
  status(401, 'Authentication answers OPTIONS with 401; a preflight never carries credentials.', NOT_OK),
  status(403, 'The server answers OPTIONS with 403.', NOT_OK),
  status(404, 'The server has no such route for OPTIONS: 404.', NOT_OK),
  status(405, 'The server does not know OPTIONS: 405.', NOT_OK),
  status(500, 'The server fails on OPTIONS with 500.', NOT_OK),
  status(501, 'The server has OPTIONS not implemented: 501.', NOT_OK),
  status(502, 'A proxy answers OPTIONS with 502.', NOT_OK),
  status(503, 'The server answers OPTIONS with 503.', NOT_OK),
  {
    id: 'pf-status-401-bare',
    says: 'Authentication answers OPTIONS, without CORS headers.',
    preflight: reply(401, 'WWW-Authenticate: Bearer'),
    expect: MISSING,
  },
  { id: 'pf-status-403-bare', says: 'A firewall answers OPTIONS, without CORS headers.', preflight: reply(403), expect: MISSING },
  { id: 'pf-status-404-bare', says: 'No route for OPTIONS, without CORS headers.', preflight: reply(404), expect: MISSING },
  { id: 'pf-status-405-bare', says: 'OPTIONS not allowed, without CORS headers.', preflight: NO_OPTIONS_ROUTE, expect: MISSING },
  { id: 'pf-status-500-bare', says: 'The server fails on OPTIONS, without CORS headers.', preflight: reply(500), expect: MISSING },
  {
    id: 'pf-status-302-no-location',
    says: 'A 302 without Location is no redirect, only a bad status.',
    preflight: reply(302, 'X-Location: none', ...ALLOWS),
    expect: NOT_OK,
  },
  {
    id: 'pf-status-slow',
    says: 'A slow preflight delays the request, no more.',
    preflight: late(300, noContent(...ALLOWS)),
    expect: allowed(),
  },
])

/** Firefox looks at the origin before the redirect, Chromium the other way round. */
const REDIRECTED = blocked('PreflightDisallowedRedirect')
const REDIRECTED_BARE = blocked('PreflightDisallowedRedirect', 'CORSMissingAllowOrigin2')

export const PREFLIGHT_REDIRECT = group('pf-redirect', PUT, [
  {
    id: 'pf-redirect-location-only',
    says: 'A 204 with a Location is no redirect.',
    preflight: noContent('Location: {here}/', ...ALLOWS),
    expect: allowed(),
  },
  {
    id: 'pf-redirect-301',
    says: 'OPTIONS is redirected to a trailing slash.',
    preflight: redirect(301, 'Location: {here}/', ...ALLOWS),
    expect: REDIRECTED,
  },
  {
    id: 'pf-redirect-302',
    says: 'OPTIONS is redirected to a login page.',
    preflight: redirect(302, 'Location: {other}/login', ...ALLOWS),
    expect: REDIRECTED,
  },
  {
    id: 'pf-redirect-303',
    says: 'OPTIONS is redirected with 303.',
    preflight: redirect(303, 'Location: {here}/', ...ALLOWS),
    expect: REDIRECTED,
  },
  {
    id: 'pf-redirect-307',
    says: 'OPTIONS is redirected with 307.',
    preflight: redirect(307, 'Location: {here}/', ...ALLOWS),
    expect: REDIRECTED,
  },
  {
    id: 'pf-redirect-308',
    says: 'OPTIONS is redirected with 308.',
    preflight: redirect(308, 'Location: {here}/', ...ALLOWS),
    expect: REDIRECTED,
  },
  {
    id: 'pf-redirect-relative',
    says: 'OPTIONS is redirected by a relative Location.',
    preflight: redirect(301, 'Location: other', ...ALLOWS),
    expect: REDIRECTED,
  },
  {
    id: 'pf-redirect-bare',
    says: 'The login redirect answers OPTIONS, without CORS headers.',
    preflight: redirect(302, 'Location: {other}/login'),
    expect: REDIRECTED_BARE,
  },
  {
    id: 'pf-redirect-https',
    says: 'OPTIONS is redirected from http to https.',
    page: { site: 'http' },
    preflight: redirect(301, 'Location: {https-api}/'),
    expect: REDIRECTED_BARE,
  },
])

export const PREFLIGHT_ORIGIN = group('pf-acao', PUT, [
  { id: 'pf-acao-star', says: 'The preflight allows every origin.', preflight: noContent(STAR, allowMethods('PUT')), expect: allowed() },
  {
    id: 'pf-acao-missing',
    says: 'The preflight allows the method but no origin.',
    preflight: noContent(allowMethods('PUT')),
    expect: MISSING,
  },
  { id: 'pf-acao-bare', says: 'OPTIONS is answered with a bare 200.', preflight: reply(200), expect: MISSING },
  {
    id: 'pf-acao-other',
    says: 'The preflight allows another origin.',
    preflight: noContent(allowOrigin('http://localhost:3000'), allowMethods('PUT')),
    expect: MISMATCH,
  },
  {
    id: 'pf-acao-slash',
    says: 'The origin allowed by the preflight ends with a slash.',
    preflight: noContent(allowOrigin('{origin}/'), allowMethods('PUT')),
    expect: MISMATCH,
  },
  {
    id: 'pf-acao-null',
    says: 'The preflight allows null.',
    preflight: noContent(allowOrigin('null'), allowMethods('PUT')),
    expect: MISMATCH,
  },
  {
    id: 'pf-acao-empty',
    says: 'The preflight allows an empty origin.',
    preflight: noContent(allowOrigin(''), allowMethods('PUT')),
    expect: blocked('PreflightInvalidAllowOriginValue'),
  },
  {
    id: 'pf-acao-quoted',
    says: 'The preflight quotes the origin.',
    preflight: noContent(allowOrigin('"{origin}"'), allowMethods('PUT')),
    expect: blocked('PreflightInvalidAllowOriginValue'),
  },
  {
    id: 'pf-acao-list',
    says: 'The preflight lists two origins.',
    preflight: noContent(allowOrigin('{origin}, {other}'), allowMethods('PUT')),
    expect: blocked('PreflightMultipleAllowOriginValues'),
  },
  {
    id: 'pf-acao-two-lines',
    says: 'Two layers each add the origin to the preflight.',
    preflight: noContent(ORIGIN, ORIGIN, allowMethods('PUT')),
    expect: blocked('PreflightMultipleAllowOriginValues', 'CORSMultipleAllowOriginNotAllowed'),
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
  },
  {
    id: 'pf-net-garbage',
    says: 'The server answers OPTIONS with bytes that are not HTTP.',
    preflight: broken('garbage'),
    expect: NOT_HTTP,
  },
])

export const PREFLIGHT_THEN_REQUEST = group('actual', { request: { method: 'PUT' }, preflight: noContent(...ALLOWS) }, [
  { id: 'actual-ok', says: 'The preflight and the response both allow the page.', response: ok(ORIGIN), expect: allowed() },
  { id: 'actual-star', says: 'The preflight names the origin, the response uses the wildcard.', response: ok(STAR), expect: allowed() },
  {
    id: 'actual-missing',
    says: 'Only the preflight has CORS headers, not the response.',
    response: ok(),
    expect: blocked('MissingAllowOriginHeader'),
  },
  {
    id: 'actual-500-missing',
    says: 'After a good preflight the server answers 500 without CORS headers.',
    response: reply(500),
    expect: blocked('MissingAllowOriginHeader'),
  },
  {
    id: 'actual-401-missing',
    says: 'After a good preflight the login check answers 401 without CORS headers.',
    response: reply(401),
    expect: blocked('MissingAllowOriginHeader'),
  },
  { id: 'actual-500-ok', says: 'After a good preflight the page can read a 500.', response: reply(500, ORIGIN), expect: allowed(500) },
  {
    id: 'actual-slash',
    says: 'The preflight is right, the response has a slash after the origin.',
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
