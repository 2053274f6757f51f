import type { PlatformId } from '../platforms/recognize.ts'
import type { Fact } from './fact.ts'
import { hostOf, type Observation, targetOf } from './observation.ts'

interface FrameworkLogin {
  readonly id: string
  readonly responder: string
  /** Path and query of its login page. */
  readonly page: RegExp
  /** Whose responses these must be, where the page's path alone says too little. */
  readonly platform?: readonly PlatformId[]
  /** How to respond to scripts with 401 instead. */
  readonly respondWith401: string
  /** Who can have it respond with 401: the page, where a request header is enough. Only the server can let a preflight pass. */
  readonly responsible: 'server' | 'page'
}

const REDIRECTS = [302, 303, 307]

/** Frameworks whose login was made for people in a tab, by the path of the page to which they redirect everyone else. */
const LOGINS: readonly FrameworkLogin[] = [
  {
    id: 'aspnet-core-login',
    responder: 'ASP.NET Core',
    page: /^\/(Identity\/)?Account\/(Login|AccessDenied)\/?\?ReturnUrl=/i,
    respondWith401:
      'In AddCookie() or ConfigureApplicationCookie(), let options.Events.OnRedirectToLogin set the status 401 instead of redirecting (since .NET 10, that is the default for API endpoints).',
    responsible: 'server',
  },
  {
    id: 'django-login',
    responder: 'Django',
    page: /^\/(accounts|admin|api-auth)\/login\/?\?next=/,
    respondWith401:
      'Protect API views with Django REST Framework’s permission classes, which respond with 401 or 403, instead of login_required.',
    responsible: 'server',
  },
  {
    id: 'flask-login',
    responder: 'Flask-Login',
    page: /^\/(auth\/)?login\/?\?next=/,
    platform: ['werkzeug', 'gunicorn'],
    respondWith401: 'Respond with 401 in a function decorated with @login_manager.unauthorized_handler.',
    responsible: 'server',
  },
  {
    id: 'devise-login',
    responder: 'Devise (Rails)',
    page: /^\/([\w-]+\/)?[\w-]+\/sign_in$/,
    respondWith401:
      'Send Accept: application/json with the request (or add .json to its path): to such requests, Devise responds with 401 instead of a redirect.',
    responsible: 'page',
  },
  {
    id: 'spring-security-login',
    responder: 'Spring Security',
    page: /^\/(login|oauth2\/authorization\/[\w-]+)(\?error)?$/,
    platform: ['spring'],
    respondWith401:
      'Set an entry point for the API: http.exceptionHandling(e -> e.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED))).',
    responsible: 'server',
  },
  {
    id: 'laravel-login',
    responder: 'Laravel',
    page: /^\/login$/,
    platform: ['laravel', 'http-foundation'],
    respondWith401:
      'Send Accept: application/json with the request: Laravel then responds with 401 instead of a redirect. Protect API routes with auth:sanctum (or another API guard).',
    responsible: 'page',
  },
]

/** Logins of frameworks in place of an API's response: a redirect to their page, or the page itself. */
export const FRAMEWORK_LOGINS: readonly Fact[] = LOGINS.map(({ id, responder, page, platform, respondWith401, responsible }) => ({
  id,
  signs: [
    { ...(platform === undefined ? {} : { platform }), status: REDIRECTS, holds: (seen) => leadsTo(page, seen) },
    { ...(platform === undefined ? {} : { platform }), path: page, redirectedFrom: /./ },
  ],
  title: `${responder} redirects to its login page`,
  means: (seen) =>
    `${responder} redirects requests without a valid login to its login page, which is made for people in a tab${seen.at === 'preflight' ? ', and a preflight request never carries a login' : ''}.`,
  remedy: (seen) =>
    seen.at === 'preflight'
      ? `Let OPTIONS pass without a login: the CORS middleware of ${hostOf(seen)} has to run before authentication. ${respondWith401}`
      : `1. Log in, and check that the request sends its cookie or token. 2. ${respondWith401}`,
  responsible: (seen) => (seen.at === 'preflight' ? 'server' : responsible),
  headers: 'none',
}))

function leadsTo(page: RegExp, seen: Observation): boolean {
  const target = targetOf(seen)
  return target !== null && target.host === seen.url?.host && page.test(target.pathname + target.search)
}
