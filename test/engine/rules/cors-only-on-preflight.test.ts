import { describe, expect, it } from 'vitest'
import { createLog } from '../../../src/engine/index.ts'
import { inChromium, PAGE, preflightInChromium } from '../entries.ts'

const ALLOWS = { 'Access-Control-Allow-Origin': PAGE, 'Access-Control-Allow-Methods': 'PUT', 'Access-Control-Allow-Headers': 'x-a' }

/** The cause of the last request: its preflight response may have been cached when an earlier request was sent. */
function causeOfLast(...entries: readonly unknown[]): string | undefined {
  const log = createLog({ browser: 'chromium' })
  log.add(entries)
  log.settle()
  return log.diagnoses().at(-1)?.cause?.rule
}

const readable = { 'Access-Control-Allow-Origin': PAGE }
const put = (recorded: object) => inChromium({ method: 'PUT', ...recorded })
const blocked = { error: 'net::ERR_FAILED', at: 1000 }

describe('CORS headers only on the preflight response', () => {
  const before = [preflightInChromium({ response: { ...ALLOWS, 'Access-Control-Max-Age': '600' } }), put({ at: 5, response: readable })]

  it('is the cause where the preflight response was cached', () => {
    expect(causeOfLast(...before, put(blocked))).toBe('cors-only-on-preflight')
  })

  it.each([
    ['the cached preflight was for another method', inChromium({ method: 'DELETE', ...blocked })],
    ['the request needs no preflight', inChromium(blocked)],
  ])('is not, where %s', (_, request) => {
    expect(causeOfLast(...before, request)).not.toBe('cors-only-on-preflight')
  })

  it('is not, where the cached preflight was for a header that this request doesn’t have', () => {
    const withHeader = [
      preflightInChromium({ asks: 'GET', names: 'x-a', response: ALLOWS }),
      inChromium({ at: 5, request: { 'x-a': '1' }, response: readable }),
    ]
    expect(causeOfLast(...withHeader, inChromium({ ...blocked, request: { 'x-a': '1' } }))).toBe('cors-only-on-preflight')
    expect(causeOfLast(...withHeader, inChromium(blocked))).not.toBe('cors-only-on-preflight')
  })
})
