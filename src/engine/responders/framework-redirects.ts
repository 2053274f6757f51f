import { isSamePath, leadsToLogin } from '../exchange/login-page.ts'
import { get } from '../fetch/header-list.ts'
import { parseUrl } from '../fetch/url.ts'
import { clueOfPlatform, type PlatformId } from '../platforms/recognize.ts'
import { seenResponse } from '../platforms/sign.ts'
import { quotedUrl } from '../report/wording.ts'
import type { Fact } from './fact.ts'
import { hostOf, type Observation, redirectingHostOf, targetOf } from './observation.ts'

interface SlashRedirect {
  readonly id: string
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
    platform: ['django'],
    status: [301],
    title: 'Django redirects to add a trailing slash',
    means: 'Django’s CommonMiddleware appends the slash (APPEND_SLASH) before the CORS headers are added.',
    onServer: 'put CorsMiddleware above CommonMiddleware in MIDDLEWARE',
  },
  {
    id: 'flask-strict-slashes',
    platform: ['werkzeug'],
    status: [301, 308],
    title: 'Flask redirects to add a trailing slash',
    means: 'a route of Flask that ends in a slash redirects requests without it.',
    onServer: 'set app.url_map.strict_slashes = False',
  },
  {
    id: 'starlette-redirect-slashes',
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
    ({ id, platform, status, title, means, onServer }): Fact => ({
      id,
      signs: [{ platform, status, without: ['Access-Control-Allow-Origin'], holds: changesOnlySlash }],
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
      {
        redirectedFrom: /./,
        holds: ({ redirectedFrom }) => redirectedFrom !== null && isRedirectBack(redirectedFrom) && isLaravel(redirectedFrom),
      },
      { platform: LARAVEL, redirectedFrom: /./, holds: ({ redirectedFrom }) => redirectedFrom !== null && isRedirectBack(redirectedFrom) },
      { platform: LARAVEL, status: [302], holds: ({ entry }) => isRedirectBack(entry) },
    ],
    title: 'Laravel redirects instead of responding with JSON',
    means:
      'If validation fails, Laravel redirects to the previous page (or to the home page), unless the request accepts JSON. That page has no CORS headers.',
    remedy:
      'Send Accept: application/json with the request: Laravel then responds with 422 and the validation errors. Then correct what the page sends.',
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'redirect-back-to-page',
    signs: [{ headers: { 'Content-Type': /^text\/html/i }, redirectedFrom: /./, holds: leadsBackToPage }],
    title: 'The API redirects back to the page’s own site',
    means: (seen) =>
      `${redirectingHostOf(seen)} redirected the request to ${hostOf(seen)}, the page’s own site, as after a form. A script can’t use that page.`,
    remedy:
      'Send Accept: application/json with the request: many frameworks then respond with a status and JSON instead. If the API is yours, let it always do so, and correct what it rejects.',
    responsible: 'page',
    headers: 'none',
  },
]

function changesOnlySlash(seen: Observation): boolean {
  const target = targetOf(seen)
  const { url } = seen
  return target !== null && url !== null && target.host === url.host && target.pathname !== url.pathname && isSamePath(target, url)
}

function isLaravel(entry: Observation['entry']): boolean {
  return LARAVEL.some((id) => clueOfPlatform(id, seenResponse(entry)) !== null)
}

/** From another origin to a page of the requesting page's own, which the request that was redirected names. */
function leadsBackToPage({ url, redirectedFrom }: Observation): boolean {
  const from = parseUrl(redirectedFrom?.request.url ?? '')
  if (url === null || redirectedFrom === null || from === null || !isRedirectBack(redirectedFrom) || leadsToLogin(from, url)) return false
  return get('Origin', redirectedFrom.request.headers) === url.origin && from.origin !== url.origin
}

/** As after a form: a redirect responds to data that was sent, unless the request accepts JSON. */
function isRedirectBack({ request, response }: Observation['entry']): boolean {
  const isForm = /^(?:POST|PUT|PATCH|DELETE)$/.test(request.method)
  return isForm && response.status === 302 && !/json/i.test(get('Accept', request.headers) ?? '')
}
