import { expect, it } from 'vitest'
import { isCorsNonWildcardRequestHeaderName } from '../../../src/engine/fetch/non-wildcard-name.ts'

it.each([
  ['authorization', true],
  ['Authorization', true],
  ['proxy-authorization', false],
  ['x-authorization', false],
  ['cookie', false],
  ['*', false],
])('%s is a CORS non-wildcard request-header name: %s', (name, expected) => {
  expect(isCorsNonWildcardRequestHeaderName(name)).toBe(expected)
})
