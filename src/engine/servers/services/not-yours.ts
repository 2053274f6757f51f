import { configured, lines } from '../configured.ts'
import { apiPrefix } from '../development/api-prefix.ts'
import type { Server } from '../server.ts'
import { singleQuoted as quoted } from '../string-literals.ts'

/**
 * What cannot be configured to allow your page: its owner decides. A request from your own server needs no CORS, so the page requests that, which
 * requests the API.
 */
function notYours(id: string, name: string, platforms: Server['platforms'], ...pitfalls: readonly string[]): Server {
  return {
    id,
    name,
    group: 'platform',
    platforms,
    configure: configured((_, { origin, paths }) => [
      {
        place:
          'You cannot configure this server. A route of your own backend instead, which the page requests below /relay (a fetch handler)',
        language: 'javascript',
        text: lines(
          '// Between servers there is no CORS. Keys stay here, out of the page.',
          'export async function relay(request) {',
          '  const { pathname, search } = new URL(request.url)',
          `  if (!pathname.startsWith(${quoted(`/relay${apiPrefix(paths)}`)})) return new Response(null, { status: 404 })`,
          `  const target = ${quoted(origin)} + pathname.slice('/relay'.length) + search`,
          "  const headers = { Accept: request.headers.get('Accept') ?? '*/*', Authorization: 'Bearer ' + process.env.API_KEY }",
          "  const body = request.method === 'GET' || request.method === 'HEAD' ? undefined : await request.arrayBuffer()",
          '  const response = await fetch(target, { method: request.method, headers, body })',
          "  return new Response(response.body, { status: response.status, headers: { 'Content-Type': response.headers.get('Content-Type') ?? 'text/plain' } })",
          '}',
        ),
      },
    ]),
    pitfalls: [
      ...pitfalls,
      'During development, the development server’s proxy does the same.',
      'A public “CORS proxy” sees every key and every response, and may change them.',
    ],
  }
}

export const NOT_YOURS: readonly Server[] = [
  notYours(
    'third-party-api',
    "Somebody else's API (you cannot configure it)",
    ['third-party-api', 'aws-api'],
    'Its owner decides which origins can read it: check its documentation for a list of allowed origins, or for a library or endpoint meant for pages.',
    'An API with a secret key isn’t meant for pages: everyone who opens the page can read the key.',
  ),
  notYours(
    'appsync',
    'AWS AppSync (you cannot configure its CORS)',
    ['appsync'],
    'AppSync allows every origin by itself, without credentials: send a token or an API key in a header, and no cookies.',
    'It responds without the headers where it never reaches your schema: at another path than /graphql, if a web ACL blocks the request, or on a timeout.',
    'It allows a fixed list of request headers. Leave out others that the page, a client library or a tracing tool adds.',
  ),
  notYours(
    'google-api',
    'A Google API (you cannot configure it)',
    ['google-api'],
    'Most Google APIs allow every origin: a CORS error mostly means a wrong URL, method or key. Look at the response with curl.',
    'An Apps Script web app responds to no preflight request: send the body as text/plain without other request headers, and deploy it for “Anyone”.',
    'For sign-in, add your origin to the OAuth client’s authorized JavaScript origins in the Google Cloud console.',
  ),
  notYours(
    'login-page',
    "An identity provider's login page (you cannot configure it)",
    ['login-page', 'microsoft-login', 'google-login'],
    'Navigate to a login page: set location.href, or open a window. fetch() can’t show it.',
    'Your API redirected to it because the session is missing or has expired: let the API respond with 401 to fetch(), and let the page send the user to the login.',
  ),
  notYours(
    'github-pages',
    'GitHub Pages (you cannot configure it)',
    ['github-pages'],
    'Every file has Access-Control-Allow-Origin: *, and you can’t set anything else: no credentials, no methods except GET, no request headers.',
    'A 404 for a wrong path or a redirect to a custom domain looks like a CORS error.',
  ),
  notYours(
    'company-proxy',
    "Your company's web proxy (you cannot configure it)",
    ['zscaler'],
    'The proxy responded instead of the server: have its administrator allow the host. Headers from your server never arrive.',
    'It may require a login, or that you open a page once, before it lets requests through.',
  ),
  notYours(
    'airplay',
    'AirPlay Receiver of macOS on port 5000 (not your server)',
    ['airplay'],
    'Another program uses the port: start your server on another one, or turn off AirPlay Receiver in System Settings.',
  ),
]
