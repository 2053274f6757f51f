import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  headersAfterRedirect,
  locationUrl,
  methodAfterRedirect,
  type RedirectStep,
  redirectCheck,
} from '../../../src/engine/fetch/redirect.ts'
import { lines } from './lines.ts'

const origin = 'http://web-platform.test:8000'
const local = `${origin}/redirect.py`
const remote = 'http://web-platform.test:8001/redirect.py'
const remote2 = 'http://www1.web-platform.test:8000/redirect.py'

describe('location URL', () => {
  it.each<[string, string, string | null]>([
    ['https://a.example/x/y', 'z', 'https://a.example/x/z'],
    ['https://a.example/x/y', '/z?q', 'https://a.example/z?q'],
    ['https://a.example/x', '//b.example', 'https://b.example/'],
    ['https://a.example/x', 'HTTPS://B.example:443/%7Ez', 'https://b.example/%7Ez'],
    ['https://a.example/x', '?', 'https://a.example/x?'],
    ['https://a.example/x#f', '/y', 'https://a.example/y#f'],
    ['https://a.example/x#f', '/y#g', 'https://a.example/y#g'],
    // An empty fragment is one.
    ['https://a.example/x#f', '/y#', 'https://a.example/y#'],
    ['https://a.example/x#', '/y', 'https://a.example/y'],
    // wpt: fetch/api/redirect/redirect-location-escape.tentative.any.js
    ['https://a.example/', 'top.txt?%E2%98%83%e2%98%83', 'https://a.example/top.txt?%E2%98%83%e2%98%83'],
    ['https://a.example/x', 'data:,HI', 'data:,HI'],
    ['https://a.example/x', '', null],
    ['https://a.example/x', 'http://', 'invalid'],
    ['https://a.example/x', 'https://a b/', 'invalid'],
    ['https://a.example/x', 'https://a.example:99999/', 'invalid'],
  ])('of %s with Location %j is %j', (currentUrl, location, expected) => {
    expect(locationUrl(currentUrl, location)).toBe(expected)
  })
})

describe('HTTP-redirect fetch', () => {
  const redirect = {
    mode: 'cors',
    requestOrigin: origin,
    corsTainted: false,
    currentUrl: local,
    location: remote,
    redirectCount: 0,
  } as const

  it('follows an http(s) URL without credentials', () => {
    expect(redirectCheck(redirect)).toBeNull()
    expect(redirectCheck({ ...redirect, corsTainted: true, currentUrl: remote, location: local })).toBeNull()
  })

  it('does nothing without a Location, however many redirects there were', () => {
    expect(redirectCheck({ ...redirect, location: '', redirectCount: 20 })).toBeNull()
  })

  // wpt: fetch/api/redirect/redirect-schemes.any.js, redirect-to-dataurl.any.js
  it.each([
    'mailto:a@a.com',
    'data:,HI',
    'facetime:a@a.org',
    'about:blank',
    'about:unicorn',
    'blob:djfksfjs',
    'ftp://a.example/',
    'file:///',
  ])('does not follow %s', (location) => {
    expect(redirectCheck({ ...redirect, location })).toBe('redirect-scheme')
  })

  it('does not follow what is not a URL', () => {
    expect(redirectCheck({ ...redirect, location: 'https://' })).toBe('redirect-location')
  })

  // wpt: fetch/api/redirect/redirect-count.any.js
  it('follows 20 redirects, not 21', () => {
    expect(redirectCheck({ ...redirect, redirectCount: 19 })).toBeNull()
    expect(redirectCheck({ ...redirect, redirectCount: 20 })).toBe('redirect-count')
  })

  // wpt: fetch/api/cors/cors-redirect-credentials.any.js
  describe.each([
    ['user:password', 'redirect-credentials'],
    ['user:', 'redirect-credentials'],
    [':password', 'redirect-credentials'],
    ['', null],
  ] as const)('with the credentials %j', (userinfo, step) => {
    it.each([
      ['same origin to remote', local, false, remote],
      ['remote to same origin', remote, true, local],
      ['remote to same remote', remote, true, remote],
      ['remote to another remote', remote, true, remote2],
    ])('from %s', (_, currentUrl, corsTainted, target) => {
      const location = target.replace('://', `://${userinfo}@`)
      expect(redirectCheck({ ...redirect, currentUrl, corsTainted, location })).toBe(step)
    })
  })

  // wpt: cors/redirect-userinfo.htm
  it.each<[string, RedirectStep | null]>([
    ['test:test@', 'redirect-credentials'],
    ['user:@', 'redirect-credentials'],
    ['user@', 'redirect-credentials'],
    [':pass@', 'redirect-credentials'],
    [':@', null],
    ['@', null],
  ])('from a remote to itself with %s: %s', (userinfo, step) => {
    const location = remote2.replace('://', `://${userinfo}`)
    expect(redirectCheck({ ...redirect, currentUrl: remote2, corsTainted: true, location })).toBe(step)
  })

  it('may have credentials within the request’s own origin, and in another mode', () => {
    expect(redirectCheck({ ...redirect, location: local.replace('://', '://user:pass@') })).toBeNull()
    expect(redirectCheck({ ...redirect, mode: 'no-cors', location: remote.replace('://', '://user:pass@') })).toBeNull()
  })

  it('may not have credentials for an opaque origin: it is never same origin', () => {
    const location = 'data://user:pass@x'
    expect(redirectCheck({ ...redirect, requestOrigin: 'null', location: remote.replace('://', '://user@') })).toBe('redirect-credentials')
    expect(redirectCheck({ ...redirect, requestOrigin: 'null', location })).toBe('redirect-scheme')
  })

  it('looks at scheme, count and credentials in this order', () => {
    const tainted = { ...redirect, corsTainted: true, redirectCount: 20 }
    expect(redirectCheck({ ...tainted, location: 'ftp://user:pass@a.example/' })).toBe('redirect-scheme')
    expect(redirectCheck({ ...tainted, location: 'https://user:pass@a.example/' })).toBe('redirect-count')
  })
})

