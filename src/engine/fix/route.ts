import { leadsToLogin } from '../exchange/login-page.ts'
import { get } from '../fetch/header-list.ts'
import { isSameOrigin, serializeRequestOrigin } from '../fetch/origin.ts'
import { isPreflightRedirect } from '../fetch/preflight-check.ts'
import { headersAfterRedirect, methodAfterRedirect, type RedirectStep, redirectCheck } from '../fetch/redirect.ts'
import { isRedirectStatus } from '../fetch/status.ts'
import { parseUrl } from '../fetch/url.ts'
import { isChange } from '../report/fix.ts'
import { isUnsafe, type PlannedHop, type RequestFacts, type Sending } from './planned-hop.ts'
import { isPlainMove, redirectTarget } from './redirect-target.ts'
import { preflightChange, responseChange, UNRECORDED } from './response-change.ts'

/** Which way the fixed request takes. */
export type Route =
  /** As it was recorded, and on to where its last redirect leads. */
  | { readonly way: 'recorded'; readonly plan: readonly PlannedHop[] }
  /** The caller requests the final URL. */
  | { readonly way: 'direct'; readonly why: Detour | 'preflight-redirect'; readonly planned: PlannedHop }
  /** The last of these responds to the request itself, with this status, instead of redirecting it. */
  | { readonly way: 'direct-response'; readonly plan: readonly PlannedHop[]; readonly status: 200 | 401 }
  | { readonly way: 'none'; readonly step: RedirectStep }

/** Why redirects cannot be followed: they make Origin "null", name a user, or carry no CORS headers themselves. */
type Detour = 'tainted' | 'userinfo' | 'redirect'

/**
 * The way on which servers' headers are enough. Once a redirect has left an origin that is not the page's, Origin is "null": to allow that would
 * allow every sandboxed page, so the caller requests the target itself. The same goes for what no header can allow: user and password in Location,
 * and a preflight that is redirected to the proper address of the same resource.
 */
export function routeOf(plan: readonly PlannedHop[], facts: RequestFacts): Route {
  for (const [index, planned] of plan.entries()) {
    if (planned.corsRequest?.origin === 'null' && isRefused(planned, facts)) return around(plan, 'tainted', facts)
    const moved =
      planned.preflight && isPreflightRedirect(planned.preflight)
        ? properAddress(planned, get('Location', planned.preflight.headers))
        : null
    if (moved !== null) return { way: 'direct', why: 'preflight-redirect', planned: directLeg(moved, plan, facts) }
    const step = planned.location === '' ? null : failingRedirect(planned, index, facts)
    if (step === 'redirect-credentials') return around(plan, 'userinfo', facts)
    if (step !== null) return { way: 'none', step }
  }
  const last = plan.at(-1)
  const target = targetOf(last)
  if (last === undefined || target === null) return { way: 'recorded', plan }
  if (serializeRequestOrigin(facts.origin, [...plan.map(({ url }) => url), target]) === 'null') return around(plan, 'tainted', facts)
  if (isRefused(last, facts)) return around(plan, 'redirect', facts)
  return { way: 'recorded', plan: [...plan, nextLeg(target, plan, facts)] }
}

function isRefused({ corsRequest, preflight, response }: PlannedHop, { profile }: RequestFacts): boolean {
  if (corsRequest === null) return false
  return (
    (preflight !== null && isChange(preflightChange(preflight, corsRequest, profile))) || isChange(responseChange(response, corsRequest))
  )
}

/** Where a preflight is redirected to, unless to a login or in a circle: browsers do not follow it, but the caller can request it. */
function properAddress(planned: PlannedHop, location: string | null): string | null {
  const target = planned.preflight && redirectTarget(planned.url, planned.preflight.status, location ?? '')
  const [from, to] = [parseUrl(planned.url), target === null ? null : parseUrl(target)]
  return from !== null && to !== null && target !== planned.url && !leadsToLogin(from, to) ? target : null
}

function failingRedirect(
  { url, corsRequest, response, location }: PlannedHop,
  redirectCount: number,
  { origin }: RequestFacts,
): RedirectStep | null {
  if (!isRedirectStatus(response.status)) return null
  return redirectCheck({ mode: 'cors', requestOrigin: origin, corsTainted: corsRequest !== null, currentUrl: url, location, redirectCount })
}

function targetOf(planned: PlannedHop | undefined): string | null {
  return planned === undefined ? null : redirectTarget(planned.url, planned.response.status, planned.location)
}

