import { describe, expect, it } from 'vitest'
import { preflightReasons, withoutPreflight } from '../../../src/panel/why/preflight-reasons.ts'
import { hop, preflightSent } from '../diagnoses.ts'
import { entry } from '../fake-recorder.ts'

const request = { ...entry(1), request: { ...entry(1).request, headers: [{ name: 'Content-Type', value: 'application/json' }] } }
const because = (...names: string[]) => preflightReasons(hop(1, { preflight: preflightSent(1, names) }), 'PUT', request)

describe('why a preflight', () => {
  it.each([
    ['method', { kind: 'method', name: 'PUT', value: null }],
    ['content-type', { kind: 'content-type', name: 'content-type', value: 'application/json' }],
    ['authorization', { kind: 'authorization', name: 'authorization', value: null }],
    ['accept', { kind: 'safelisted-value', name: 'accept', value: null }],
    ['x-request-id', { kind: 'header', name: 'x-request-id', value: null }],
    ['upload-listener', { kind: 'upload-listener', name: '', value: null }],
  ])('%s', (name, reason) => {
    expect(because(name)).toEqual([reason])
  })
})

describe('a request without one', () => {
  const url = 'https://api.example/'
  it.each([
    [
      'of PUT is a POST',
      'PUT',
      ['method', 'content-type'],
      ['POST https://api.example/', 'Origin: https://app.example', 'Content-Type: text/plain'],
    ],
    ['of DELETE is a GET', 'DELETE', ['method'], ['GET https://api.example/', 'Origin: https://app.example']],
    [
      'of a POST of JSON',
      'POST',
      ['content-type'],
      ['POST https://api.example/', 'Origin: https://app.example', 'Content-Type: text/plain'],
    ],
    ['of a GET with a header', 'GET', ['x-a'], ['GET https://api.example/', 'Origin: https://app.example']],
  ])('%s', (_, method, names, lines) => {
    expect(withoutPreflight(because(...names), method, url, 'https://app.example')).toEqual(lines)
  })
})