// wpt: fetch/api/redirect/redirect-method.any.js
describe('method after a redirect', () => {
  it.each([
    [301, 'GET', 'GET'],
    [301, 'POST', 'GET'],
    [301, 'HEAD', 'HEAD'],
    [301, 'PUT', 'PUT'],
    [302, 'GET', 'GET'],
    [302, 'POST', 'GET'],
    [302, 'HEAD', 'HEAD'],
    [302, 'DELETE', 'DELETE'],
    [303, 'GET', 'GET'],
    [303, 'POST', 'GET'],
    [303, 'HEAD', 'HEAD'],
    [303, 'TESTING', 'GET'],
    [307, 'GET', 'GET'],
    [307, 'POST', 'POST'],
    [307, 'HEAD', 'HEAD'],
    [308, 'POST', 'POST'],
    [308, 'PUT', 'PUT'],
  ])('%i %s becomes %s', (status, method, expected) => {
    expect(methodAfterRedirect(status, method)).toBe(expected)
  })

  it('does not change again by a second redirect of the same status', () => {
    fc.assert(
      fc.property(fc.constantFrom(301, 302, 303, 307, 308), fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'TESTING'), (status, method) => {
        const next = methodAfterRedirect(status, method)
        expect(methodAfterRedirect(status, next)).toBe(next)
      }),
    )
  })
})

describe('headers after a redirect', () => {
  const headers = lines(
    'Content-Encoding: Identity',
    'content-language: en-US',
    'Content-Location: foo',
    'Content-Type: text/plain',
    'Accept: */*',
    'X-A: 1',
  )
  const namesAfter = (status: number, method: string) =>
    headersAfterRedirect({ status, method, headers, currentUrl: local, locationUrl: local }).map(({ name }) => name)

  // wpt: fetch/api/redirect/redirect-method.any.js
  it.each([
    [301, 'POST'],
    [302, 'POST'],
    [303, 'POST'],
    [303, 'TESTING'],
  ])('%i %s loses the request-body headers', (status, method) => {
    expect(namesAfter(status, method)).toEqual(['Accept', 'X-A'])
  })

  it.each([
    [301, 'GET'],
    [302, 'HEAD'],
    [303, 'GET'],
    [303, 'HEAD'],
    [307, 'POST'],
    [308, 'PUT'],
  ])('%i %s keeps them', (status, method) => {
    expect(namesAfter(status, method)).toEqual(headers.map(({ name }) => name))
  })

  // wpt: fetch/api/credentials/authentication-redirection.any.js
  it.each([
    ['within the page’s origin', local, local, true],
    ['within a remote origin', remote, `${remote}?2`, true],
    ['from a remote to the page’s origin', remote, local, false],
    ['from the page’s origin to a remote', local, remote, false],
    ['to another scheme', 'http://a.example/', 'https://a.example/', false],
  ])('%s: Authorization stays: %s → %s %s', (_, currentUrl, target, stays) => {
    const authorized = lines('authorization: Basic dXNlcjpwYXNz', 'X-A: 1')
    const kept = headersAfterRedirect({ status: 302, method: 'GET', headers: authorized, currentUrl, locationUrl: target })
    expect(kept).toEqual(stays ? authorized : lines('X-A: 1'))
  })
})
