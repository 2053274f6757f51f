import type { Policy } from '../policy/policy.ts'

/**
 * scheme://host[:port] with a host as RFC 3986 has it (unreserved and sub-delims), but without "," and "*": lists are joined with the one,
 * and many servers take the other for a pattern. No DNS name is lost by that.
 */
const ORIGIN = /^[a-z][a-z0-9+.-]*:\/\/(?:[a-z0-9._~!$&'()+;=-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/** A token of RFC 9110 without "*", which servers and browsers read as "all". */
const TOKEN = /^[\w!#$%&'+.^`|~-]+$/

/**
 * The policy without what cannot come from a browser or must not be allowed: an origin that is none or "null", a method or header that is no token,
 * `*` among named values, credentials for every origin. Such values would only be put there to break out of a configuration's syntax.
 *
 * @returns null when no origin is left to allow
 */
export function soundPolicy(policy: Policy): Policy | null {
  const origins = policy.origins === '*' ? '*' : atLeastOne(unique(policy.origins).filter((origin) => ORIGIN.test(origin)))
  if (origins === null) return null
  return {
    origins,
    methods: atLeastOne(tokensOf(policy.methods)) ?? ['GET'],
    requestHeaders: tokensOf(policy.requestHeaders),
    exposedHeaders: tokensOf(policy.exposedHeaders),
    credentials: policy.credentials && origins !== '*',
    maxAge: policy.maxAge !== null && Number.isInteger(policy.maxAge) && policy.maxAge >= 0 ? policy.maxAge : null,
  }
}

function tokensOf(names: readonly string[]): readonly string[] {
  return unique(names).filter((name) => TOKEN.test(name))
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)]
}

function atLeastOne(values: readonly string[]): readonly [string, ...string[]] | null {
  const [first, ...rest] = values
  return first === undefined ? null : [first, ...rest]
}
