import { describe, expect, it } from 'vitest'
import { type Cause, verdictSentence } from '../../../src/engine/index.ts'
import { causeOf, exchangeOf, type Parts } from '../../cli/reports.ts'

const [hop] = exchangeOf().hops

function blocked(cause: Partial<Cause>, status: number): Parts {
  return { verdict: 'blocked', method: 'PUT', cause: causeOf(cause), hops: hop === undefined ? [] : [{ ...hop, status }] }
}
const status = (value: string) => ({ entry: 4, on: 'status', name: '', value }) as const

describe('is it CORS at all', () => {
  it.each<[says: string, exchange: Parts, sentence: string | null]>([
    [
      'the response is blocked',
      blocked({ at: 'response' }, 200),
      'CORS error: the server responded, but your page can’t read the response.',
    ],
    ['the preflight failed', blocked({ at: 'preflight' }, 0), 'CORS error: the preflight request failed, so the PUT request wasn’t sent.'],
    ['the preflight failed, and the request was recorded', blocked({ at: 'preflight' }, 200), 'CORS error: the preflight request failed.'],
    ['nothing was sent', blocked({ at: 'request' }, 0), 'CORS error: the browser didn’t send the request.'],
    ['a redirect is blocked', blocked({ at: 'response' }, 302), 'CORS error: the browser didn’t follow the redirect.'],
    [
      'the response is blocked: “not modified” is no redirect',
      blocked({ at: 'response' }, 304),
      'CORS error: the server responded, but your page can’t read the response.',
    ],
    [
      'an error response, which is the root cause',
      blocked({ at: 'response', evidence: [status('500 Internal Server Error')] }, 500),
      'The browser reports a CORS error, but the 500 response is the real problem.',
    ],
    [
      'an error response, which is not',
      blocked({ at: 'response' }, 404),
      'CORS error: the server responded, but your page can’t read the response.',
    ],
    ['another failure', { verdict: 'failed', cause: causeOf() }, 'This isn’t a CORS error.'],
    [
      'credentials decide',
      { verdict: 'depends', cause: causeOf({ onlyIf: 'credentials', otherwise: 'allowed' }) },
      'This is a CORS error only if credentials are included. If they aren’t, your page can read the response.',
    ],
    [
      'credentials decide between two failures',
      { verdict: 'depends', cause: causeOf({ onlyIf: 'credentials', otherwise: 'failed' }) },
      'This is a CORS error if credentials are included. If they aren’t, the request failed for another reason.',
    ],
    ['nobody knows', { verdict: 'unknown' }, 'The recording doesn’t show whether this is a CORS error.'],
    ['no browser', { verdict: 'unknown', unknownBecause: 'no-browser' }, 'CORS doesn’t apply: no browser sent this request.'],
    ['nothing is wrong', { verdict: 'allowed' }, null],
    ['CORS does not apply', { verdict: 'same-origin' }, null],
  ])('%s', (_, exchange, sentence) => {
    expect(verdictSentence(exchangeOf(exchange))).toBe(sentence)
  })
})
