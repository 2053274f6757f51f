import type { BrowserProfile } from '../browsers/browser-profile.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { kindOf } from '../exchange/kind.ts'
import { isBareBytes } from '../exchange/entry-state.ts'
import type { HeaderNameOptions } from '../fetch/preflight-check.ts'
import { otherWays } from './alternatives.ts'
import { preflightChange, responseChange } from './response-change.ts'
import { type Leg, legsOf, type RequestFacts } from './planned-hop.ts'
import { noteOn, unrepairable } from './notes.ts'
import { type Alternative, type AnswerChange, type HopRepair, isChange, NO_CHANGE, type Repair, type RequestChange } from '../report/fix.ts'
import { callersMistakes, withRequestChange } from './request-change.ts'
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
  const isHttp = exchange.hops.every(({ entry, preflight }) => [entry, preflight].every((one) => one === null || !isBareBytes(one)))
  if (!isHttp) return { repair: null, repairNote: unrepairable('no-http') }
  const factsOf = (includes: boolean) => ({
    origin,
    includesCredentials: includes,
    credentialsAreAssumed: includesCredentials === null && includes,
    profile,
  })
  const facts = factsOf(includesCredentials ?? true)
  const recorded = legsOf(exchange, facts)
  const mistakes = callersMistakes(recorded)
  const route = repairedRoute(recorded, mistakes, facts)
  if (route.way === 'none') return { repair: null, repairNote: unrepairable(route.step) }
  const changes = changesOf(route, mistakes, profile)
  if (changes.hops.length === 0 && changes.request === null) return { repair: null, repairNote: unrepairable('unexplained-failure') }
  // A beacon includes credentials in any case.
  const isBeacon = kindOf(exchange) === 'ping'
  const ways = otherWays(recorded, includesCredentials, mistakes).filter((way) => way.includesCredentials || !isBeacon)
  const alternatives = ways.flatMap(({ includesCredentials: includes, request, note }) => {
    const other = repairedRoute(legsOf(exchange, factsOf(includes)), request, factsOf(includes))
    const otherChanges = other.way === 'none' ? changes : changesOf(other, request, profile)
    return isSame(otherChanges, changes) ? [] : [{ assumes: assumption(includesCredentials, includes), ...otherChanges, note }]
  })
  const repair: Repair = {
    assumes: includesCredentials === null ? 'credentials' : null,
    ...changes,
    ...(alternatives.length === 0 ? {} : { alternatives }),
  }
  return { repair, repairNote: noteOn(repair, route, { recorded, includesCredentials, isBeacon }) }
}

function assumption(recorded: boolean | null, taken: boolean): Alternative['assumes'] {
  if (recorded !== null) return null
  return taken ? 'credentials' : 'no-credentials'
}

function repairedRoute(recorded: readonly Leg[], change: RequestChange, facts: RequestFacts): Route {
  return routeOf(
    recorded.map((leg) => withRequestChange(leg, change)),
    facts,
  )
}

type Changes = Pick<Repair, 'request' | 'hops'>

function changesOf(route: Exclude<Route, { way: 'none' }>, change: RequestChange, profile: BrowserProfile): Changes {
  return { request: requestChange(route, change), hops: hopRepairs(route, profile) }
}

function isSame(one: Changes, other: Changes): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function requestChange(route: Route, change: RequestChange): RequestChange | null {
  const whole = { ...change, url: route.way === 'direct' ? route.leg.url : null }
  const isNone = whole.url === null && whole.method === null && whole.includesCredentials === null && whole.removeHeaders.length === 0
  return isNone ? null : whole
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
