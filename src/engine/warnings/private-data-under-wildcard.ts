import { get, linesOf } from '../fetch/header-list.ts'
import type { Evidence } from '../report/evidence.ts'
import { allowOrigin, requestHeader, responseHeader } from './evidence.ts'
import type { WarningRule } from './warning-rule.ts'

/** Names of cookies that log somebody in. Load balancers and bot filters set cookies on everything, public files too. */
const SESSION = /sess|sid|auth|token|jwt|login|remember|identity/i
const INFRASTRUCTURE = /^(?:__cf|_cf|cf_|aws|bm_|ak_|incap|visid|nlbi|lb|gclb|arr|dt)/i

/** What an account protects, open to every page. */
export const privateDataUnderWildcard: WarningRule = {
  id: 'private-data-under-wildcard',
  category: 'security',
  title: 'Data of an account is open to every page by “*”',
  why: '“*” means that whoever gets hold of the URL or the token may read the response from any page. Cookies do not go along, but tokens do, and so does what only a network or an address protects. CORS is no authentication: it only says which pages may read.',
  remedy:
    'Allow the origins of your own pages by name. Keep “*”, and the switches that send it or repeat any origin (Django’s CORS_ALLOW_ALL_ORIGINS, origin: "*" or true in Node, AllowAnyOrigin in ASP.NET), for what is the same for everybody, and turn them off in production elsewhere.',
  check({ response, isReadable }) {
    if (response === null || !isReadable || allowOrigin(response) !== '*') return null
    const asked = get('Authorization', response.request.headers) === null ? [] : requestHeader(response, 'Authorization')
    const cookie = linesOf('Set-Cookie', response.response.headers).find(isSession)
    if (asked.length === 0 && cookie === undefined) return null
    const login: Evidence[] = cookie === undefined ? [] : [{ entry: response.index, on: 'response', name: 'Set-Cookie', value: cookie }]
    const what = asked.length > 0 ? 'The request carries Authorization' : 'The response sets a cookie that looks like a session'
    return {
      explanation: `${what}, so this is data of an account, and Access-Control-Allow-Origin: * lets every page read it that has the token or is in the same network.`,
      evidence: [...asked, ...login, ...responseHeader(response, 'Access-Control-Allow-Origin')],
    }
  },
  examples: {
    given: [
      {
        says: 'a token goes along',
        requestHeaders: [['Authorization', 'Bearer abc']],
        responseHeaders: [['Access-Control-Allow-Origin', '*']],
      },
      {
        says: 'the response logs in',
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Set-Cookie', 'sessionid=1; HttpOnly'],
        ],
      },
    ],
    none: [
      { says: 'a public file', responseHeaders: [['Access-Control-Allow-Origin', '*']] },
      {
        says: 'the cookie of a load balancer',
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Set-Cookie', 'AWSALBCORS=1; SameSite=None'],
        ],
      },
      {
        says: 'the page is allowed by name',
        requestHeaders: [['Authorization', 'Bearer abc']],
        responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example']],
      },
    ],
  },
}

function isSession(line: string): boolean {
  const name = line.split('=', 1)[0] ?? ''
  return SESSION.test(name) && !INFRASTRUCTURE.test(name)
}
