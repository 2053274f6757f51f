import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Header } from '../../../src/engine/fetch/header-list.ts'
import { isToken } from '../../../src/engine/fetch/token.ts'
import { corsUnsafeRequestHeaderNames } from '../../../src/engine/fetch/unsafe-request-headers.ts'
import { lines } from './lines.ts'

describe('CORS-unsafe request-header names', () => {
  // wpt: fetch/api/cors/cors-preflight.any.js, "several headers"
  it('are lower-case, unique and sorted; safelisted headers are not among them', () => {
    const list = lines(
      'x-test-header1: v',
      'x-test-header2: v',
      'X-test-header3: v',
      'x-test-header-b: v',
      'x-test-header-D: v',
      'x-test-header-C: v',
      'x-test-header-a: v',
      'Content-Type: allowedOrRefused',
      'Accept: *',
      'Accept-Language: bzh',
      'Content-Language: eu',
      'X-TEST-HEADER1: again',
    )
    expect(corsUnsafeRequestHeaderNames(list)).toEqual([
      'content-type',
      'x-test-header-a',
      'x-test-header-b',
      'x-test-header-c',
      'x-test-header-d',
      'x-test-header1',
      'x-test-header2',
      'x-test-header3',
    ])
  })

  it('are sorted by byte: _ comes before letters, - before digits', () => {
    expect(corsUnsafeRequestHeaderNames(lines('ab: 1', 'a_b: 1', 'a-b: 1', 'a0: 1', 'a~: 1'))).toEqual(['a-b', 'a0', 'a_b', 'ab', 'a~'])
  })

  it('never include what only the browser sets', () => {
    const list = lines('Cookie: a', 'Origin: https://a.example', 'Sec-Fetch-Mode: cors', 'Host: b', 'X-HTTP-Method: trace', 'User-Agent: x')
    expect(corsUnsafeRequestHeaderNames(list)).toEqual(['user-agent'])
  })

  it('include a safelisted name once one of its headers is not safelisted', () => {
    expect(corsUnsafeRequestHeaderNames(lines('accept: a', 'accept: (b)'))).toEqual(['accept'])
  })

  describe('the limit of 1024 bytes for all safelisted values', () => {
    const eight = Array.from({ length: 8 }, (_, index) => `${index % 2 ? 'accept' : 'accept-language'}: ${'a'.repeat(128)}`)

    it('is not exceeded by 1024', () => {
      expect(corsUnsafeRequestHeaderNames(lines(...eight))).toEqual([])
    })

    it('makes every safelisted name unsafe from 1025 on', () => {
      expect(corsUnsafeRequestHeaderNames(lines(...eight, 'content-language: a'))).toEqual([
        'accept',
        'accept-language',
        'content-language',
      ])
    })

    it('does not count unsafe and forbidden headers', () => {
      expect(corsUnsafeRequestHeaderNames(lines(...eight, 'x-a: 1', 'cookie: 1'))).toEqual(['x-a'])
    })

    it('can be lifted or moved', () => {
      expect(corsUnsafeRequestHeaderNames(lines(...eight, 'content-language: a'), { totalLimit: null })).toEqual([])
      expect(corsUnsafeRequestHeaderNames(lines('accept: ab'), { totalLimit: 1 })).toEqual(['accept'])
    })
  })

  it('follow another safelist when given one', () => {
    const isSafelisted = ({ name }: Header) => name === 'dpr'
    expect(corsUnsafeRequestHeaderNames(lines('dpr: 2', 'accept: */*'), { isSafelisted })).toEqual(['accept'])
  })

  it('do not depend on the order of the header list', () => {
    const header = fc.record({
      name: fc.oneof(
        fc.constantFrom('Accept', 'accept', 'Content-Type', 'Range', 'Cookie', 'X-A', 'x-a', 'X-B'),
        fc.string().filter(isToken),
      ),
      value: fc.oneof(fc.constantFrom('text/plain', 'bytes=0-', '(', 'a'.repeat(128)), fc.string()),
    })
    const listAndPermutation = fc
      .array(header)
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })))
    fc.assert(
      fc.property(listAndPermutation, ([list, permutation]) => {
        const names = corsUnsafeRequestHeaderNames(list)
        expect(corsUnsafeRequestHeaderNames(permutation)).toEqual(names)
        expect(names).toEqual([...new Set(names)].sort())
      }),
    )
  })
})
