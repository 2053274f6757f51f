import { extractTokenList, isInvalid } from '../fetch/header-list.ts'
import { disallowedHeaderNames, isMethodAllowed } from '../fetch/preflight-check.ts'
import type { RequestChange } from '../report/fix.ts'
import { isUnsafe, type PlannedHop } from './planned-hop.ts'

const NO_REQUEST_CHANGE: RequestChange = { url: null, method: null, includesCredentials: null, setHeaders: {}, removeHeaders: [] }

/**
 * What is wrong on the caller's side, whatever the response. fetch() upper-cases six methods, `patch` is none of them; Access-Control-* belong in
 * responses, and a request with one needs it to be allowed. What the preflight allowed anyway is left as it is.
 */
export function callersMistakes(plan: readonly PlannedHop[]): RequestChange {
  const planned = plan.find(({ preflight }) => preflight !== null)
  if (planned === undefined || planned.preflight === null) return NO_REQUEST_CHANGE
  const { method, unsafeHeaderNames } = planned.sending
  const credentials = planned.corsRequest?.includesCredentials ?? true
  const methods = tokensOf('Access-Control-Allow-Methods', planned)
  const names = tokensOf('Access-Control-Allow-Headers', planned)
  const ofAnswers = unsafeHeaderNames.filter((name) => /^access-control-(allow|expose|max)-/.test(name))
  return {
    ...NO_REQUEST_CHANGE,
    method: method !== 'PATCH' && method.toUpperCase() === 'PATCH' && !isMethodAllowed(method, methods, credentials) ? 'PATCH' : null,
    removeHeaders: disallowedHeaderNames(ofAnswers, names, credentials),
  }
}

/** The items of a list in the preflight response; none where it is absent or invalid. */
export function tokensOf(name: string, { preflight }: PlannedHop): readonly string[] {
  const tokens = extractTokenList(name, preflight?.headers ?? [])
  return tokens === null || isInvalid(tokens) ? [] : tokens
}

/** The same hop after the caller changed the request. A preflight that only the removed headers needed is gone. */
export function withRequestChange(planned: PlannedHop, { method, setHeaders, removeHeaders }: RequestChange): PlannedHop {
  const sending = {
    method: method !== null && planned.sending.method.toUpperCase() === method ? method : planned.sending.method,
    unsafeHeaderNames: planned.sending.unsafeHeaderNames.filter(
      (name) => !removeHeaders.includes(name) && !Object.hasOwn(setHeaders, name),
    ),
  }
  const isStillNeeded = isUnsafe(sending) || !isUnsafe(planned.sending)
  return {
    ...planned,
    sending,
    corsRequest: planned.corsRequest && { ...planned.corsRequest, ...sending },
    preflight: isStillNeeded ? planned.preflight : null,
  }
}
