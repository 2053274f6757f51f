import { expect, it } from 'vitest'
import { untoldAlternatives } from '../../../src/engine/index.ts'
import { causeOf, exchangeOf } from '../../cli/reports.ts'

const REQUEST = { url: null, method: null, includesCredentials: null, setHeaders: {}, removeHeaders: [] }
const OWN = { assumes: null, request: { ...REQUEST, url: 'http://localhost:3000/items' }, hops: [], note: 'Enough.' }
const LESS = { assumes: null, request: { ...REQUEST, includesCredentials: false }, hops: [], note: 'Less.' }
const fix = { assumes: null, request: null, hops: [], alternatives: [LESS, OWN] }

it.each([
  ['names it already', 'Request “http://localhost:3000/items” instead.', [LESS]],
  ['says something else', 'Send the header.', [LESS, OWN]],
])('an alternative’s URL is not said twice, where the remedy %s', (_, remedy, untold) => {
  expect(untoldAlternatives(exchangeOf({ fix, cause: causeOf({ remedy }) }))).toEqual(untold)
})

it('there are none without a fix', () => {
  expect(untoldAlternatives(exchangeOf({ fix: null }))).toEqual([])
})
