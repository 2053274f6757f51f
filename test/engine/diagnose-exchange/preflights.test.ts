import { describe, expect, it } from 'vitest'
import { diagnosedOne, inChromium, inFirefox, preflightInChromium, preflightInFirefox } from '../entries.ts'
import { acao, neverSent, put, said, sameOrigin } from './entry-parts.ts'

describe('the diagnosis of a preflight', () => {
  it.each([
    [
      'a worker’s request after a preflight that only credentials would fail: what came after it never shows',
      [
        inChromium({ ...put, ...neverSent, time: 40, fields: { pageref: undefined } }),
        preflightInChromium({ at: 3, response: { ...acao('*'), 'Access-Control-Allow-Methods': 'PUT' } }),
      ],
      'unknown',
    ],
    [
      'a worker’s request after a preflight that fails in any case',
      [inChromium({ ...put, ...neverSent, time: 40, fields: { pageref: undefined } }), preflightInChromium({ at: 3, response: acao('*') })],
      'blocked: allow-methods-missing at preflight 0 or wildcard-with-credentials',
    ],
    [
      'a request that needs a preflight, in a recording without any: the Network panel was filtered',
      [inChromium({ ...put, ...neverSent })],
      'blocked: preflight-not-recorded at preflight 0',
    ],
    ['one that needs none, in a recording without any', [inChromium(neverSent)], 'unknown'],
    ['one of a worker, in a recording without any', [inChromium({ ...put, ...neverSent, fields: { pageref: undefined } })], 'unknown'],
    ['one to the page’s own origin, in a recording without any', [inChromium({ ...put, ...neverSent, ...sameOrigin })], 'unknown'],
    [
      'a preflight without the header',
      [inChromium({ ...put, ...neverSent }), preflightInChromium({ at: 1 })],
      'blocked: allow-origin-missing at preflight 0',
    ],
    [
      'a preflight that fails only with credentials, and did fail',
      [
        inChromium({ ...put, ...neverSent }),
        preflightInChromium({ at: 1, response: { ...acao('*'), 'Access-Control-Allow-Methods': 'PUT' } }),
      ],
      'blocked: wildcard-with-credentials at preflight 0',
    ],
    [
      'a preflight that fails either way, for different reasons',
      [inChromium({ ...put, ...neverSent }), preflightInChromium({ at: 1, response: acao('*') })],
      'blocked: allow-methods-missing at preflight 0 or wildcard-with-credentials',
    ],
    [
      'a redirected preflight, whatever its headers',
      [inChromium({ ...put, ...neverSent }), preflightInChromium({ at: 1, status: 307, location: '/items/' })],
      'blocked: preflight-redirected-for-trailing-slash at preflight 0',
    ],
  ])('in Chromium: %s', (_, entries, expected) => {
    expect(said(diagnosedOne('chromium', ...entries))).toBe(expected)
  })

  it.each([
    [
      'a failed preflight under a wildcard, where the page told that credentials were included',
      [
        preflightInFirefox({
          response: { ...acao('*'), 'Access-Control-Allow-Methods': 'GET' },
          fields: { _observed: { credentials: 'include' } },
        }),
      ],
      'blocked: wildcard-with-credentials at preflight 0',
    ],
    ['a lone preflight without the header', [preflightInFirefox({})], 'blocked: allow-origin-missing at preflight 0'],
    [
      'a request that was sent: its preflight passed without credentials',
      [
        inFirefox({ ...put, response: acao('*') }),
        preflightInFirefox({ at: 1, response: { ...acao('*'), 'Access-Control-Allow-Methods': 'PUT' } }),
      ],
      'allowed',
    ],
    [
      'a redirected preflight without the header: the redirect is the cause, though CORS comes first here',
      [preflightInFirefox({ status: 307, location: '/items/' })],
      'blocked: preflight-redirected-for-trailing-slash at preflight 0',
    ],
    [
      'the same of a preflight',
      [
        preflightInFirefox({
          status: 0,
          url: 'https://localhost:8443/items',
          requestFields: { headersSize: 300 },
          fields: { timings: { send: 0 } },
        }),
      ],
      'failed: network-error at preflight 0 or local-network-access',
    ],
  ])('in Firefox: %s', (_, entries, expected) => {
    expect(said(diagnosedOne('firefox', ...entries))).toBe(expected)
  })
})
