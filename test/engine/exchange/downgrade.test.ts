import { describe, expect, it } from 'vitest'
import { isDowngrade, withoutDowngrade } from '../../../src/engine/exchange/downgrade.ts'

const FROM = new URL('https://api.example:8443/items')

describe('a redirect that loses https', () => {
  it('leads to the same host by http', () => {
    const to = new URL('http://api.example/items/?page=2')
    expect(isDowngrade(FROM, to)).toBe(true)
    expect(withoutDowngrade(FROM, to).href).toBe('https://api.example:8443/items/?page=2')
  })

  it.each([
    ['another host', 'http://other.example/items/'],
    ['a port of its own', 'http://api.example:8080/items/'],
    ['https', 'https://api.example/items/'],
  ])('is no redirect to %s', (_, location) => {
    const to = new URL(location)
    expect(isDowngrade(FROM, to)).toBe(false)
    expect(withoutDowngrade(FROM, to)).toBe(to)
  })

  it('is no redirect from http', () => {
    expect(isDowngrade(new URL('http://api.example/items'), new URL('http://api.example/items/'))).toBe(false)
  })
})
