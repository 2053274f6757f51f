import { describe, expect, it } from 'vitest'
import { keptEntry } from '../../../src/devtools/recorder/kept-entry.ts'

/** As Chromium gives it: made anew each time. */
function recorded(parts: object = {}) {
  return {
    _initiator: {
      type: 'script',
      stack: { callFrames: [{ functionName: 'load', url: 'https://app.example/app.js', lineNumber: 3, columnNumber: 7 }] },
    },
    startedDateTime: '2026-11-23T10:00:00.000Z',
    time: 12,
    request: { method: 'GET', url: 'https://api.example/', headers: [{ name: 'Accept', value: '*/*' }] },
    response: { status: 200, headers: [{ name: 'Vary', value: 'Origin' }], content: { size: 2, mimeType: 'text/plain' } },
    ...parts,
  }
}

describe('an entry that is kept', () => {
  it('is as it was recorded, member by member in the same order, without bodies', () => {
    const entry = {
      ...recorded(),
      request: { ...recorded().request, postData: { mimeType: 'text/plain', text: 'sent' } },
      response: { ...recorded().response, content: { size: 2, text: 'ok', mimeType: 'text/plain' } },
      getContent: () => undefined,
    }
    expect(JSON.stringify(keptEntry(entry))).toBe(JSON.stringify(recorded()))
  })

  it('shares its header lines and its initiator with its equals', () => {
    const [one, other] = [keptEntry(recorded()), keptEntry(recorded({ time: 13 }))] as [
      ReturnType<typeof recorded>,
      ReturnType<typeof recorded>,
    ]
    expect(one.request.headers).toBe(other.request.headers)
    expect(one.response.headers[0]).toBe(other.response.headers[0])
    expect(one._initiator).toBe(other._initiator)
  })

  it.each([
    ['a header with a comment', { request: { ...recorded().request, headers: [{ name: 'Accept', value: '*/*', comment: 'added' }] } }],
    ['a header without a value', { request: { ...recorded().request, headers: [{ name: 'Accept', value: null }] } }],
    ['headers that are no list', { response: { ...recorded().response, headers: 'Vary: Origin' } }],
    ['no request', { request: null, response: undefined }],
    ['an initiator that is no object', { _initiator: 'script' }],
    ['the initiator of a preflight', { _initiator: { type: 'preflight', requestId: '7.1', url: 'https://app.example/app.js' } }],
  ])('keeps %s', (_, parts) => {
    expect(keptEntry(recorded(parts))).toEqual(recorded(parts))
  })

  it.each([null, 7, 'text', []])('leaves %j to the engine', (value) => {
    expect(keptEntry(value)).toBe(value)
  })
})
