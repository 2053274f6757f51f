import type { Header } from '../../../src/engine/fetch/header-list.ts'
import type { Policy } from '../../../src/engine/policy/policy.ts'

/** What a server with a policy sends, one line per header. */
export interface PolicyHeaders {
  readonly preflight: readonly Header[]
  /** On every other response, errors and redirects included. */
  readonly response: readonly Header[]
}

/**
 * The headers with which a server that follows the policy answers a request.
 *
 * A server that allows origins by name answers each with its own; `Vary: Origin` keeps caches from giving one the response of another. It stands on
 * answers to requests without or with a foreign Origin too: these are the ones that a cache must not keep for everybody.
 *
 * @param origin what the request's Origin header says; null when it has none
 * @see https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches
 */
export function headersOf(policy: Policy, origin: string | null): PolicyHeaders {
  const response = responseHeaders(policy, origin)
  const allowsOrigin = response.some(({ name }) => name === 'Access-Control-Allow-Origin')
  return {
    preflight: allowsOrigin ? [...response, ...preflightHeaders(policy)] : response,
    response: allowsOrigin ? [...response, ...list('Access-Control-Expose-Headers', policy.exposedHeaders)] : response,
  }
}

function responseHeaders({ origins, credentials }: Policy, origin: string | null): Header[] {
  if (origins === '*') return [{ name: 'Access-Control-Allow-Origin', value: '*' }]
  const vary = { name: 'Vary', value: 'Origin' }
  if (origin === null || !origins.includes(origin)) return [vary]
  const allowCredentials = credentials ? [{ name: 'Access-Control-Allow-Credentials', value: 'true' }] : []
  return [{ name: 'Access-Control-Allow-Origin', value: origin }, ...allowCredentials, vary]
}

function preflightHeaders({ methods, requestHeaders, maxAge }: Policy): Header[] {
  return [
    ...list('Access-Control-Allow-Methods', methods),
    ...list('Access-Control-Allow-Headers', requestHeaders),
    ...(maxAge === null ? [] : [{ name: 'Access-Control-Max-Age', value: String(maxAge) }]),
  ]
}

function list(name: string, members: readonly string[]): Header[] {
  return members.length === 0 ? [] : [{ name, value: members.join(', ') }]
}
