import { describe, expect, it } from 'vitest'
import { hasHttpScheme, includesCredentials, parseUrl } from '../../../src/engine/fetch/url.ts'

describe('parse a URL', () => {
  it('resolves against a base', () => {
    expect(parseUrl('../b?c', 'https://a.example/x/y/')?.href).toBe('https://a.example/x/b?c')
  })

  it.each([['/relative'], ['https://'], ['https://a b/'], ['']])('is null for %j', (input) => {
    expect(parseUrl(input)).toBeNull()
  })

  it.each([
    ['http://a.example/', true],
    ['https://a.example/', true],
    ['HTTPS://a.example/', true],
    ['ftp://a.example/', false],
    ['data:,', false],
    ['about:blank', false],
  ])('%s has an HTTP(S) scheme: %s', (input, expected) => {
    const url = parseUrl(input)
    expect(url && hasHttpScheme(url)).toBe(expected)
  })

  it.each([
    ['http://user:pass@a.example/', true],
    ['http://user@a.example/', true],
    ['http://:pass@a.example/', true],
    ['http://:@a.example/', false],
    ['http://@a.example/', false],
    ['http://a.example/@', false],
  ])('%s includes credentials: %s', (input, expected) => {
    const url = parseUrl(input)
    expect(url && includesCredentials(url)).toBe(expected)
  })
})
