import { blocked } from './expectations.ts'
import { group } from './group.ts'
import { allowMethods, at, broken, CREDENTIALS, noContent, ORIGIN, ok, redirect } from './lines.ts'

const REFUSED = blocked('PreflightMissingAllowOriginHeader')
const ALLOWED = noContent(ORIGIN, CREDENTIALS, allowMethods('PUT'))

/** A preflight is refused, and only once it is allowed does it show what its request meets. */
export const HIDDEN = group('hidden', { request: { method: 'PUT' } }, [
  {
    id: 'hidden-redirect',
    says: 'Behind the failed preflight, the API redirects to another origin, which allows no one.',
    hops: [at('api', redirect(307)), at('other', ok())],
    expect: REFUSED,
    rule: 'options-not-handled',
    near: 'redirect-without-cors',
  },
  {
    id: 'hidden-redirect-home',
    says: 'Behind the failed preflight, the API redirects to the page’s own origin, which has no CORS headers.',
    hops: [at('api', redirect(307)), at('page', ok())],
    expect: REFUSED,
    rule: 'options-not-handled',
    near: 'redirect-without-cors',
  },
  {
    id: 'hidden-redirect-ready',
    says: 'Behind the failed preflight, the API redirects within itself, where everything is allowed.',
    hops: [at('api', redirect(307, ORIGIN)), at('api', ok(ORIGIN, CREDENTIALS), ALLOWED)],
    expect: REFUSED,
    rule: 'options-not-handled',
  },
  {
    id: 'hidden-error',
    says: 'Behind the failed preflight, the server fails with 500.',
    response: { ...ok(), status: 500 },
    expect: REFUSED,
    rule: 'options-not-handled',
    near: 'server-error-without-cors',
  },
  {
    id: 'hidden-close',
    says: 'Behind the failed preflight, the server closes the connection.',
    response: broken('close'),
    expect: REFUSED,
    rule: 'options-not-handled',
    near: 'connection-closed',
  },
])
