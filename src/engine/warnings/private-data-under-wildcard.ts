import { get, linesOf } from '../fetch/header-list.ts'
import type { Evidence } from '../report/evidence.ts'
import { allowOrigin, requestHeader, responseHeader } from './evidence.ts'
import type { WarningRule } from './warning-rule.ts'

/** Names of session cookies. Load balancers and bot filters set cookies on everything, public files too. */
const SESSION = /sess|sid|auth|token|jwt|login|remember|identity/i
const INFRASTRUCTURE = /^(?:__cf|_cf|cf_|aws|bm_|ak_|incap|visid|nlbi|lb|gclb|arr|dt)/i

/** Data that a login protects, readable from every site. */
export const privateDataUnderWildcard: WarningRule = {
  id: 'private-data-under-wildcard',
  category: 'security',
  title: 'Private data readable from any site (“*”)',
  why: 'With “*”, a page on any site can read the response if it has the URL and the token. Cookies aren’t sent, but tokens are, and “*” also exposes what is protected only by a network or an IP address. CORS is no authentication: it only controls which pages can read a response.',
  remedy:
    'Allow the origins of your own pages by name. Use “*”, and settings that allow any origin (Django’s CORS_ALLOW_ALL_ORIGINS, origin: "*" or true in Node, AllowAnyOrigin in ASP.NET), only for data that is the same for everybody.',
  check({ response, isReadable }) {
    if (response === null || !isReadable || allowOrigin(response) !== '*') return null
    const authorization = get('Authorization', response.request.headers) === null ? [] : requestHeader(response, 'Authorization')
    const cookie = linesOf('Set-Cookie', response.response.headers).find(isSession)
    if (authorization.length === 0 && cookie === undefined) return null
    const login: Evidence[] = cookie === undefined ? [] : [{ entry: response.index, on: 'response', name: 'Set-Cookie', value: cookie }]
    const what = authorization.length > 0 ? 'The request has an Authorization header' : 'The response sets what looks like a session cookie'
    return {
      explanation: `${what}, so the response is probably private. But with Access-Control-Allow-Origin: *, a page on any site can read it, if it has the token or runs in the same network.`,
      evidence: [...authorization, ...login, ...responseHeader(response, 'Access-Control-Allow-Origin')],
    }
  },
}

function isSession(line: string): boolean {
  const name = line.split('=', 1)[0] ?? ''
  return SESSION.test(name) && !INFRASTRUCTURE.test(name)
}