/**
 * Without the redirects: the caller requests the target, unless that gains nothing. A login page is not what the page requested, so the server
 * says 401; and a request that a redirect turns into a GET would not be made at all, so its response must be readable itself.
 */
function around(plan: readonly PlannedHop[], why: Detour, facts: RequestFacts): Route {
  const last = plan.at(-1)
  const target = targetOf(last)
  const url = target ?? last?.url ?? ''
  const toLogin = plan.findIndex(isSentToLogin)
  if (toLogin !== -1) return { way: 'direct-response', plan: plan.slice(0, toLogin + 1), status: 401 }
  const turned = plan.findIndex(({ sending, response }) => methodAfterRedirect(response.status, sending.method) !== sending.method)
  // Back to where it came from, as servers do to set a cookie.
  const isCircle = target !== null && plan.some((planned) => planned.url === target)
  if (isCircle && why !== 'redirect') return { way: 'none', step: 'redirect-count' }
  const canSkip = turned === -1 || isPlainMove(plan[0]?.url ?? '', url)
  if (canSkip && !isCircle) return { way: 'direct', why, planned: directLeg(url, plan, facts) }
  if (why === 'redirect' && target !== null) return { way: 'recorded', plan: [...plan, nextLeg(target, plan, facts)] }
  // The hop that responds must not get Origin "null" either.
  const tainted = plan.findIndex(({ corsRequest }) => corsRequest?.origin === 'null')
  return { way: 'direct-response', plan: plan.slice(0, tainted === -1 ? turned + 1 : Math.min(turned + 1, tainted)), status: 200 }
}

function isSentToLogin(planned: PlannedHop): boolean {
  const from = parseUrl(planned.url)
  const target = targetOf(planned)
  const to = target === null ? null : parseUrl(target)
  return from !== null && to !== null && leadsToLogin(from, to)
}

/** The request as it was made, to another URL: if that is where it ended, its responses are known. */
function directLeg(url: string, plan: readonly PlannedHop[], facts: RequestFacts): PlannedHop {
  const last = plan.at(-1)
  const recorded = last?.url === url ? last : null
  const sending = plan[0]?.sending ?? { method: 'GET', unsafeHeaderNames: [] }
  const isCrossOrigin = !isSameOrigin(url, facts.origin)
  const needsPreflight = isCrossOrigin && (isUnsafe(sending) || isForced(plan))
  return {
    url,
    sending,
    range: plan[0]?.range ?? null,
    corsRequest: isCrossOrigin ? corsRequestOf(sending, facts) : null,
    preflight: needsPreflight ? (recorded?.preflight ?? UNRECORDED) : null,
    response: recorded?.response ?? UNRECORDED,
    location: '',
  }
}

function corsRequestOf(sending: Sending, { origin, includesCredentials }: RequestFacts) {
  return { origin, includesCredentials, ...sending }
}

/** An upload listener or a streamed body causes a preflight that neither method nor headers need. */
function isForced(plan: readonly PlannedHop[]): boolean {
  return plan.some(({ preflight, sending }) => preflight !== null && !isUnsafe(sending))
}

/** Where the last redirect leads: the request there follows from the redirect, the response is unknown. */
function nextLeg(url: string, plan: readonly PlannedHop[], facts: RequestFacts): PlannedHop {
  const last = plan.at(-1)
  const before = last?.sending ?? { method: 'GET', unsafeHeaderNames: [] }
  const status = last?.response.status ?? 0
  const headers = before.unsafeHeaderNames.map((name) => ({ name, value: '' }))
  const kept = headersAfterRedirect({ status, method: before.method, headers, currentUrl: last?.url ?? '', locationUrl: url })
  const sending = { method: methodAfterRedirect(status, before.method), unsafeHeaderNames: kept.map(({ name }) => name) }
  const isCors = last?.corsRequest !== null || !isSameOrigin(url, facts.origin)
  const wasPreflighted = plan.some(({ preflight }) => preflight !== null)
  const needsPreflight = isUnsafe(sending) || isForced(plan) || (wasPreflighted && facts.profile.preflightsEveryLaterHop)
  return {
    url,
    sending,
    range: last?.range ?? null,
    corsRequest: isCors ? corsRequestOf(sending, facts) : null,
    preflight: isCors && needsPreflight ? UNRECORDED : null,
    response: UNRECORDED,
    location: '',
  }
}
