import { isSamePath } from '../exchange/login-page.ts'
import { get } from '../fetch/header-list.ts'
import type { PlatformId } from '../platforms/recognize.ts'
import { quotedUrl } from '../report/wording.ts'
import type { Fact } from './fact.ts'
import { hostOf, type Observation, targetOf } from './observation.ts'

interface SlashRedirect {
  readonly id: string
  readonly responder: string
  readonly platform: readonly PlatformId[]
  readonly status: readonly number[]
  readonly title: string
  /** Follows "It redirects to “…”: ". */
  readonly means: string
  /** What to change on the server, so that the redirect has CORS headers or isn't needed. */
  readonly onServer: string
}

const SLASH_REDIRECTS: readonly SlashRedirect[] = [
  {
    id: 'django-append-slash',
    responder: 'Django',
    platform: ['django'],
    status: [301],
    title: 'Django redirects to add a trailing slash',
    means: 'Django’s CommonMiddleware appends the slash (APPEND_SLASH) before the CORS headers are added.',
    onServer: 'put CorsMiddleware above CommonMiddleware in MIDDLEWARE',
  },
  {
    id: 'flask-strict-slashes',
    responder: 'Flask',
    platform: ['werkzeug'],
    status: [301, 308],
    title: 'Flask redirects to add a trailing slash',
    means: 'a route of Flask that ends in a slash redirects requests without it.',
    onServer: 'set app.url_map.strict_slashes = False',
  },
  {
    id: 'starlette-redirect-slashes',
    responder: 'FastAPI or Starlette',
    platform: ['starlette', 'uvicorn'],
    status: [307],
    title: 'FastAPI or Starlette redirects to add or remove a trailing slash',
    means: 'their router redirects where only the slash differs from the route.',
    onServer: 'create the router with redirect_slashes=False, or spell the route as the page does',
  },
]

const LARAVEL: readonly PlatformId[] = ['laravel', 'http-foundation']

/** Redirects that come from a framework's own conventions, and how the page or the framework avoids them. */
export const FRAMEWORK_REDIRECTS: readonly Fact[] = [
  ...SLASH_REDIRECTS.map(
    ({ id, responder, platform, status, title, means, onServer }): Fact => ({
      id,
      signs: [{ platform, status, without: ['Access-Control-Allow-Origin'], holds: changesOnlySlash }],
      responder,
      title,
      means: (seen) => `It redirects to ${quotedUrl(targetOf(seen)?.href ?? '')}: ${means}`,
      remedy: (seen) => `Request ${quotedUrl(targetOf(seen)?.href ?? '')} directly. Or, on ${hostOf(seen)}, ${onServer}.`,
      responsible: 'page',
      headers: 'allow',
    }),
  ),
  {
    id: 'laravel-redirect-back',
    signs: [
      { platform: LARAVEL, redirectedFrom: /./, holds: ({ redirectedFrom }) => redirectedFrom !== null && isRedirectBack(redirectedFrom) },
      { platform: LARAVEL, status: [302], holds: ({ entry }) => isRedirectBack(entry) },
    ],
    responder: 'Laravel',
    title: 'Laravel redirects instead of responding with JSON',
    means:
      'If validation fails, Laravel redirects to the previous page (or to the home page), unless the request accepts JSON. That page has no CORS headers.',
    remedy:
      'Send Accept: application/json with the request: Laravel then responds with 422 and the validation errors. Then correct what the page sends.',
    responsible: 'page',
    headers: 'none',
  },
]

function changesOnlySlash(seen: Observation): boolean {
  const target = targetOf(seen)
  const { url } = seen
  return target !== null && url !== null && target.host === url.host && target.pathname !== url.pathname && isSamePath(target, url)
}

/** As after a form: a redirect responds to data that was sent, unless the request accepts JSON. */
function isRedirectBack({ request, response }: Observation['entry']): boolean {
  const isForm = /^(?:POST|PUT|PATCH|DELETE)$/.test(request.method)
  return isForm && response.status === 302 && !/json/i.test(get('Accept', request.headers) ?? '')
}
