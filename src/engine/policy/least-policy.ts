import type { PreflightedRequest } from '../fetch/preflight-check.ts'
import type { Policy } from './policy.ts'

/** The customary order; any other method follows in alphabetical order. */
const USUAL_ORDER = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** What is known of a server besides the requests. */
interface PolicyOptions {
  /** Every origin can read it already, and no response depends on the origin: then `*` is enough, unless credentials are used. */
  readonly isPublic?: boolean
  readonly exposedHeaders?: readonly string[]
  readonly maxAge?: number | null
}

/**
 * The least policy that allows all of these requests: their origins by name, the methods and headers that they use, credentials only where one
 * includes them. An opaque origin is never allowed: "null" is the origin of every sandboxed frame.
 *
 * @returns null if no origin is left that could be allowed by name
 */
export function leastPolicy(
  corsRequest: readonly PreflightedRequest[],
  { isPublic = false, exposedHeaders = [], maxAge = null }: PolicyOptions = {},
): Policy | null {
  const named = corsRequest.filter(({ origin }) => origin !== 'null')
  const [first, ...others] = unique(named.map(({ origin }) => origin)).sort()
  if (first === undefined) return null
  const credentials = named.some(({ includesCredentials }) => includesCredentials)
  return {
    origins: isPublic && !credentials ? '*' : [first, ...others],
    methods: unique(named.map(({ method }) => method)).sort(byUsualOrder),
    requestHeaders: unique(named.flatMap(({ unsafeHeaderNames }) => unsafeHeaderNames)).sort(),
    exposedHeaders: unique(exposedHeaders),
    credentials,
    maxAge,
  }
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}

function byUsualOrder(one: string, other: string): number {
  return rank(one) - rank(other) || (one < other ? -1 : 1)
}

function rank(method: string): number {
  const index = USUAL_ORDER.indexOf(method)
  return index === -1 ? USUAL_ORDER.length : index
}
