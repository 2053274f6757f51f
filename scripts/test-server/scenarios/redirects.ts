import { allowed, blocked, differs, failed, sameOrigin } from './expectations.ts'
import { group } from './group.ts'
import { at, NULL_ORIGIN, ORIGIN, ok, redirect, STAR } from './lines.ts'

const MISSING = blocked('MissingAllowOriginHeader')
const MISMATCH = blocked('AllowOriginMismatch')
const HERE = redirect(302, ORIGIN)

/** A redirect to a URL of its own. */
const to = (location: string, ...lines: readonly string[]) => redirect(302, ORIGIN, `Location: ${location}`, ...lines)

export const REDIRECTS = group('redirect', {}, [
  {
    id: 'redirect-same',
    says: 'The API redirects within itself.',
    hops: [at('api', HERE), at('api', ok(ORIGIN))],
    expect: allowed(),
    near: 'origin-null-after-redirect',
  },
  {
    id: 'redirect-hop-missing',
    says: 'The redirect itself has no CORS headers.',
    hops: [at('api', redirect(302)), at('api', ok(ORIGIN))],
    expect: MISSING,
    rule: 'redirect-without-cors',
    near: 'redirected-to-login',
  },
  {
    id: 'redirect-final-missing',
    says: 'Only the redirect has CORS headers, not its target.',
    hops: [at('api', HERE), at('api', ok())],
    expect: MISSING,
    rule: 'redirect-target-without-cors',
  },
  {
    id: 'redirect-login',
    says: 'An expired session redirects to a login page without CORS headers.',
    hops: [at('api', redirect(302, 'Location: {other}/login?next=%2Fitems'))],
    expect: MISSING,
    rule: 'redirected-to-login',
  },
  {
    id: 'redirect-slash',
    says: 'A trailing slash redirects, without CORS headers.',
    hops: [at('api', redirect(301)), at('api', ok(ORIGIN))],
    expect: MISSING,
    rule: 'redirect-without-cors',
  },
  {
    id: 'redirect-cross',
    says: 'After a redirect to another origin, Origin is null and the page’s origin is not enough.',
    hops: [at('api', HERE), at('other', ok(ORIGIN))],
    expect: MISMATCH,
    rule: 'origin-null-after-redirect',
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
    near: 'origin-null-after-redirect',
  },
  {
    id: 'redirect-cross-echo',
    says: 'The other origin echoes Origin.',
    hops: [at('api', HERE), at('other', ok('Access-Control-Allow-Origin: {echo}'))],
    expect: allowed(),
  },
  {
    id: 'redirect-cross-missing',
    says: 'The other origin has no CORS headers.',
    hops: [at('api', HERE), at('other', ok())],
    expect: MISSING,
    rule: 'redirect-target-without-cors',
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
    near: 'too-many-redirects',
  },
  {
    id: 'redirect-second-missing',
    says: 'The second of three hops has no CORS headers.',
    hops: [at('api', HERE), at('api', redirect(302)), at('api', ok(ORIGIN))],
    expect: MISSING,
    near: 'redirect-target-without-cors',
  },
  {
    id: 'redirect-relative',
    says: 'A relative Location.',
    hops: [at('api', to('1')), at('api', ok(ORIGIN))],
    expect: allowed(),
    near: ['redirect-to-non-http-url', 'redirect-to-invalid-url'],
  },
  {
    id: 'redirect-no-location',
    says: 'A 302 without Location is read like any response.',
    hops: [at('api', redirect(302, ORIGIN))],
    expect: allowed(302),
  },
  {
    id: 'redirect-user',
    says: 'The target has a user name and a password.',
    hops: [at('api', to('{other-user}'))],
    expect: blocked('RedirectContainsCredentials'),
    rule: 'redirect-contains-credentials',
  },
  {
    id: 'redirect-user-in-query',
    says: 'The target has a user name and a password only in its query.',
    hops: [at('api', to('1?at=user:secret@host')), at('api', ok(ORIGIN))],
    expect: allowed(),
    near: 'redirect-contains-credentials',
  },
  {
    id: 'redirect-no-location-missing',
    says: 'A 302 without Location and without CORS headers.',
    hops: [at('api', redirect(302))],
    expect: MISSING,
    rule: 'allow-origin-missing',
    near: 'redirect-without-cors',
  },
  {
    id: 'redirect-data',
    says: 'The target is a data: URL.',
    hops: [at('api', to('data:,hi'))],
    expect: differs(failed('net::ERR_UNSAFE_REDIRECT', null), blocked('CorsDisabledScheme')),
    rule: { chromium: 'redirect-to-unsafe-url', firefox: 'redirect-to-non-http-url' },
  },
  {
    id: 'redirect-ftp',
    says: 'The target is an ftp: URL.',
    hops: [at('api', to('ftp://localhost/x'))],
    expect: blocked('CorsDisabledScheme', 'CORSRequestNotHttp'),
    rule: 'redirect-to-non-http-url',
    near: 'redirect-to-unsafe-url',
  },
  {
    id: 'redirect-unparsable',
    says: 'The target is not a URL.',
    hops: [at('api', to('http://['))],
    expect: failed('net::ERR_INVALID_REDIRECT', 'CORSDidNotSucceed2'),
    rule: 'redirect-to-invalid-url',
  },
  {
    id: 'redirect-loop',
    says: 'The API redirects to itself forever.',
    hops: [at('api', to('{here}'))],
    expect: failed('net::ERR_TOO_MANY_REDIRECTS', 'CORSDidNotSucceed2'),
    rule: 'too-many-redirects',
  },
])
