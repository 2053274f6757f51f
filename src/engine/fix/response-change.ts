import { failingCorsCheckSteps } from '../fetch/cors-check.ts'
import { extractTokenList, get, type HeaderList, isInvalid } from '../fetch/header-list.ts'
import type { PreflightedRequest } from '../fetch/preflight-check.ts'
import { disallowedHeaderNames, type HeaderNameOptions, isMethodAllowed } from '../fetch/preflight-check.ts'
import { isOwnRevalidation } from '../fetch/revalidation.ts'
import { isOkStatus } from '../fetch/status.ts'
import { isToken } from '../fetch/token.ts'
import { variesBy } from '../fetch/vary.ts'
import { NO_CHANGE, type ResponseChange } from '../report/fix.ts'

/** A response without its body; status 0 and no headers where the recording does not show it. */
export interface StatusAndHeaders {
  readonly status: number
  readonly headers: HeaderList
}

/** Nothing is known of it, so everything that it needs must be said. */
export const UNRECORDED: StatusAndHeaders = { status: 0, headers: [] }

/** A preflight needs an ok status; 204 says that there is no body. */
const NO_CONTENT = 204

/**
 * The least change with which a response passes the CORS check.
 *
 * @see https://fetch.spec.whatwg.org/#concept-cors-check
 */
export function responseChange(response: StatusAndHeaders, corsRequest: PreflightedRequest): ResponseChange {
  if (isOwnRevalidation(response, corsRequest.unsafeHeaderNames)) return NO_CHANGE
  return permission(response, corsRequest)
}

/**
 * The least change with which a preflight response allows the request. What a valid list allows already stays in it: others may need it.
 *
 * @see https://fetch.spec.whatwg.org/#cors-preflight-fetch
 */
export function preflightChange(
  preflight: StatusAndHeaders,
  corsRequest: PreflightedRequest,
  options: HeaderNameOptions = {},
): ResponseChange {
  const { set, append } = permission(preflight, corsRequest)
  const { method, unsafeHeaderNames, includesCredentials } = corsRequest
  const lists: Record<string, string> = {}
  const methods = extractTokenList('Access-Control-Allow-Methods', preflight.headers)
  if (isInvalid(methods) || !isMethodAllowed(method, methods ?? [], includesCredentials)) {
    lists['Access-Control-Allow-Methods'] = longer('Access-Control-Allow-Methods', preflight.headers, [method], corsRequest)
  }
  const names = extractTokenList('Access-Control-Allow-Headers', preflight.headers)
  if (isInvalid(names) || disallowedHeaderNames(unsafeHeaderNames, names ?? [], includesCredentials, options).length > 0) {
    lists['Access-Control-Allow-Headers'] = longer('Access-Control-Allow-Headers', preflight.headers, unsafeHeaderNames, corsRequest)
  }
  // Nothing of the list is valid and nothing in it is needed.
  const remove = Object.keys(lists).filter((name) => lists[name] === '')
  for (const name of remove) delete lists[name]
  return { status: isOkStatus(preflight.status) ? null : NO_CONTENT, set: { ...set, ...lists }, append, remove }
}

/**
 * The least that lets the response pass the CORS check. The origin is named, never reflected: a response that names one depends on the requesting page. With
 * credentials a cache may hold what a request without Origin got, such as an image's with the same cookies (measured in Firefox 153).
 */
function permission(response: StatusAndHeaders, corsRequest: PreflightedRequest): ResponseChange {
  const set: Record<string, string> = {}
  const steps = failingCorsCheckSteps(corsRequest, response.headers)
  if (steps.some((step) => step !== 'allow-credentials')) set['Access-Control-Allow-Origin'] = corsRequest.origin
  if (steps.includes('allow-credentials')) set['Access-Control-Allow-Credentials'] = 'true'
  const needsVary = Object.keys(set).length > 0 && !variesBy('origin', response.headers)
  return { status: null, set, append: needsVary ? { Vary: 'Origin' } : {}, remove: [] }
}

/** Names that stand in one member of a list, with spaces or the like between them, or in quotes or brackets. */
function namesIn(member: string): readonly string[] {
  const names = member
    .slice(0, MAX_MEMBER_LENGTH)
    .split(/[\s;|/]+/)
    .map((name) => name.replaceAll(/["'()[\]{}]/g, ''))
  return names.every((name) => name === '' || isToken(name)) ? names.filter((name) => name !== '') : []
}

/** Characters of a member that are looked at for names. */
const MAX_MEMBER_LENGTH = 500

/** The valid members of the recorded list, and those that it lacks. `*` is no wildcard beside credentials: there it goes. */
function longer(name: string, headers: HeaderList, needed: readonly string[], { includesCredentials }: PreflightedRequest): string {
  const recorded = (get(name, headers) ?? '').split(',').flatMap((member) => (isToken(member.trim()) ? [member.trim()] : namesIn(member)))
  const kept = recorded.filter((member) => !(includesCredentials && member === '*'))
  const isKept = (wanted: string) => kept.some((member) => (name.endsWith('Headers') ? member.toLowerCase() === wanted : member === wanted))
  return [...new Set([...kept, ...needed.filter((wanted) => !isKept(wanted))])].join(', ')
}
