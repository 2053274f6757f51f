import { describe, expect, it } from 'vitest'
import { messagesOf } from '../../../src/panel/headers/messages.ts'
import { cause, diagnosis, headerNotAllowed, hop, missingAllowOrigin, preflightSent, redirectedAway } from '../diagnoses.ts'
import { entry } from '../fake-recorder.ts'

describe('the messages of an exchange', () => {
  it('are only the request if no preflight was needed', () => {
    const messages = messagesOf(missingAllowOrigin(1), entry)
    expect(messages).toMatchObject([{ kind: 'request', status: 200, stopped: true, entry: { index: 3 } }])
    expect(messages[0]?.evidence).toHaveLength(2)
  })

  it('are preflight and request; the failing one is marked and holds the evidence', () => {
    const messages = messagesOf(headerNotAllowed(1), entry)
    expect(messages).toMatchObject([
      { kind: 'preflight', method: 'OPTIONS', status: 204, stopped: true, entry: { index: 2 } },
      { kind: 'request', status: 0, stopped: false },
    ])
    expect(messages.map(({ evidence }) => evidence.length)).toEqual([2, 0])
  })

  it('show the cached preflight response', () => {
    const cached = diagnosis(4, {
      hops: [
        hop(4, {
          preflight: { state: 'cached', entry: null, reasons: { method: true, headers: [], uploadListener: false }, cachedFrom: 2 },
        }),
      ],
    })
    expect(messagesOf(cached, entry)).toMatchObject([{ kind: 'preflight', status: 0, entry: { index: 2 } }, { kind: 'request' }])
  })

  it('stop at the hop that failed', () => {
    expect(messagesOf(redirectedAway(1), entry)).toMatchObject([
      { kind: 'request', status: 302, stopped: false },
      { kind: 'redirect', status: 200, stopped: true },
    ])
  })

  it('have evidence without an entry where it was diagnosed', () => {
    const given = diagnosis(1, {
      verdict: 'blocked',
      hops: [hop(1, { entry: null, status: 0, preflight: preflightSent(1, { method: true }) })],
      cause: cause({ at: 'preflight', evidence: [{ entry: null, on: 'response', name: 'Access-Control-Allow-Methods', value: null }] }),
    })
    expect(messagesOf(given, entry)).toMatchObject([
      { kind: 'preflight', evidence: [{ value: null }] },
      { kind: 'request', entry: null, evidence: [] },
    ])
  })
})
