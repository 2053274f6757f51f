import { leadsToLogin } from '../exchange/login-page.ts'
import { get } from '../fetch/header-list.ts'
import { isSameOrigin, serializeRequestOrigin } from '../fetch/origin.ts'
import { isPreflightRedirect } from '../fetch/preflight-check.ts'
import { headersAfterRedirect, methodAfterRedirect, type RedirectStep, redirectCheck } from '../fetch/redirect.ts'
import { isRedirectStatus } from '../fetch/status.ts'
import { parseUrl } from '../fetch/url.ts'
import { preflightChange, responseChange, UNSEEN } from './response-change.ts'
import { isUnsafe, type Leg, type RequestFacts, type Sending } from './planned-hop.ts'
import { isPlainMove, redirectTarget } from './redirect-target.ts'
import { isChange } from '../report/fix.ts'

/** Which way the repaired request takes. */
export type Route =
  /** As it was recorded, and on to where its last redirect leads. */
  | { readonly way: 'recorded'; readonly legs: readonly Leg[] }
  /** The caller asks the final URL. */
  | { readonly way: 'direct'; readonly why: Detour | 'preflight-redirect'; readonly leg: Leg }
  /** The last of these answers the request itself, with this status, instead of redirecting it. */
  | { readonly way: 'answered'; readonly legs: readonly Leg[]; readonly status: 200 | 401 }
  | { readonly way: 'none'; readonly step: RedirectStep }

/** Why redirects cannot be followed: they make Origin "null", name a user, or carry no CORS headers themselves. */
export type Detour = 'tainted' | 'userinfo' | 'redirect'

/**
 * The way on which servers' headers are enough. Once a redirect has left an origin that is not the page's, Origin is "null": to permit that would
 * permit every sandboxed page, so the caller asks the target itself. The same goes for what no header can permit: user and password in Location,
 * and a preflight that is redirected to the proper address of the same resource.
 */
export function routeOf(legs: readonly Leg[], facts: RequestFacts): Route {
  for (const [index, leg] of legs.entries()) {
    if (leg.asked?.origin === 'null' && isRefused(leg, facts)) return around(legs, 'tainted', facts)
    const moved = leg.preflight && isPreflightRedirect(leg.preflight) ? properAddress(leg, get('Location', leg.preflight.headers)) : null
    if (moved !== null) return { way: 'direct', why: 'preflight-redirect', leg: directLeg(moved, legs, facts) }
    const step = leg.location === '' ? null : failingRedirect(leg, index, facts)
    if (step === 'redirect-credentials') return around(legs, 'userinfo', facts)
    if (step !== null) return { way: 'none', step }
  }
  const last = legs.at(-1)
  const target = targetOf(last)
  if (last === undefined || target === null) return { way: 'recorded', legs }
  if (serializeRequestOrigin(facts.origin, [...legs.map(({ url }) => url), target]) === 'null') return around(legs, 'tainted', facts)
  if (isRefused(last, facts)) return around(legs, 'redirect', facts)
  return { way: 'recorded', legs: [...legs, nextLeg(target, legs, facts)] }
}

function isRefused({ asked, preflight, response }: Leg, { profile }: RequestFacts): boolean {
  if (asked === null) return false
  return (preflight !== null && isChange(preflightChange(preflight, asked, profile))) || isChange(responseChange(response, asked))
}

function properAddress(leg: Leg, location: string | null): string | null {
  const target = leg.preflight && redirectTarget(leg.url, leg.preflight.status, location ?? '')
  return target !== null && isPlainMove(leg.url, target) ? target : null
}

function failingRedirect({ url, asked, response, location }: Leg, redirectCount: number, { origin }: RequestFacts): RedirectStep | null {
  if (!isRedirectStatus(response.status)) return null
  return redirectCheck({ mode: 'cors', requestOrigin: origin, corsTainted: asked !== null, currentUrl: url, location, redirectCount })
}

function targetOf(leg: Leg | undefined): string | null {
  return leg === undefined ? null : redirectTarget(leg.url, leg.response.status, leg.location)
}

