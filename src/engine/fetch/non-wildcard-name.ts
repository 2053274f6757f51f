import { byteLowercase } from './byte-lowercase.ts'

/**
 * Whether `*` in Access-Control-Allow-Headers does not cover the name: `Authorization`, and nothing else.
 *
 * @see https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name
 */
export function isCorsNonWildcardRequestHeaderName(name: string): boolean {
  return byteLowercase(name) === 'authorization'
}
