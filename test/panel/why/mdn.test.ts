import { describe, expect, it } from 'vitest'
import { mdnPage } from '../../../src/panel/why/mdn.ts'

describe('MDN’s page on what Firefox calls', () => {
  it.each([
    ['CORSMissingAllowOrigin2', 'CORSMissingAllowOrigin'],
    ['CORSPreflightDidNotSucceed3', 'CORSPreflightDidNotSucceed'],
    ['CORSMethodNotFound', 'CORSMethodNotFound'],
  ])('%s is %s', (name, page) => {
    expect(mdnPage(name)).toBe(`https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/${page}`)
  })

  it('doesn’t exist for another name', () => {
    expect(mdnPage('MissingAllowOriginHeader')).toBeNull()
    expect(mdnPage('../CORSDisabled')).toBeNull()
  })
})