/**
 * Without the redirects: the caller asks for the target, unless nothing would be won. A login page is not what the page asked for, so the server
 * says 401; and a request that a redirect turns into a GET would not be made at all, so its answer must be readable itself.
 */
function around(legs: readonly Leg[], why: Detour, facts: RequestFacts): Route {
  const last = legs.at(-1)
  const target = targetOf(last)
  const url = target ?? last?.url ?? ''
  const toLogin = legs.findIndex(isSentToLogin)
  if (toLogin !== -1) return { way: 'answered', legs: legs.slice(0, toLogin + 1), status: 401 }
  const turned = legs.findIndex(({ sending, response }) => methodAfterRedirect(response.status, sending.method) !== sending.method)
  // Back to where it came from, as servers do to set a cookie.
  const isCircle = target !== null && legs.some((leg) => leg.url === target)
  if (isCircle && why !== 'redirect') return { way: 'none', step: 'redirect-count' }
  const canSkip = turned === -1 || isPlainMove(legs[0]?.url ?? '', url)
  if (canSkip && !isCircle) return { way: 'direct', why, leg: directLeg(url, legs, facts) }
  if (why === 'redirect' && target !== null) return { way: 'recorded', legs: [...legs, nextLeg(target, legs, facts)] }
  // Who answers must not be asked by "null" either.
  const tainted = legs.findIndex(({ asked }) => asked?.origin === 'null')
  return { way: 'answered', legs: legs.slice(0, tainted === -1 ? turned + 1 : Math.min(turned + 1, tainted)), status: 200 }
}

function isSentToLogin(leg: Leg): boolean {
  const from = parseUrl(leg.url)
  const target = targetOf(leg)
  const to = target === null ? null : parseUrl(target)
  return from !== null && to !== null && leadsToLogin(from, to)
}

/** The request as it was made, to another URL: if that is where it ended, its answers are known. */
function directLeg(url: string, legs: readonly Leg[], facts: RequestFacts): Leg {
  const last = legs.at(-1)
  const recorded = last?.url === url ? last : null
  const sending = legs[0]?.sending ?? { method: 'GET', unsafeHeaderNames: [] }
  const isCrossOrigin = !isSameOrigin(url, facts.origin)
  const needsPreflight = isCrossOrigin && (isUnsafe(sending) || isForced(legs))
  return {
    url,
    sending,
    asked: isCrossOrigin ? askedBy(sending, facts) : null,
    preflight: needsPreflight ? (recorded?.preflight ?? UNSEEN) : null,
    response: recorded?.response ?? UNSEEN,
    location: '',
  }
}

function askedBy(sending: Sending, { origin, includesCredentials }: RequestFacts) {
  return { origin, includesCredentials, ...sending }
}

/** An upload listener or a streamed body asks for a preflight that neither method nor headers need. */
function isForced(legs: readonly Leg[]): boolean {
  return legs.some(({ preflight, sending }) => preflight !== null && !isUnsafe(sending))
}

/** Where the last redirect leads: what is asked there follows from the redirect, the answer is not known. */
function nextLeg(url: string, legs: readonly Leg[], facts: RequestFacts): Leg {
  const last = legs.at(-1)
  const before = last?.sending ?? { method: 'GET', unsafeHeaderNames: [] }
  const status = last?.response.status ?? 0
  const headers = before.unsafeHeaderNames.map((name) => ({ name, value: '' }))
  const kept = headersAfterRedirect({ status, method: before.method, headers, currentUrl: last?.url ?? '', locationUrl: url })
  const sending = { method: methodAfterRedirect(status, before.method), unsafeHeaderNames: kept.map(({ name }) => name) }
  const isCors = last?.asked !== null || !isSameOrigin(url, facts.origin)
  const wasPreflighted = legs.some(({ preflight }) => preflight !== null)
  const needsPreflight = isUnsafe(sending) || isForced(legs) || (wasPreflighted && facts.profile.preflightsEveryLaterHop)
  return {
    url,
    sending,
    asked: isCors ? askedBy(sending, facts) : null,
    preflight: isCors && needsPreflight ? UNSEEN : null,
    response: UNSEEN,
    location: '',
  }
}
