import { describe, expect, it } from 'vitest'
import { needsPreflight, preflightReasons } from '../../../src/engine/fetch/preflight-needed.ts'
import { lines } from './lines.ts'

describe('a preflight is not needed', () => {
  // wpt: fetch/api/cors/cors-no-preflight.any.js
  it.each([
    ['GET', []],
    ['POST', []],
    ['HEAD', []],
    ['GET', ['Accept: */*']],
    ['GET', ['Accept-Language: fr']],
    ['GET', ['Content-Language: fr']],
    ['GET', ['Content-Type: application/x-www-form-urlencoded']],
    ['GET', ['Content-Type: multipart/form-data']],
    ['GET', ['Content-Type: text/plain']],
    ['GET', ['Content-Type: text/plain;charset=utf-8']],
    ['GET', ['Content-Type: Text/Plain;charset=utf-8']],
    // wpt: cors/simple-requests.htm
    ['POST', ['accept: test', 'accept-language: test', 'content-language: test', 'content-type: text/plain; parameter=whatever']],
    // What the browser itself adds does not count.
    ['GET', ['Origin: https://a.example', 'Referer: https://a.example/', 'Sec-Fetch-Mode: cors', 'Cookie: a=b', 'Host: b.example']],
  ])('for %s %j', (method, headers) => {
    expect(needsPreflight(preflightReasons(method, lines(...headers)))).toBe(false)
  })
})

describe('the reasons for a preflight', () => {
  it('are the method and the CORS-unsafe request-header names', () => {
    expect(preflightReasons('PUT', lines('X-A: 1', 'Content-Type: application/json', 'Accept: */*'))).toEqual({
      method: true,
      headers: ['content-type', 'x-a'],
      uploadListener: false,
    })
  })

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'CHICKEN', 'patch'])('are the method for %s', (method) => {
    expect(preflightReasons(method, [])).toEqual({ method: true, headers: [], uploadListener: false })
  })

  it('distinguish a header called “method” from the method', () => {
    expect(preflightReasons('GET', lines('method: 1'))).toEqual({ method: false, headers: ['method'], uploadListener: false })
  })

  it('are the use-CORS-preflight flag for the simplest request with an upload listener', () => {
    expect(preflightReasons('POST', [], undefined, true)).toEqual({ method: false, headers: [], uploadListener: true })
  })

  it('follow another safelist when given one', () => {
    expect(preflightReasons('GET', lines('dpr: 2', 'x-a: 1'), { isSafelisted: ({ name }) => name === 'dpr' }).headers).toEqual(['x-a'])
  })
})
