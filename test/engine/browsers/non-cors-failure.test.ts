import { expect, it } from 'vitest'
import { nonCorsFailureOf } from '../../../src/engine/browsers/non-cors-failure.ts'

it.each([
  ['net::ERR_CONNECTION_REFUSED', 'network-error'],
  ['net::ERR_BLOCKED_BY_CLIENT', 'blocked-by-client'],
  ['csp', 'content-security-policy'],
  ['', 'refused-by-policy'],
  ['net::ERR_FAILED', null],
  // What every object has a member of, too.
  ['constructor', 'network-error'],
  ['toString', 'network-error'],
  ['__proto__', 'network-error'],
])('the error “%s” stands for %s', (error, failure) => {
  expect(nonCorsFailureOf(error)).toBe(failure)
})
