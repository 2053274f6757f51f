import { describe, expect, it } from 'vitest'
import { isBadPort } from '../../../src/engine/fetch/bad-port.ts'

// web-platform-tests: fetch/api/request/request-bad-port.any.js
describe('a bad port', () => {
  it.each([1, 25, 139, 993, 6000, 6667, 10080])('%i is blocked', (port) => {
    expect(isBadPort(`http://api.example:${port}/`)).toBe(true)
    expect(isBadPort(`https://api.example:${port}/`)).toBe(true)
  })

  it.each([2, 80, 443, 3000, 6664, 8080, 10081])('%i is not', (port) => {
    expect(isBadPort(`http://api.example:${port}/`)).toBe(false)
  })

  it('only concerns http and https', () => {
    expect(isBadPort('ftp://api.example:25/')).toBe(false)
    expect(isBadPort('https://api.example/')).toBe(false)
    expect(isBadPort('no URL')).toBe(false)
  })
})
