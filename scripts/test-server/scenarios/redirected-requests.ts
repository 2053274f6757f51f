import { allowed, blocked, differs, failed, opaque } from './expectations.ts'
import { group } from './group.ts'
import { allowHeaders, allowMethods, at, CREDENTIALS, NULL_ORIGIN, noContent, ORIGIN, ok, redirect, STAR } from './lines.ts'

const HERE = redirect(302, ORIGIN)
const PUT = { method: 'PUT' } as const
const PREFLIGHT_OK = noContent(ORIGIN, allowMethods('PUT'), allowHeaders('x-a'))

/** Requests that are redirected, by their redirect mode, credentials and method. */
export const REDIRECTED_REQUESTS = group('redirect', {}, [
  {
    id: 'redirect-error',
    says: 'redirect: error, and the API redirects.',
    request: { redirect: 'error' },
    hops: [at('api', HERE), at('api', ok(ORIGIN))],
    expect: failed('net::ERR_FAILED', null),
  },
  {
    id: 'redirect-error-allowed',
    says: 'redirect: error, and the API redirects with every CORS header.',
    request: { redirect: 'error' },
    hops: [at('api', redirect(302, ORIGIN, CREDENTIALS)), at('api', ok(ORIGIN))],
    expect: failed('net::ERR_FAILED', null),
    rule: { chromium: 'redirect-mode-error' },
  },
  {
    id: 'redirect-error-none',
    says: 'redirect: error, and the API does not redirect.',
    request: { redirect: 'error' },
    response: ok(ORIGIN),
    expect: allowed(),
    near: 'redirect-mode-error',
  },
  {
    id: 'redirect-manual',
    says: 'redirect: manual shows an opaque redirect.',
    request: { redirect: 'manual' },
    hops: [at('api', HERE), at('api', ok(ORIGIN))],
    expect: opaque(),
  },
  {
    id: 'redirect-cookies',
    says: 'With credentials, to another origin that allows null.',
    request: { credentials: 'include' },
    hops: [at('api', redirect(302, ORIGIN, CREDENTIALS)), at('other', ok(NULL_ORIGIN, CREDENTIALS))],
    expect: allowed(),
  },
  {
    id: 'redirect-cookies-star',
    says: 'With credentials, to another origin that allows everyone.',
    request: { credentials: 'include' },
    hops: [at('api', redirect(302, ORIGIN, CREDENTIALS)), at('other', ok(STAR))],
    expect: blocked('WildcardOriginNotAllowed'),
  },
  {
    id: 'redirect-put-307',
    says: 'A preflighted PUT is redirected within the API, and preflighted again.',
    request: PUT,
    hops: [at('api', redirect(307, ORIGIN), PREFLIGHT_OK), at('api', ok(ORIGIN), PREFLIGHT_OK)],
    expect: allowed(),
  },
  {
    id: 'redirect-put-cross',
    says: 'A preflighted PUT is redirected to another origin that allows the page’s origin: Chromium compares it with null, Firefox’s preflight with the page’s origin.',
    request: PUT,
    hops: [at('api', redirect(307, ORIGIN), PREFLIGHT_OK), at('other', ok(STAR), PREFLIGHT_OK)],
    expect: differs(blocked('PreflightAllowOriginMismatch'), allowed()),
  },
  {
    id: 'redirect-put-cross-star',
    says: 'A preflighted PUT is redirected to another origin that allows everyone.',
    request: PUT,
    hops: [at('api', redirect(307, ORIGIN), PREFLIGHT_OK), at('other', ok(STAR), noContent(STAR, allowMethods('PUT')))],
    expect: allowed(),
  },
  {
    id: 'redirect-put-second-refused',
    says: 'The target of a redirected PUT has no OPTIONS route.',
    request: PUT,
    hops: [at('api', redirect(307, ORIGIN), PREFLIGHT_OK), at('api', ok(ORIGIN))],
    expect: blocked('PreflightMissingAllowOriginHeader'),
  },
  {
    id: 'redirect-post-303',
    says: 'A 303 turns a JSON POST into a GET.',
    request: { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' },
    hops: [at('api', redirect(303, ORIGIN), noContent(ORIGIN, allowHeaders('content-type'))), at('api', ok(ORIGIN), noContent(ORIGIN))],
    expect: allowed(),
  },
])
