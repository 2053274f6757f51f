import { get } from '../fetch/header-list.ts'
import { listed, quoted, requestHeader, responseHeader } from './evidence.ts'
import type { Lines, WarningRule } from './warning-rule.ts'

const ALLOWED: Lines = [
  ['Access-Control-Allow-Origin', 'https://app.example'],
  ['Access-Control-Allow-Credentials', 'true'],
]
const CROSS_SITE: Lines = [['Sec-Fetch-Site', 'cross-site']]

/** A request without credentials neither sends cookies nor takes any. */
export const cookieWithoutCredentials: WarningRule = {
  id: 'cookie-without-credentials',
  category: 'correctness',
  title: 'The response sets a cookie, and the browser throws it away',
  why: 'A request to another origin takes and sends cookies only when its credentials mode is “include”. Without it Set-Cookie is ignored, and no message says so.',
  remedy:
    'Ask with credentials: "include" (withCredentials = true), answer with the exact origin and Access-Control-Allow-Credentials: true, and set the cookie with SameSite=None; Secure if the page is of another site. If no cookie is meant, leave Set-Cookie out.',
  check({ response, includesCredentials, kind }) {
    if (response === null || includesCredentials !== false || (kind !== 'fetch' && kind !== 'xhr')) return null
    const names = setCookies(response.response.headers).map(({ name }) => quoted(name))
    if (names.length === 0) return null
    return {
      explanation: `The response sets the cookie${names.length > 1 ? 's' : ''} ${listed(names)}, but the request does not include credentials, so the browser stores nothing.`,
      evidence: responseHeader(response, 'Set-Cookie'),
    }
  },
  examples: {
    given: [
      {
        says: 'a login without credentials',
        method: 'POST',
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Set-Cookie', 'session=1; Secure'],
        ],
      },
    ],
    none: [
      {
        says: 'with credentials',
        includesCredentials: true,
        responseHeaders: [...ALLOWED, ['Set-Cookie', 'session=1; SameSite=None; Secure']],
      },
      {
        says: 'an image takes cookies by itself',
        kind: 'image',
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Set-Cookie', 'a=1'],
        ],
      },
    ],
  },
}

/** SameSite keeps a cookie at home, and its default is Lax. */
export const cookieBlockedBySamesite: WarningRule = {
  id: 'cookie-blocked-by-samesite',
  category: 'correctness',
  title: 'A cookie is not for requests of another site',
  why: 'A cookie goes along with requests of another site, and is stored from their answers, only with SameSite=None, and that only together with Secure. Without SameSite it counts as Lax. The browser drops it without an error; some browsers block such cookies altogether.',
  remedy:
    'Set it with SameSite=None; Secure, over https. Better still, serve page and API from one site (app.example.com and api.example.com): then Lax will do.',
  check({ response, includesCredentials, earlier }) {
    if (response === null || includesCredentials !== true) return null
    if (get('Sec-Fetch-Site', response.request.headers) !== 'cross-site') return null
    const dropped = setCookies(response.response.headers).filter(({ staysHome }) => staysHome)
    if (dropped.length > 0) {
      return {
        explanation: `The response sets ${listed(dropped.map(({ name, sameSite }) => `${quoted(name)} (${sameSite})`))}, and the page is of another site: the browser does not store it.`,
        evidence: responseHeader(response, 'Set-Cookie'),
      }
    }
    const before = earlier.findLast((entry) => setCookies(entry.response.headers).some(({ staysHome }) => staysHome))
    if (before === undefined || get('Cookie', response.request.headers) !== null) return null
    const names = setCookies(before.response.headers).filter(({ staysHome }) => staysHome)
    return {
      explanation: `The request includes credentials and carried no cookie. ${listed(names.map(({ name, sameSite }) => `${quoted(name)} (${sameSite})`))}, set by an earlier answer of this URL, stays with requests of its own site.`,
      evidence: [...requestHeader(response, 'Cookie'), ...responseHeader(before, 'Set-Cookie')],
    }
  },
  examples: {
    given: [
      {
        says: 'no SameSite, which counts as Lax',
        includesCredentials: true,
        requestHeaders: CROSS_SITE,
        responseHeaders: [...ALLOWED, ['Set-Cookie', 'session=1; Secure; HttpOnly']],
      },
      {
        says: 'None, but not Secure',
        includesCredentials: true,
        requestHeaders: CROSS_SITE,
        responseHeaders: [...ALLOWED, ['Set-Cookie', 'session=1; SameSite=None']],
      },
      {
        says: 'set before by the same URL, and did not go along',
        includesCredentials: true,
        requestHeaders: CROSS_SITE,
        responseHeaders: ALLOWED,
        before: { origin: null, headers: [['Set-Cookie', 'session=1; SameSite=Strict']] },
      },
    ],
    none: [
      {
        says: 'None and Secure',
        includesCredentials: true,
        requestHeaders: CROSS_SITE,
        responseHeaders: [...ALLOWED, ['Set-Cookie', 'session=1; SameSite=None; Secure']],
      },
      {
        says: 'within one site Lax will do',
        includesCredentials: true,
        requestHeaders: [['Sec-Fetch-Site', 'same-site']],
        responseHeaders: [...ALLOWED, ['Set-Cookie', 'session=1']],
      },
      {
        says: 'a cookie went along',
        includesCredentials: true,
        requestHeaders: [...CROSS_SITE, ['Cookie', 'session=1']],
        responseHeaders: ALLOWED,
        before: { origin: null, headers: [['Set-Cookie', 'session=1; SameSite=Strict']] },
      },
    ],
  },
}

interface SetCookie {
  readonly name: string
  readonly sameSite: string
  /** Not for requests of another site. */
  readonly staysHome: boolean
}

/** @see https://www.rfc-editor.org/rfc/rfc6265#section-4.1.1 and, for SameSite, draft-ietf-httpbis-rfc6265bis */
function setCookies(headers: readonly { readonly name: string; readonly value: string }[]): SetCookie[] {
  return headers
    .filter(({ name }) => name.toLowerCase() === 'set-cookie')
    .map(({ value }) => {
      const [pair = '', ...attributes] = value.split(';').map((part) => part.trim())
      const sameSite = attributes.find((attribute) => /^samesite=/i.test(attribute))
      const isSecure = attributes.some((attribute) => /^secure$/i.test(attribute))
      const isNone = /^samesite=none$/i.test(sameSite ?? '')
      const shown = sameSite === undefined ? 'no SameSite' : isNone && !isSecure ? 'SameSite=None without Secure' : sameSite
      return { name: pair.split('=', 1)[0] ?? '', sameSite: shown, staysHome: !isNone || !isSecure }
    })
}
