import type { BrowserProfile } from '../browsers/browser-profile.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { HeaderNameOptions } from '../fetch/preflight-check.ts'
import { preflightChange, responseChange } from './answer-change.ts'
import { type Leg, legsOf } from './leg.ts'
import { noteOn, unrepairable } from './notes.ts'
import { type AnswerChange, type HopRepair, isChange, NO_CHANGE, type Repair, type RequestChange } from './repair.ts'
import { callersMistakes, NO_REQUEST_CHANGE, withRequestChange } from './request-change.ts'
import { type Route, routeOf } from './route.ts'

export interface Proposal {
  readonly repair: Repair | null
  /** What goes with the repair, or what would help where there is none; null where nothing needs to be said. */
  readonly repairNote: string | null
}

/** Of the request that is to be repaired. */
export interface Refused {
  readonly origin: string
  /** null: the record does not show it. */
  readonly includesCredentials: boolean | null
  readonly profile: BrowserProfile
}

/**
 * The repair of an exchange that CORS blocks: the inverse of the checks, applied to every hop. What the record does not show (the response behind a
 * failed preflight, the target of a redirect that was not followed) is taken to lack everything.
 */
export function repairOf(exchange: Exchange, { origin, includesCredentials, profile }: Refused): Proposal {
  if (origin === 'null') return { repair: null, repairNote: unrepairable('opaque-origin') }
  const facts = { origin, includesCredentials: includesCredentials ?? true, credentialsAreAssumed: includesCredentials === null, profile }
  const recorded = legsOf(exchange, facts)
  const mistakes = callersMistakes(recorded)
  const route = routeOf(
    recorded.map((leg) => withRequestChange(leg, mistakes)),
    facts,
  )
  if (route.way === 'none') return { repair: null, repairNote: unrepairable(route.step) }
  const hops = hopRepairs(route, profile)
  const request = requestChange(route, mistakes)
  if (hops.length === 0 && request === null) return { repair: null, repairNote: unrepairable('unexplained-failure') }
  const repair: Repair = { assumes: includesCredentials === null ? 'credentials' : null, request, hops }
  return { repair, repairNote: noteOn(repair, route, { recorded, includesCredentials }) }
}

function requestChange(route: Route, mistakes: RequestChange): RequestChange | null {
  const change = { ...mistakes, url: route.way === 'direct' ? route.leg.url : null }
  return change.url === null && change.method === null && change.removeHeaders.length === 0 ? null : { ...NO_REQUEST_CHANGE, ...change }
}

function hopRepairs(route: Exclude<Route, { way: 'none' }>, profile: HeaderNameOptions): readonly HopRepair[] {
  const legs = route.way === 'direct' ? [route.leg] : route.legs
  const repairs = legs.map((leg, hop) => ({ hop, ...changesOn(leg, profile) }))
  const last = repairs.at(-1)
  if (route.way === 'answered' && last !== undefined) {
    repairs[repairs.length - 1] = { ...last, response: { ...last.response, status: route.status, remove: ['Location'] } }
  }
  return repairs.filter(({ preflight, response }) => isChange(preflight) || isChange(response))
}

function changesOn({ asked, preflight, response }: Leg, profile: HeaderNameOptions): { preflight: AnswerChange; response: AnswerChange } {
  if (asked === null) return { preflight: NO_CHANGE, response: NO_CHANGE }
  return {
    preflight: preflight === null ? NO_CHANGE : preflightChange(preflight, asked, profile),
    response: responseChange(response, asked),
  }
}
