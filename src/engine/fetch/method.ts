/**
 * Whether the method needs no preflight. Methods are case-sensitive: `get` is not safelisted.
 *
 * @see https://fetch.spec.whatwg.org/#cors-safelisted-method
 */
export function isCorsSafelistedMethod(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'POST'
}

// Without the flag `u`, `i` does not fold characters outside ASCII into it: U+017F is no S.
const NORMALIZED = /^(?:DELETE|GET|HEAD|OPTIONS|POST|PUT)$/i

/**
 * Normalizes a method as fetch() and XMLHttpRequest do: six names are upper-cased, every other stays as written, `patch` too.
 *
 * @see https://fetch.spec.whatwg.org/#concept-method-normalize
 */
export function normalizeMethod(method: string): string {
  return NORMALIZED.test(method) ? method.toUpperCase() : method
}

/**
 * Whether page code may not use the method at all.
 *
 * @see https://fetch.spec.whatwg.org/#forbidden-method
 */
export function isForbiddenMethod(method: string): boolean {
  return /^(?:CONNECT|TRACE|TRACK)$/i.test(method)
}
