import type { Entry } from '../exchange/exchange.ts'
import { get } from '../fetch/header-list.ts'
import { hostOf, listed, quoted } from '../report/wording.ts'
import { requestHeader, responseHeader } from './evidence.ts'
import type { WarningRule } from './warning-rule.ts'

/** A request without credentials neither sends nor stores cookies. */
export const cookieWithoutCredentials: WarningRule = {
  id: 'cookie-without-credentials',
  category: 'correctness',
  title: 'Set-Cookie ignored: the request has no credentials',
  why: 'A cross-origin request sends and stores cookies only if its credentials mode is “include”. Otherwise the browser ignores Set-Cookie without a message.',
  remedy:
    'If the page needs the cookie, send the request with credentials: "include" (withCredentials), and respond with the exact origin and Access-Control-Allow-Credentials: true; from another site, the cookie also needs SameSite=None; Secure. Otherwise leave Set-Cookie out.',
  check({ response, includesCredentials, kind }) {
    if (response === null || includesCredentials !== false || (kind !== 'fetch' && kind !== 'xhr')) return null
    const names = setCookies(response.response.headers).map(({ name }) => quoted(name))
    if (names.length === 0) return null
    return {
      explanation: `The response sets the cookie${names.length > 1 ? 's' : ''} ${listed(names)}, but the request doesn’t include credentials, so the browser doesn’t store ${names.length > 1 ? 'them' : 'it'}.`,
      evidence: responseHeader(response, 'Set-Cookie'),
    }
  },
}

/** SameSite keeps a cookie within its own site, and its default is Lax. */
export const cookieBlockedBySamesite: WarningRule = {
  id: 'cookie-blocked-by-samesite',
  category: 'correctness',
  title: 'Cookie blocked by SameSite',
  why: 'The browser sends a cookie with cross-site requests, and stores it from their responses, only if it has SameSite=None together with Secure. A cookie without SameSite counts as Lax. The browser drops it without an error; some browsers block third-party cookies altogether.',
  remedy:
    'Set the cookie with SameSite=None; Secure, over https. Better still, serve the page and the API from the same site (app.example.com and api.example.com): then Lax is enough.',
  check({ response, includesCredentials, earlier }) {
    if (response === null || !mayIncludeCredentials(response, includesCredentials)) return null
    if (get('Sec-Fetch-Site', response.request.headers) !== 'cross-site') return null
    const dropped = setCookies(response.response.headers).filter(({ isSameSiteOnly }) => isSameSiteOnly)
    if (dropped.length > 0) {
      return {
        explanation: `The response sets ${listed(dropped.map(({ name, sameSite }) => `${quoted(name)} (${sameSite})`))}, but the page is on another site, so the browser doesn’t store ${dropped.length > 1 ? 'them' : 'it'}.`,
        evidence: responseHeader(response, 'Set-Cookie'),
      }
    }
    if (includesCredentials !== true) return null
    const before = earlier.findLast((entry) => setCookies(entry.response.headers).some(({ isSameSiteOnly }) => isSameSiteOnly))
    if (before === undefined || get('Cookie', response.request.headers) !== null) return null
    const names = setCookies(before.response.headers).filter(({ isSameSiteOnly }) => isSameSiteOnly)
    return {
      explanation: `The request includes credentials, but sent no cookie. An earlier response from this URL set ${listed(names.map(({ name, sameSite }) => `${quoted(name)} (${sameSite})`))}, which the browser doesn’t send from another site.`,
      evidence: [...requestHeader(response, 'Cookie'), ...responseHeader(before, 'Set-Cookie')],
    }
  },
}

/**
 * Safari's Intelligent Tracking Prevention keeps cookies from cross-site requests, whatever their attributes (measured in WebKitGTK 2.50 with it on, as
 * Safari has it). No CORS verdict depends on it.
 */
export const cookieNotSentBySafari: WarningRule = {
  id: 'cookie-not-sent-by-safari',
  category: 'correctness',
  title: 'Safari doesn’t send cookies from another site',
  why: 'Safari blocks third-party cookies by default (Intelligent Tracking Prevention): it neither sends a cookie with a cross-site request nor stores one from its response, not even with SameSite=None; Secure. CORS still passes, so the user just seems to be logged out.',
  remedy:
    'Serve the page and the API from the same site (app.example.com and api.example.com), or send a token in the Authorization header. In an embedded frame, the Storage Access API asks the user.',
  check({ response, includesCredentials, isReadable, kind, origin, earlier }) {
    if (response === null || !mayIncludeCredentials(response, includesCredentials) || !isReadable || (kind !== 'fetch' && kind !== 'xhr'))
      return null
    if (response.browser === 'webkit' || get('Sec-Fetch-Site', response.request.headers) !== 'cross-site') return null
    const isSent = get('Cookie', response.request.headers) !== null
    const kept = setCookies(response.response.headers).filter(({ isSameSiteOnly }) => !isSameSiteOnly)
    const isPartitioned = [...earlier, response].some((entry) => setCookies(entry.response.headers).some((one) => one.isPartitioned))
    if (isPartitioned || (!isSent && kept.length === 0)) return null
    const what = isSent ? 'The request sent a cookie' : `The response sets ${listed(kept.map(({ name }) => quoted(name)))}`
    return {
      explanation: `${what}, and ${hostOf(response.request.url)} is on a different site from ${origin}: Safari ${isSent ? 'sends none' : `doesn’t store ${kept.length > 1 ? 'them' : 'it'}`}, not even with SameSite=None; Secure.`,
      evidence: isSent ? requestHeader(response, 'Cookie') : responseHeader(response, 'Set-Cookie'),
    }
  },
}

/** Where the recording doesn’t show it, a server that allows credentials expects them with the requests for which it sets cookies. */
function mayIncludeCredentials({ response }: Entry, includesCredentials: boolean | null): boolean {
  return includesCredentials ?? get('Access-Control-Allow-Credentials', response.headers) === 'true'
}

interface SetCookie {
  readonly name: string
  readonly sameSite: string
  /** Not sent with cross-site requests. */
  readonly isSameSiteOnly: boolean
  /** Kept apart for each site that embeds its own. */
  readonly isPartitioned: boolean
}

/** @see https://www.rfc-editor.org/rfc/rfc6265#section-4.1.1 and, for SameSite, draft-ietf-httpbis-rfc6265bis */
function setCookies(headers: readonly { readonly name: string; readonly value: string }[]): SetCookie[] {
  return headers
    .filter(({ name }) => name.toLowerCase() === 'set-cookie')
    .map(({ value }) => {
      const [pair = '', ...attributes] = value.split(';').map((part) => part.trim())
      const sameSite = attributes.find((attribute) => /^samesite=/i.test(attribute))
      const isSecure = attributes.some((attribute) => /^secure$/i.test(attribute))
      const isPartitioned = attributes.some((attribute) => /^partitioned$/i.test(attribute))
      const isNone = /^samesite=none$/i.test(sameSite ?? '')
      const shown = sameSite === undefined ? 'no SameSite' : isNone && !isSecure ? 'SameSite=None without Secure' : sameSite
      return { name: pair.split('=', 1)[0] ?? '', sameSite: shown, isSameSiteOnly: !isNone || !isSecure, isPartitioned }
    })
}
