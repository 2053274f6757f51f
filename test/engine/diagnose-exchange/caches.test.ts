import { describe, expect, it } from 'vitest'
import { diagnosed, inChromium, PAGE, preflightInChromium, type Recorded } from '../entries.ts'
import { acao, neverSent, put, refused, withCredentials } from './entry-parts.ts'

describe('what the caches of a browser hold', () => {
  it('finds in the log the cached response to a blocked request', () => {
    const image = inChromium({
      type: 'image',
      request: { Origin: '', 'Sec-Fetch-Mode': 'no-cors' },
      response: { 'Cache-Control': 'max-age=60' },
    })
    const [, later] = diagnosed('chromium', image, inChromium({ ...neverSent, at: 5000 }))
    expect(later?.verdict).toBe('blocked')
    expect(later?.cause?.browserErrors.chromium).toBe('MissingAllowOriginHeader')
  })

  it.each<[string, Recorded & { named?: string }, string]>([
    ['a redirect for good', { status: 301, response: acao(PAGE) }, 'blocked'],
    ['a redirect for now', { status: 302, response: acao(PAGE) }, 'unknown'],
    ['what expires later', { response: { Date: 'Thu, 01 Jan 2026 00:00:00 GMT', Expires: 'Thu, 01 Jan 2026 01:00:00 GMT' } }, 'blocked'],
    ['what expired', { response: { Date: 'Thu, 01 Jan 2026 00:00:00 GMT', Expires: '0' } }, 'unknown'],
    [
      'what was changed long ago',
      { response: { Date: 'Thu, 01 Jan 2026 00:00:00 GMT', 'Last-Modified': 'Wed, 31 Dec 2025 00:00:00 GMT' } },
      'blocked',
    ],
    ['what would have passed', { status: 301, response: { Vary: 'Origin' }, named: PAGE }, 'unknown'],
    [
      'what is of another origin, and varies by it',
      { status: 301, response: { Vary: 'Origin' }, request: { Origin: 'https://else.example' } },
      'unknown',
    ],
    ['what differs for each request', { status: 301, response: { Vary: '*' } }, 'unknown'],
  ])('knows whether the HTTP cache stores %s', (_, { response, named = 'https://else.example', ...stored }, expected) => {
    const first = inChromium({ ...stored, ...refused, response: { ...response, ...acao(named), ...withCredentials } })
    expect(diagnosed('chromium', first, inChromium({ ...neverSent, at: 5000 }))[1]?.verdict).toBe(expected)
  })

  it('says which preflight response was cached', () => {
    const kept = { ...acao(PAGE), 'Access-Control-Allow-Methods': 'PUT', 'Access-Control-Max-Age': '60' }
    const [, later] = diagnosed(
      'chromium',
      inChromium({ ...put, response: acao(PAGE) }),
      preflightInChromium({ at: 1, response: kept }),
      inChromium({ ...put, at: 30_000, response: acao(PAGE) }),
    )
    expect(later?.hops[0]?.preflight).toEqual({
      state: 'cached',
      entry: null,
      reasons: { method: true, headers: [], uploadListener: false },
      cachedFrom: 1,
    })
  })
})
