import { describe, expect, it } from 'vitest'
import { isForbiddenRequestHeader } from '../../../src/engine/fetch/forbidden-request-header.ts'

// wpt: fetch/api/basic/request-forbidden-headers.any.js
describe('forbidden request-header', () => {
  it.each([
    ['Accept-Charset', 'utf-8'],
    ['Accept-Encoding', ''],
    ['Access-Control-Request-Headers', ''],
    ['Access-Control-Request-Method', ''],
    ['Connection', 'close'],
    ['Content-Length', '42'],
    ['Cookie', 'cookie=none'],
    ['Cookie2', 'cookie2=none'],
    ['Date', 'Wed, 04 May 1988 22:22:22 GMT'],
    ['DNT', '4'],
    ['Expect', '100-continue'],
    ['Host', 'http://wrong-host.com'],
    ['Keep-Alive', 'timeout=15'],
    ['Origin', 'http://wrong-origin.com'],
    ['Referer', 'http://wrong-referer.com'],
    ['Set-Cookie', 'a=b'],
    ['TE', 'trailers'],
    ['Trailer', 'Accept'],
    ['Transfer-Encoding', 'chunked'],
    ['Upgrade', 'HTTP/2.0'],
    ['Via', '1.1 nowhere.com'],
    ['Proxy-', 'value'],
    ['Proxy-Test', 'value'],
    ['Sec-', 'value'],
    ['Sec-Test', 'value'],
    ['sec-ch-ua-arch', '"x86"'],
  ])('%s is one', (name, value) => {
    expect(isForbiddenRequestHeader(name, value)).toBe(true)
    expect(isForbiddenRequestHeader(name.toUpperCase(), value)).toBe(true)
  })

  it.each([
    'User-Agent',
    'Authorization',
    'Content-Type',
    'Range',
    'Last-Event-ID',
    'If-None-Match',
    'Cache-Control',
    'Sec',
    'Proxy',
    'X-Sec-A',
    '',
  ])('%j is not one', (name) => {
    expect(isForbiddenRequestHeader(name, 'value')).toBe(false)
  })

  describe.each(['x-http-method-override', 'x-http-method', 'x-method-override', 'X-HTTP-METHOD-OVERRIDE'])('%s', (name) => {
    it.each(['TRACE', 'TRACK', 'CONNECT', 'trace', 'track', 'connect', 'trace,', 'GET,track ', ' connect'])('is one with %j', (value) => {
      expect(isForbiddenRequestHeader(name, value)).toBe(true)
    })

    it.each(['GETTRACE', 'GET', '",TRACE",', 'PATCH', ''])('is not one with %j', (value) => {
      expect(isForbiddenRequestHeader(name, value)).toBe(false)
    })
  })
})
