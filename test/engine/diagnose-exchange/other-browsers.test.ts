import { describe, expect, it } from 'vitest'
import { API, diagnosedOne, inChromium, inFirefox, PAGE, preflightInFirefox } from '../entries.ts'
import { acao, OTHER, refused } from './entry-parts.ts'

describe('otherBrowsers', () => {
  const hops = (vary: Readonly<Record<string, string>>) => [
    inFirefox({ method: 'PUT', status: 302, location: OTHER, response: acao(PAGE) }),
    preflightInFirefox({ at: 1, response: { ...acao(PAGE), 'Access-Control-Allow-Methods': 'PUT' } }),
    inFirefox({ method: 'PUT', url: OTHER, at: 20, request: { Origin: 'null' }, response: acao('*') }),
    preflightInFirefox({ url: OTHER, at: 21, response: { ...acao(PAGE), ...vary, 'Access-Control-Allow-Methods': 'PUT' } }),
  ]

  it('says that Chromium blocks what Firefox allows: after a tainting redirect only Firefox’s preflight keeps the page’s origin', () => {
    const diagnosis = diagnosedOne('firefox', ...hops({}))
    expect([diagnosis.verdict, diagnosis.otherBrowsers]).toEqual([
      'allowed',
      {
        chromium: { verdict: 'blocked', rule: 'origin-null-after-redirect', error: 'PreflightAllowOriginMismatch' },
        webkit: { verdict: 'blocked', rule: 'origin-null-after-redirect', error: 'OriginNotAllowed' },
      },
    ])
  })

  it('says nothing if the server responds by Origin: it may allow what Chromium sends', () => {
    expect(diagnosedOne('firefox', ...hops({ Vary: 'Origin' })).otherBrowsers).toEqual({})
  })

  it('says that Chromium blocks a password in a redirect within the page’s own origin', () => {
    const own = { 'Sec-Fetch-Site': 'same-origin', Origin: '' }
    const first = inFirefox({ url: `${PAGE}/a`, status: 302, location: 'https://a:b@app.example/b', request: own })
    const cross = inFirefox({ url: 'https://a:b@app.example/b', at: 10, status: 302, location: API, request: own })
    const diagnosis = diagnosedOne(
      'firefox',
      first,
      cross,
      inFirefox({ at: 20, response: acao('*'), fields: { _observed: { responseStatus: 200 } } }),
    )
    expect([diagnosis.verdict, diagnosis.otherBrowsers]).toEqual([
      'allowed',
      { chromium: { verdict: 'failed', rule: 'redirect-contains-credentials', error: null } },
    ])
  })

  it.each([
    ['with CORS headers on the redirect', acao('*'), 'redirect-to-non-http-url'],
    ['without, which Firefox finds first', {}, 'redirect-without-cors'],
  ])('says that a redirect to a data: URL fails in Chromium’s network stack and in Firefox’s CORS: %s', (_, response, rule) => {
    const redirect = { status: 302, location: 'data:text/plain,a', response }
    expect(diagnosedOne('chromium', inChromium({ ...redirect, error: 'net::ERR_UNSAFE_REDIRECT' }))).toMatchObject({
      verdict: 'failed',
      cause: { rule: 'redirect-to-unsafe-url' },
      otherBrowsers: { firefox: { verdict: 'blocked', rule } },
    })
    expect(diagnosedOne('firefox', inFirefox(redirect))).toMatchObject({
      verdict: 'blocked',
      cause: { rule },
      otherBrowsers: { chromium: { verdict: 'failed', rule: 'redirect-to-unsafe-url' } },
    })
  })

  it.each([
    ['where both agree', [inChromium({ response: acao('*') })]],
    ['of what was blocked: there is no response for the other browser to check', [inChromium(refused)]],
  ])('says nothing %s', (_, entries) => {
    expect(diagnosedOne('chromium', ...entries)).toHaveProperty('otherBrowsers', {})
  })
})
