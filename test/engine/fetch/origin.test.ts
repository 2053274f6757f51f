import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSameOrigin, originOf, redirectTaint, serializeRequestOrigin } from '../../../src/engine/fetch/origin.ts'

describe('origin of a URL, serialized', () => {
  it.each<[string, string | null]>([
    ['https://a.example/path?q#f', 'https://a.example'],
    ['https://a.example:443/', 'https://a.example'],
    ['http://a.example:80/', 'http://a.example'],
    ['http://a.example:443/', 'http://a.example:443'],
    ['https://user:pass@A.Example:8443/', 'https://a.example:8443'],
    ['https://xn--lve-6lad.example/', 'https://xn--lve-6lad.example'],
    ['https://élève.example/', 'https://xn--lve-6lad.example'],
    ['http://[::1]:8080/', 'http://[::1]:8080'],
    ['wss://a.example/', 'wss://a.example'],
    ['data:text/html,hi', 'null'],
    ['file:///etc/hosts', 'null'],
    ['about:blank', 'null'],
    ['about:srcdoc', 'null'],
    ['javascript:void(0)', 'null'],
    ['blob:https://a.example:443/3c6d', 'https://a.example'],
    ['blob:null/3c6d', 'null'],
    ['blob:file:///3c6d', 'null'],
    ['blob:ftp://a.example/3c6d', 'null'],
    ['blob:blob:https://a.example/3c6d', 'null'],
    ['/relative', null],
    ['', null],
  ])('%s: %j', (url, origin) => {
    expect(originOf(url)).toBe(origin)
  })

  it.each([
    ['https://a.example/x', 'https://a.example', true],
    ['https://a.example:443/x', 'https://a.example', true],
    ['http://a.example/x', 'https://a.example', false],
    ['https://a.example:8443/x', 'https://a.example', false],
    ['https://sub.a.example/x', 'https://a.example', false],
    // Two opaque origins serialize alike and are not the same.
    ['data:,', 'null', false],
    ['not a url', 'null', false],
  ])('%s is same origin with %s: %s', (url, origin, expected) => {
    expect(isSameOrigin(url, origin)).toBe(expected)
  })
})

const local = 'http://web-platform.test:8000/cors/'
const origin = 'http://web-platform.test:8000'
const remote = 'http://www1.web-platform.test:8000/cors/'
const remote2 = 'http://www2.web-platform.test:8000/cors/'
const otherPort = 'http://web-platform.test:8001/cors/'

describe('serialized request origin', () => {
  it.each<[string, readonly string[], string]>([
    ['no redirect, same origin', [local], origin],
    ['no redirect, cross origin', [remote], origin],
    // wpt: cors/redirect-origin.htm
    ['local to remote', [local, remote], origin],
    ['remote to local', [remote, local], 'null'],
    ['remote to the same remote', [remote, `${remote}2`], origin],
    ['remote to another remote', [remote, remote2], 'null'],
    // wpt: fetch/api/cors/cors-redirect.any.js
    ['cors to another cors that differs in the port', [remote, otherPort], 'null'],
    ['same origin to cors that differs in the port', [local, otherPort], origin],
    // longer chains
    ['local, local, remote', [local, `${local}2`, remote], origin],
    ['local, remote, the same remote', [local, remote, `${remote}2`], origin],
    ['local, remote, local', [local, remote, local], 'null'],
    ['once tainted, always tainted', [remote, remote2, remote2, remote2], 'null'],
    ['http to https of a foreign host', ['http://api.example/', 'https://api.example/'], 'null'],
    ['a foreign host to its subdomain', ['https://api.example/', 'https://www.api.example/'], 'null'],
    ['a default port that is written out', ['https://api.example/', 'https://api.example:443/x'], origin],
  ])('%s', (_, urlList, expected) => {
    expect(serializeRequestOrigin(origin, urlList)).toBe(expected)
    expect(redirectTaint(origin, urlList)).toBe(expected === 'null' ? 'tainted' : 'same-origin')
  })

  it('of an opaque origin is null with and without redirects', () => {
    expect(serializeRequestOrigin('null', [remote])).toBe('null')
    expect(serializeRequestOrigin('null', [remote, remote2])).toBe('null')
  })

  it('never becomes untainted by another redirect', () => {
    const url = fc.constantFrom(local, remote, remote2, otherPort, 'data:,x')
    fc.assert(
      fc.property(fc.array(url), url, (urlList, next) => {
        fc.pre(redirectTaint(origin, urlList) === 'tainted')
        expect(redirectTaint(origin, [...urlList, next])).toBe('tainted')
      }),
    )
  })
})
