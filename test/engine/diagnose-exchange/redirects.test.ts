import { describe, expect, it } from 'vitest'
import { API, diagnosedOne, inChromium, inFirefox, PAGE, preflightInChromium } from '../entries.ts'
import { acao, neverSent, noCors, OTHER, put, refused, said, withCredentials } from './entry-parts.ts'

describe('the diagnosis of a redirect', () => {
  it.each([
    [
      'a redirect to a hop that failed without a preflight: the redirect itself passed',
      [
        inChromium({ ...put, status: 308, location: OTHER, response: acao(PAGE) }),
        preflightInChromium({ at: 1, response: { ...acao(PAGE), 'Access-Control-Allow-Methods': 'PUT' } }),
        inChromium({ ...put, ...neverSent, url: OTHER, at: 12 }),
      ],
      'unknown',
    ],
    [
      'a redirect mode "error": nothing else explains the refusal',
      [inChromium({ ...refused, status: 302, location: '/next', response: { ...acao(PAGE), ...withCredentials } })],
      'failed: redirect-mode-error at response 0',
    ],
    [
      'a redirect that credentials or the redirect mode may have stopped',
      [inChromium({ ...refused, status: 302, location: '/next', response: acao(PAGE) })],
      'depends: allow-credentials-missing at response 0 if credentials, else failed or redirect-mode-error',
    ],
    [
      'an opaque redirect',
      [
        inChromium({ status: 302, location: '/next', response: acao(PAGE) }),
        inChromium({ url: 'https://api.example/next', at: 10, status: 0, error: 'net::ERR_ABORTED' }),
      ],
      'opaque',
    ],
    [
      'a redirect from one foreign origin to another makes the origin null',
      [
        inChromium({ status: 302, location: OTHER, response: acao(PAGE) }),
        inChromium({ ...refused, url: OTHER, at: 10, request: { Origin: 'null' }, response: acao(PAGE) }),
      ],
      'blocked: origin-null-after-redirect at response 1',
    ],
    [
      'a redirect with a password in it',
      [inChromium({ ...refused, status: 302, location: 'https://a:b@api.example/', response: { ...acao(PAGE), ...withCredentials } })],
      'blocked: redirect-contains-credentials at response 0',
    ],
    [
      'a redirect to ftp',
      [inChromium({ status: 302, location: 'ftp://api.example/', response: { ...acao(PAGE), ...withCredentials } })],
      'blocked: redirect-to-non-http-url at response 0',
    ],
    [
      'a redirect to data, which is not CORS’ business',
      [inChromium({ status: 302, location: 'data:,a', error: 'net::ERR_UNSAFE_REDIRECT', response: acao(PAGE) })],
      'failed: redirect-to-unsafe-url at response 0',
    ],
  ])('in Chromium: %s', (_, entries, expected) => {
    expect(said(diagnosedOne('chromium', ...entries))).toBe(expected)
  })

  it.each([
    [
      'a redirect to another scheme in mode no-cors, which has to follow',
      [inFirefox({ status: 302, location: 'javascript:0', ...noCors })],
      'failed: redirect-to-non-http-url at response 0',
    ],
    [
      'a fetch() without CORS whose redirect came from the cache, without a Priority',
      [
        inFirefox({ ...noCors, status: 301, location: OTHER, requestFields: { headersSize: 0 } }),
        inFirefox({
          ...noCors,
          at: 1,
          url: OTHER,
          request: { ...noCors.request, Priority: 'u=4' },
          response: { 'Content-Type': 'application/json', 'Content-Length': '25' },
          size: 0,
        }),
      ],
      'opaque',
    ],
    [
      'a redirect of a beacon that was not followed: no page learns what became of it',
      [inFirefox({ method: 'POST', status: 302, location: `${API}/b`, request: { 'Sec-Fetch-Mode': 'no-cors', Priority: 'u=6' } })],
      'opaque',
    ],
    [
      'a 302 without a Location, which the page could read like any response',
      [inFirefox({ status: 302, response: acao('*'), fields: { _observed: { responseStatus: 302 } } })],
      'allowed',
    ],
    [
      'a redirect that the page wanted as it is',
      [
        inFirefox({
          status: 302,
          location: 'https://u:p@api.example/',
          response: acao(PAGE),
          fields: { _observed: { redirect: 'manual', responseStatus: 0 } },
        }),
      ],
      'opaque',
    ],
    [
      'a redirect that the page did not want',
      [
        inFirefox({
          status: 302,
          location: '/next',
          response: acao(PAGE),
          fields: { _observed: { redirect: 'error', credentials: 'omit' } },
        }),
      ],
      'failed: redirect-mode-error at response 0',
    ],
    [
      'a redirect that the page did not want, and that CORS refuses before',
      [inFirefox({ status: 302, location: '/next', fields: { _observed: { redirect: 'error' } } })],
      'blocked: redirect-without-cors at response 0',
    ],
    [
      'a redirect without CORS that wants to stay with its own origin',
      [
        inFirefox({
          status: 308,
          location: OTHER,
          request: { 'Sec-Fetch-Mode': 'no-cors' },
          response: { 'Cross-Origin-Resource-Policy': 'same-origin' },
          fields: {
            response: {
              status: 308,
              redirectURL: OTHER,
              headers: [{ name: 'Cross-Origin-Resource-Policy', value: 'same-origin' }],
              content: { size: 0 },
            },
          },
        }),
      ],
      'failed: cross-origin-resource-policy at response 0',
    ],
    [
      'a redirect that was not followed',
      [inFirefox({ status: 302, location: '/next', response: { ...acao(PAGE), ...withCredentials } })],
      'unknown',
    ],
  ])('in Firefox: %s', (_, entries, expected) => {
    expect(said(diagnosedOne('firefox', ...entries))).toBe(expected)
  })
})
