import { allowed, blocked } from './expectations.ts'
import { group } from './group.ts'
import { allowMethods, noContent, ORIGIN, ok, redirect } from './lines.ts'

const PUT = { request: { method: 'PUT' }, response: ok(ORIGIN) }
const ALLOWS = [ORIGIN, allowMethods('PUT')] as const

/** Firefox looks at the origin before the redirect, Chromium the other way round. */
const REDIRECTED = blocked('PreflightDisallowedRedirect')
const REDIRECTED_BARE = blocked('PreflightDisallowedRedirect', 'CORSMissingAllowOrigin2')

export const PREFLIGHT_REDIRECT = group('pf-redirect', PUT, [
  {
    id: 'pf-redirect-location-only',
    says: 'A 204 with a Location is not a redirect.',
    preflight: noContent('Location: {here}/', ...ALLOWS),
    expect: allowed(),
    near: 'preflight-redirected',
  },
  {
    id: 'pf-redirect-301',
    says: 'OPTIONS is redirected to a trailing slash.',
    preflight: redirect(301, 'Location: {here}/', ...ALLOWS),
    expect: REDIRECTED,
    rule: 'preflight-redirected-for-trailing-slash',
  },
  {
    id: 'pf-redirect-302',
    says: 'OPTIONS is redirected to a login page.',
    preflight: redirect(302, 'Location: {other}/login', ...ALLOWS),
    expect: REDIRECTED,
    rule: 'preflight-redirected-to-login',
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
    rule: 'preflight-redirected-for-trailing-slash',
  },
  {
    id: 'pf-redirect-relative',
    says: 'OPTIONS is redirected with a relative Location.',
    preflight: redirect(301, 'Location: other', ...ALLOWS),
    expect: REDIRECTED,
    rule: 'preflight-redirected',
    near: 'preflight-redirected-for-trailing-slash',
  },
  {
    id: 'pf-redirect-bare',
    says: 'OPTIONS is redirected to the login, without CORS headers.',
    preflight: redirect(302, 'Location: {other}/login'),
    expect: REDIRECTED_BARE,
    rule: 'preflight-redirected-to-login',
  },
  {
    id: 'pf-redirect-catalogin',
    says: 'OPTIONS is redirected to a path that only ends like a login page’s.',
    preflight: redirect(302, 'Location: /catalogin', ...ALLOWS),
    expect: REDIRECTED,
    rule: 'preflight-redirected',
    near: ['preflight-redirected-to-login', 'preflight-redirected-to-another-host'],
  },
  {
    id: 'pf-redirect-host',
    says: 'OPTIONS is redirected to another host.',
    page: { site: 'shop' },
    preflight: redirect(301, 'Location: {other}/items', ...ALLOWS),
    expect: REDIRECTED,
    rule: 'preflight-redirected-to-another-host',
  },
  {
    id: 'pf-redirect-https-host',
    says: 'OPTIONS is redirected to https on another host.',
    page: { site: 'shop' },
    preflight: redirect(301, 'Location: https://other.shop.test/', ...ALLOWS),
    expect: REDIRECTED,
    rule: 'preflight-redirected-to-another-host',
    near: 'preflight-redirected-to-https',
  },
  {
    id: 'pf-redirect-https-default',
    says: 'OPTIONS is redirected to https on the default port.',
    page: { site: 'shop' },
    preflight: redirect(308, 'Location: {https-api}/', ...ALLOWS),
    expect: REDIRECTED,
    rule: 'preflight-redirected-to-https',
    near: 'preflight-redirected-for-trailing-slash',
  },
  {
    id: 'pf-redirect-no-slash',
    says: 'OPTIONS of a URL with a query is redirected to add a slash, and the query is kept.',
    preflight: redirect(308, 'Location: {here}/?a=1', ...ALLOWS),
    expect: REDIRECTED,
    rule: 'preflight-redirected-for-trailing-slash',
    near: 'preflight-redirected',
  },
  {
    id: 'pf-redirect-https',
    says: 'OPTIONS is redirected from http to https.',
    page: { site: 'http' },
    preflight: redirect(301, 'Location: {https-api}/'),
    expect: REDIRECTED_BARE,
    rule: 'preflight-redirected-to-https',
  },
])
