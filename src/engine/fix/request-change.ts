import { extractTokenList, isInvalid } from '../fetch/header-list.ts'
import { disallowedHeaderNames, isMethodAllowed } from '../fetch/preflight-check.ts'
import { isUnsafe, type Leg } from './planned-hop.ts'
import type { RequestChange } from '../report/fix.ts'

export const NO_REQUEST_CHANGE: RequestChange = { url: null, method: null, includesCredentials: null, removeHeaders: [] }

/**
 * What is wrong on the caller's side, whatever servers answer. fetch() upper-cases six methods, `patch` is none of them; Access-Control-* belong to
 * answers, and a request that has one needs permission for it. What the preflight permitted all the same is left as it is.
 */
export function callersMistakes(legs: readonly Leg[]): RequestChange {
  const leg = legs.find(({ preflight }) => preflight !== null)
  if (leg === undefined || leg.preflight === null) return NO_REQUEST_CHANGE
  const { method, unsafeHeaderNames } = leg.sending
  const credentials = leg.asked?.includesCredentials ?? true
  const methods = listed('Access-Control-Allow-Methods', leg)
  const names = listed('Access-Control-Allow-Headers', leg)
  const ofAnswers = unsafeHeaderNames.filter((name) => /^access-control-(allow|expose|max)-/.test(name))
  return {
    ...NO_REQUEST_CHANGE,
    method: method !== 'PATCH' && method.toUpperCase() === 'PATCH' && !isMethodAllowed(method, methods, credentials) ? 'PATCH' : null,
    removeHeaders: disallowedHeaderNames(ofAnswers, names, credentials),
  }
}

function listed(name: string, { preflight }: Leg): readonly string[] {
  const tokens = extractTokenList(name, preflight?.headers ?? [])
  return tokens === null || isInvalid(tokens) ? [] : tokens
}

/** The same hop after the caller changed the request. A preflight that only the removed headers needed is gone. */
export function withRequestChange(leg: Leg, { method, removeHeaders }: RequestChange): Leg {
  const sending = {
    method: method !== null && leg.sending.method.toUpperCase() === method ? method : leg.sending.method,
    unsafeHeaderNames: leg.sending.unsafeHeaderNames.filter((name) => !removeHeaders.includes(name)),
  }
  const isStillNeeded = isUnsafe(sending) || !isUnsafe(leg.sending)
  return { ...leg, sending, asked: leg.asked && { ...leg.asked, ...sending }, preflight: isStillNeeded ? leg.preflight : null }
}
