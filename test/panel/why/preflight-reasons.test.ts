import { describe, expect, it } from 'vitest'
import type { PreflightReasons } from '../../../src/engine/index.ts'
import { preflightReasons, withoutPreflight } from '../../../src/panel/why/preflight-reasons.ts'
import { hop, preflightSent } from '../diagnoses.ts'
import { entry } from '../fake-recorder.ts'

const request = { ...entry(1), request: { ...entry(1).request, headers: [{ name: 'Content-Type', value: 'application/json' }] } }
const because = (reasons: Partial<PreflightReasons>) => preflightReasons(hop(1, { preflight: preflightSent(1, reasons) }), 'PUT', request)

describe('why a preflight', () => {
  it.each([
    ['method', { method: true }, { kind: 'method', name: 'PUT', value: null }],
    ['content-type', { headers: ['content-type'] }, { kind: 'content-type', name: 'content-type', value: 'application/json' }],
    ['authorization', { headers: ['authorization'] }, { kind: 'authorization', name: 'authorization', value: null }],
    ['accept', { headers: ['accept'] }, { kind: 'safelisted-value', name: 'accept', value: null }],
    ['x-request-id', { headers: ['x-request-id'] }, { kind: 'header', name: 'x-request-id', value: null }],
    ['a header called method', { headers: ['method'] }, { kind: 'header', name: 'method', value: null }],
    ['upload-listener', { uploadListener: true }, { kind: 'upload-listener', name: '', value: null }],
  ])('%s', (_, reasons, reason) => {
    expect(because(reasons)).toEqual([reason])
  })
})

describe('a request without one', () => {
  const url = 'https://api.example/'
  it.each([
    [
      'of PUT is a POST',
      'PUT',
      { method: true, headers: ['content-type'] },
      ['POST https://api.example/', 'Origin: https://app.example', 'Content-Type: text/plain'],
    ],
    ['of DELETE is a GET', 'DELETE', { method: true }, ['GET https://api.example/', 'Origin: https://app.example']],
    [
      'of a POST of JSON',
      'POST',
      { headers: ['content-type'] },
      ['POST https://api.example/', 'Origin: https://app.example', 'Content-Type: text/plain'],
    ],
    ['of a GET with a header', 'GET', { headers: ['x-a'] }, ['GET https://api.example/', 'Origin: https://app.example']],
  ])('%s', (_, method, reasons, lines) => {
    expect(withoutPreflight(because(reasons), method, url, 'https://app.example')).toEqual(lines)
  })
})
