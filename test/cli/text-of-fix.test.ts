import { describe, expect, it } from 'vitest'
import { textOfFix } from '../../src/cli/text-of-fix.ts'
import { type Diagnosis, diagnose, readHar } from '../../src/engine/index.ts'
import { inChromium, preflightInChromium } from '../engine/entries.ts'
import { PIPE } from './fake-io.ts'
import { exchangeOf } from './reports.ts'

const OMITS = { _observed: { credentials: 'omit' } }

/** The lines of the fix for the first exchange of these entries. */
function fixOf(...entries: readonly unknown[]): readonly string[] {
  const har = readHar({ log: { creator: { name: 'WebInspector' }, entries } }, 'a.har')
  const [exchange] = diagnose(har).exchanges
  if (exchange === undefined) throw new Error('no exchange')
  return textOfFix(exchange, (index) => har.entries[index] ?? null, PIPE)
}

function changing(fix: Partial<NonNullable<Diagnosis['fix']>>): readonly string[] {
  return textOfFix(exchangeOf({ fix: { assumes: null, request: null, hops: [], ...fix } }), () => null, PIPE)
}

describe('the fix', () => {
  it('is nothing where no change helps', () => {
    expect(textOfFix(exchangeOf(), () => null, PIPE)).toEqual([])
  })

  it('removes what was recorded and adds what is missing', () => {
    const response = { 'access-control-allow-origin': 'https://app.example/', 'content-type': 'text/plain' }
    expect(fixOf(inChromium({ error: 'net::ERR_FAILED', response, fields: OMITS }))).toEqual([
      'Fix for the response:',
      '  - access-control-allow-origin: https://app.example/',
      '  + Access-Control-Allow-Origin: https://app.example',
      '  + Vary: Origin',
    ])
  })

  it('has the lines that both responses need only once, and the status of a preflight response', () => {
    const entries = [
      preflightInChromium({ at: 1, status: 404 }),
      inChromium({ at: 0, method: 'PUT', status: 0, error: 'net::ERR_FAILED', fields: OMITS }),
    ]
    expect(fixOf(...entries)).toEqual([
      'Fix for the preflight response and the response:',
      '  + Access-Control-Allow-Origin: https://app.example',
      '  + Vary: Origin',
      'Fix for the preflight response:',
      '  - status: 404',
      '  + status: 204',
      '  + Access-Control-Allow-Methods: PUT',
    ])
  })

  it('names the URL of each response if redirects involve several', () => {
    const entries = [
      inChromium({ status: 302, location: 'https://cdn.example/b', response: { 'Access-Control-Allow-Origin': '*' }, fields: OMITS }),
      inChromium({ url: 'https://cdn.example/b', at: 20, error: 'net::ERR_FAILED', request: { Origin: 'null' }, fields: OMITS }),
    ]
    expect(fixOf(...entries).filter((line) => /^Fix/.test(line))).toEqual([
      'Fix in your page: Request https://cdn.example/b instead.',
      'Fix for the response from https://cdn.example/b:',
    ])
  })

  it.each([
    [{ url: 'https://b.example/' }, 'Request https://b.example/ instead.'],
    [{ method: 'PATCH' }, 'Write the method as PATCH.'],
    [{ includesCredentials: false }, 'Don’t include credentials.'],
    [{ includesCredentials: true }, 'Include credentials.'],
    [{ setHeaders: { range: 'bytes=0-9' } }, 'Send range: bytes=0-9 instead.'],
    [{ removeHeaders: ['access-control-allow-origin', 'x-a'] }, 'Don’t send access-control-allow-origin, x-a.'],
    [{ url: 'https://b.example/\u202e\u001b[2J' }, 'Request https://b.example/\\u202e\\u001b[2J instead.'],
  ])('says what the page changes: %j', (request, sentence) => {
    const nothing = { url: null, method: null, includesCredentials: null, setHeaders: {}, removeHeaders: [] }
    expect(changing({ request: { ...nothing, ...request } })).toEqual([`Fix in your page: ${sentence}`])
  })
})
