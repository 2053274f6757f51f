import type { BrowserProfile } from '../browsers/browser-profile.ts'
import { isBareBytes } from '../exchange/entry-state.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { HeaderNameOptions } from '../fetch/preflight-check.ts'
import { type Alternative, type Fix, type HopFix, isChange, NO_CHANGE, type RequestChange, type ResponseChange } from '../report/fix.ts'
import type { Kind } from '../report/request-kind.ts'
import { nameAtOwnOrigin } from '../rules/own-origin.ts'
import { otherWays } from './alternatives.ts'
import { noteOn, unfixable } from './notes.ts'
import { type PlannedHop, plannedHops, type RequestFacts } from './planned-hop.ts'
import { callersMistakes, withRequestChange } from './request-change.ts'
import { preflightChange, responseChange } from './response-change.ts'
import { type Route, routeOf } from './route.ts'

export interface Proposal {
  readonly fix: Fix | null
  /** What to know about the fix, or what would help if there is none; null if nothing. */
  readonly fixNote: string | null
}

/** Of the blocked request. */
export interface Refused {
  readonly origin: string
  readonly kind: Kind | null
  /** null: the recording does not show it. */
  readonly includesCredentials: boolean | null
  readonly profile: BrowserProfile
}

/**
 * The fix for an exchange that CORS blocks: the inverse of the checks, applied to every hop. What the recording does not show (the response behind a
 * failed preflight, the target of a redirect that was not followed) is taken to lack everything.
 */
export function fixForExchange(exchange: Exchange, { origin, kind, includesCredentials, profile }: Refused): Proposal {
  if (origin === 'null') return { fix: null, fixNote: unfixable('opaque-origin') }
  const isHttp = exchange.hops.every(({ entry, preflight }) => [entry, preflight].every((one) => one === null || !isBareBytes(one)))
  if (!isHttp) return { fix: null, fixNote: unfixable('no-http') }
  const factsOf = (includes: boolean) => ({
    origin,
    includesCredentials: includes,
    credentialsAreAssumed: includesCredentials === null && includes,
    profile,
  })
  const facts = factsOf(includesCredentials ?? true)
  const recorded = plannedHops(exchange, facts)
  const mistakes = callersMistakes(recorded)
  const route = fixedRoute(recorded, mistakes, facts)
  if (route.way === 'none') return { fix: null, fixNote: unfixable(route.step) }
  const changes = changesOf(route, mistakes, profile)
  if (changes.hops.length === 0 && changes.request === null) return { fix: null, fixNote: unfixable('unexplained-failure') }
  // A beacon includes credentials in any case.
  const isBeacon = kind === 'ping'
  const ways = otherWays(recorded, includesCredentials, mistakes).filter((way) => way.includesCredentials || !isBeacon)
  const alternatives = ways.flatMap(({ includesCredentials: includes, request, note }) => {
    const other = fixedRoute(plannedHops(exchange, factsOf(includes)), request, factsOf(includes))
    const otherChanges = other.way === 'none' ? changes : changesOf(other, request, profile)
    return isSame(otherChanges, changes) ? [] : [{ assumes: assumption(includesCredentials, includes), ...otherChanges, note }]
  })
  const all = [...alternatives, ...atOwnOrigin(exchange, origin, mistakes)]
  const fix: Fix = {
    assumes: includesCredentials === null ? 'credentials' : null,
    ...changes,
    ...(all.length === 0 ? {} : { alternatives: all }),
  }
  return { fix, fixNote: noteOn(fix, route, recorded) }
}

/** Without CORS, by the page’s own name of the server. A redirect may lead elsewhere from there. */
function atOwnOrigin({ hops: [first, ...others] }: Exchange, origin: string, mistakes: RequestChange): readonly Alternative[] {
  const own = others.length > 0 ? null : nameAtOwnOrigin(origin, first.url)
  if (own === null) return []
  const note = 'Enough if that is the same server by another name: within its own origin, a page needs no CORS.'
  return [{ assumes: null, request: { ...mistakes, url: own.url }, hops: [], note }]
}

function assumption(recorded: boolean | null, taken: boolean): Alternative['assumes'] {
  if (recorded !== null) return null
  return taken ? 'credentials' : 'no-credentials'
}

function fixedRoute(recorded: readonly PlannedHop[], change: RequestChange, facts: RequestFacts): Route {
  return routeOf(
    recorded.map((planned) => withRequestChange(planned, change)),
    facts,
  )
}

type Changes = Pick<Fix, 'request' | 'hops'>

function changesOf(route: Exclude<Route, { way: 'none' }>, change: RequestChange, profile: BrowserProfile): Changes {
  return { request: requestChange(route, change), hops: hopFixes(route, profile) }
}

function isSame(one: Changes, other: Changes): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function requestChange(route: Route, change: RequestChange): RequestChange | null {
  const whole = { ...change, url: route.way === 'direct' ? route.planned.url : null }
  const { url, method, includesCredentials, setHeaders, removeHeaders } = whole
  const isNone = url === null && method === null && includesCredentials === null
  return isNone && Object.keys(setHeaders).length + removeHeaders.length === 0 ? null : whole
}

function hopFixes(route: Exclude<Route, { way: 'none' }>, profile: HeaderNameOptions): readonly HopFix[] {
  const plan = route.way === 'direct' ? [route.planned] : route.plan
  const fixes = plan.map((planned, hop) => ({ hop, ...changesOn(planned, profile) }))
  const last = fixes.at(-1)
  if (route.way === 'direct-response' && last !== undefined) {
    fixes[fixes.length - 1] = { ...last, response: { ...last.response, status: route.status, remove: ['Location'] } }
  }
  return fixes.filter(({ preflight, response }) => isChange(preflight) || isChange(response))
}

function changesOn(
  { corsRequest, preflight, response }: PlannedHop,
  profile: HeaderNameOptions,
): { preflight: ResponseChange; response: ResponseChange } {
  if (corsRequest === null) return { preflight: NO_CHANGE, response: NO_CHANGE }
  return {
    preflight: preflight === null ? NO_CHANGE : preflightChange(preflight, corsRequest, profile),
    response: responseChange(response, corsRequest),
  }
}
