import { allowed, blocked, differs, failed, opaque, sameOrigin } from './expectations.ts'
import { group } from './group.ts'
import { allowHeaders, allowMethods, at, CREDENTIALS, NULL_ORIGIN, noContent, ORIGIN, ok, redirect, STAR } from './lines.ts'

const MISSING = blocked('MissingAllowOriginHeader')
const MISMATCH = blocked('AllowOriginMismatch')
const HERE = redirect(302, ORIGIN)
const PUT = { method: 'PUT' } as const
const ASKED = noContent(ORIGIN, allowMethods('PUT'), allowHeaders('x-a'))

/** A redirect to an address of its own. */
const to = (location: string, ...lines: readonly string[]) => redirect(302, ORIGIN, `Location: ${location}`, ...lines)

export const REDIRECTS = group('redirect', {}, [
  { id: 'redirect-same', says: 'The API redirects within itself.', hops: [at('api', HERE), at('api', ok(ORIGIN))], expect: allowed() },
  {
    id: 'redirect-hop-missing',
    says: 'The redirect itself has no CORS headers.',
    hops: [at('api', redirect(302)), at('api', ok(ORIGIN))],
    expect: MISSING,
  },
  {
    id: 'redirect-final-missing',
    says: 'Only the redirect has CORS headers, not its target.',
    hops: [at('api', HERE), at('api', ok())],
    expect: MISSING,
  },
  {
    id: 'redirect-login',
    says: 'An expired session redirects to a login page without CORS headers.',
    hops: [at('api', redirect(302)), at('other', ok())],
    expect: MISSING,
  },
  {
    id: 'redirect-slash',
    says: 'A trailing slash redirects, without CORS headers.',
    hops: [at('api', redirect(301)), at('api', ok(ORIGIN))],
    expect: MISSING,
  },
  {
    id: 'redirect-cross',
    says: 'After a redirect to another origin, Origin is null and the page’s origin is not enough.',
    hops: [at('api', HERE), at('other', ok(ORIGIN))],
    expect: MISMATCH,
  },
  {
    id: 'redirect-cross-null',
    says: 'The other origin allows null.',
    hops: [at('api', HERE), at('other', ok(NULL_ORIGIN))],
    expect: allowed(),
  },
  {
    id: 'redirect-cross-star',
    says: 'The other origin allows everyone.',
    hops: [at('api', HERE), at('other', ok(STAR))],
    expect: allowed(),
  },
  {
    id: 'redirect-cross-echo',
    says: 'The other origin echoes what Origin says.',
    hops: [at('api', HERE), at('other', ok('Access-Control-Allow-Origin: {echo}'))],
    expect: allowed(),
  },
  {
    id: 'redirect-cross-missing',
    says: 'The other origin has no CORS headers.',
    hops: [at('api', HERE), at('other', ok())],
    expect: MISSING,
  },
  {
    id: 'redirect-back',
    says: 'The API redirects back to the page’s own origin.',
    hops: [at('api', HERE), at('page', ok())],
    expect: MISSING,
  },
  {
    id: 'redirect-back-star',
    says: 'Back to the page’s own origin, which allows everyone.',
    hops: [at('api', HERE), at('page', ok(STAR))],
    expect: allowed(),
  },
  {
    id: 'redirect-from-page',
    says: 'The page’s own origin redirects to the API.',
    hops: [at('page', redirect(302)), at('api', ok(ORIGIN))],
    expect: allowed(),
  },
  {
    id: 'redirect-from-page-missing',
    says: 'The page’s own origin redirects to an API without CORS headers.',
    hops: [at('page', redirect(302)), at('api', ok())],
    expect: MISSING,
  },
  {
    id: 'redirect-within-page',
    says: 'A redirect within the page’s own origin.',
    hops: [at('page', redirect(302)), at('page', ok())],
    expect: sameOrigin(),
  },
  {
    id: 'redirect-three',
    says: 'Three hops, all allowed.',
    hops: [at('api', HERE), at('api', HERE), at('api', ok(ORIGIN))],
    expect: allowed(),
  },
  {
    id: 'redirect-second-missing',
    says: 'The second of three hops has no CORS headers.',
    hops: [at('api', HERE), at('api', redirect(302)), at('api', ok(ORIGIN))],
    expect: MISSING,
  },
  { id: 'redirect-relative', says: 'A relative Location.', hops: [at('api', to('1')), at('api', ok(ORIGIN))], expect: allowed() },
  {
    id: 'redirect-no-location',
    says: 'A 302 without Location is read as it is.',
    hops: [at('api', redirect(302, ORIGIN))],
    expect: allowed(302),
  },
  {
    id: 'redirect-user',
    says: 'The target has a user name and a password.',
    hops: [at('api', to('{other-user}'))],
    expect: blocked('RedirectContainsCredentials'),
  },
  {
    id: 'redirect-data',
    says: 'The target is a data: URL.',
    hops: [at('api', to('data:,hi'))],
    expect: differs(failed('net::ERR_UNSAFE_REDIRECT', null), blocked('CorsDisabledScheme')),
  },
  {
    id: 'redirect-ftp',
    says: 'The target is an ftp: URL.',
    hops: [at('api', to('ftp://localhost/x'))],
    expect: blocked('CorsDisabledScheme', 'CORSRequestNotHttp'),
  },
  {
    id: 'redirect-unparsable',
    says: 'The target is no URL.',
    hops: [at('api', to('http://['))],
    expect: failed('net::ERR_INVALID_REDIRECT', 'CORSDidNotSucceed2'),
  },
  {
    id: 'redirect-loop',
    says: 'The API redirects to itself for ever.',
    hops: [at('api', to('{here}'))],
    expect: failed('net::ERR_TOO_MANY_REDIRECTS', 'CORSDidNotSucceed2'),
  },
  {
    id: 'redirect-error',
    says: 'redirect: error, and the API redirects.',
    request: { redirect: 'error' },
    hops: [at('api', HERE), at('api', ok(ORIGIN))],
    expect: failed('net::ERR_FAILED', null),
  },
  {
    id: 'redirect-error-none',
    says: 'redirect: error, and the API does not redirect.',
    request: { redirect: 'error' },
    response: ok(ORIGIN),
    expect: allowed(),
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
    says: 'A preflighted PUT is redirected within the API and asked for again.',
    request: PUT,
    hops: [at('api', redirect(307, ORIGIN), ASKED), at('api', ok(ORIGIN), ASKED)],
    expect: allowed(),
  },
  {
    id: 'redirect-put-cross',
    says: 'A preflighted PUT is redirected to another origin that names the page: Chromium compares with null, Firefox’s preflight with the page.',
    request: PUT,
    hops: [at('api', redirect(307, ORIGIN), ASKED), at('other', ok(STAR), ASKED)],
    expect: differs(blocked('PreflightAllowOriginMismatch'), allowed()),
  },
  {
    id: 'redirect-put-cross-star',
    says: 'A preflighted PUT is redirected to another origin that allows everyone.',
    request: PUT,
    hops: [at('api', redirect(307, ORIGIN), ASKED), at('other', ok(STAR), noContent(STAR, allowMethods('PUT')))],
    expect: allowed(),
  },
  {
    id: 'redirect-put-second-refused',
    says: 'The target of a redirected PUT has no OPTIONS route.',
    request: PUT,
    hops: [at('api', redirect(307, ORIGIN), ASKED), at('api', ok(ORIGIN))],
    expect: blocked('PreflightMissingAllowOriginHeader'),
  },
  {
    id: 'redirect-post-303',
    says: 'A JSON POST becomes a GET by 303.',
    request: { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' },
    hops: [at('api', redirect(303, ORIGIN), noContent(ORIGIN, allowHeaders('content-type'))), at('api', ok(ORIGIN), noContent(ORIGIN))],
    expect: allowed(),
  },
])
