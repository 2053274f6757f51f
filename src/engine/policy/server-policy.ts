import type { PreflightedRequest } from '../fetch/preflight-check.ts'
import { leastPolicy } from './least-policy.ts'
import type { Policy } from './policy.ts'
import type { Target } from './target.ts'

/** Requests that a server got, alike in all that a policy depends on, and what its responses said. */
export interface Observation extends ObservedRequest {
  /** Of the exchanges. */
  readonly ids: ReadonlySet<string>
  readonly paths: ReadonlySet<string>
  /** How many they are: an exchange that is redirected may send several. */
  readonly requests: number
}

/** One request that a server got, and what its response said. */
export interface ObservedRequest {
  /** The server's origin. */
  readonly server: string
  readonly corsRequest: PreflightedRequest
  /** Is it only assumed that credentials are included? */
  readonly isAssumed: boolean
  /** Of the response; null when none was recorded. */
  readonly status: number | null
  /** The value of Access-Control-Allow-Origin in the response; null for none. */
  readonly allowOrigin: string | null
  /** The CORS headers of the response, lower case. */
  readonly sentHeaders: readonly string[]
  readonly isCrossSite: boolean
  readonly exposedHeaders: readonly string[]
  /** Seconds that the preflight response may be cached; null without the header. */
  readonly maxAge: number | null
}

/** The least policy of one server that admits everything that was observed of it. */
export interface ServerPolicy {
  /** The server's origin. */
  readonly server: string
  readonly policy: Policy
  readonly target: Target
  /** How many requests it was made for. */
  readonly requests: number
  readonly needs: readonly Need[]
  /** What one caller gets because another needs it, and what was left out: a sentence each. */
  readonly warnings: readonly string[]
}

/** Who needs one part of a policy. */
export interface Need {
  readonly what: 'origin' | 'method' | 'header' | 'credentials'
  /** The origin, method or header; "" for credentials. */
  readonly value: string
  /** Ids of the exchanges. */
  readonly exchanges: ReadonlySet<string>
}

/**
 * The least policy of one server.
 *
 * @returns null where only opaque origins requested something of it
 */
export function serverPolicy(server: string, observed: readonly Observation[]): ServerPolicy | null {
  const named = observed.filter(({ corsRequest }) => corsRequest.origin !== 'null')
  const withAllowOrigin = named.filter(({ allowOrigin }) => allowOrigin !== null)
  const maxAges = named.flatMap(({ maxAge }) => (maxAge === null ? [] : [maxAge]))
  const policy = leastPolicy(
    named.map(({ corsRequest }) => corsRequest),
    {
      isPublic: withAllowOrigin.length > 0 && withAllowOrigin.every(({ allowOrigin }) => allowOrigin === '*'),
      exposedHeaders: named.flatMap(({ exposedHeaders }) => exposedHeaders),
      maxAge: maxAges.length === 0 ? null : maxAges.reduce((longest, age) => Math.max(longest, age)),
    },
  )
  if (policy === null) return null
  return {
    server,
    policy,
    target: targetOf(server, observed),
    requests: countOf(named),
    needs: needsOf(policy, named),
    warnings: warningsAbout(policy, named, countOf(observed) - countOf(named)),
  }
}

function targetOf(origin: string, observed: readonly Observation[]): Target {
  const isBareError = ({ status, allowOrigin }: Observation) => allowOrigin === null && status !== null && status >= 400
  return {
    origin,
    paths: [...new Set(observed.flatMap(({ paths }) => [...paths]))],
    sentHeaders: [...new Set(observed.flatMap(({ sentHeaders }) => sentHeaders))].sort(),
    bareErrors: [...new Set(observed.filter(isBareError).flatMap(({ status }) => status ?? []))],
    isCrossSite: observed.some(({ isCrossSite }) => isCrossSite),
  }
}

function needsOf({ methods, requestHeaders, credentials }: Policy, named: readonly Observation[]): Need[] {
  const need = (what: Need['what'], value: string, isNeededBy: (corsRequest: PreflightedRequest) => boolean): Need => ({
    what,
    value,
    exchanges: union(named.filter(({ corsRequest }) => isNeededBy(corsRequest)).map(({ ids }) => ids)),
  })
  return [
    ...originsOf(named).map((origin) => need('origin', origin, (corsRequest) => corsRequest.origin === origin)),
    ...methods.map((method) => need('method', method, (corsRequest) => corsRequest.method === method)),
    ...requestHeaders.map((name) => need('header', name, (corsRequest) => corsRequest.unsafeHeaderNames.includes(name))),
    ...(credentials ? [need('credentials', '', (corsRequest) => corsRequest.includesCredentials)] : []),
  ]
}

function warningsAbout(policy: Policy, named: readonly Observation[], opaque: number): string[] {
  const warnings = originsOf(named).flatMap((origin) => broaderThanNeededBy(origin, policy, named))
  const withCredentials = named.filter(({ corsRequest }) => corsRequest.includesCredentials)
  if (policy.origins === '*') {
    warnings.push(
      '“*” lets every site read the response: right for public data, wrong for data that only a network or an IP address protects.',
    )
  } else if (policy.credentials && countOf(withCredentials) < countOf(named)) {
    warnings.push(`Credentials are allowed for every request; ${countOf(withCredentials)} of ${countOf(named)} include them.`)
  }
  const assumed = countOf(withCredentials.filter(({ isAssumed }) => isAssumed))
  if (assumed > 0) {
    const only = assumed === countOf(withCredentials) ? ' If no request includes them, leave Access-Control-Allow-Credentials out.' : ''
    warnings.push(
      `The recording doesn’t show whether ${times(assumed)} ${assumed === 1 ? 'includes' : 'include'} credentials, so this allows them.${only}`,
    )
  }
  if (opaque > 0) {
    warnings.push(`${times(opaque)} came from an opaque origin (“null”), which must never be allowed: every sandboxed frame has it.`)
  }
  return warnings
}

/** One policy serves every origin: what an origin may do now that it never did. */
function broaderThanNeededBy(
  origin: string,
  { origins, methods, requestHeaders, credentials }: Policy,
  named: readonly Observation[],
): string[] {
  if (origins === '*' || origins.length === 1) return []
  const own = named.flatMap(({ corsRequest }) => (corsRequest.origin === origin ? [corsRequest] : []))
  const unused = [
    ...methods.filter((method) => own.every((corsRequest) => corsRequest.method !== method)),
    ...requestHeaders.filter((name) => own.every((corsRequest) => !corsRequest.unsafeHeaderNames.includes(name))),
    ...(credentials && own.every((corsRequest) => !corsRequest.includesCredentials) ? ['credentials'] : []),
  ]
  return unused.length === 0 ? [] : [`${origin} doesn’t use ${unused.join(', ')}, which other origins need.`]
}

function countOf(observations: readonly Observation[]): number {
  return observations.reduce((count, { requests }) => count + requests, 0)
}

function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [only, ...others] = sets
  if (only !== undefined && others.length === 0) return only
  const all = new Set<string>()
  for (const set of sets) for (const one of set) all.add(one)
  return all
}

function originsOf(named: readonly Observation[]): string[] {
  return [...new Set(named.map(({ corsRequest }) => corsRequest.origin))].sort()
}

function times(count: number): string {
  return count === 1 ? '1 request' : `${count} requests`
}
