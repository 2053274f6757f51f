import { describe, expect, it } from 'vitest'
import type { Diagnosis } from '../../../src/engine/index.ts'
import { API, diagnosedOne, inChromium, inFirefox, PAGE, preflightInChromium, preflightInFirefox } from '../entries.ts'

const said = ({ verdict, cause }: Diagnosis) => (cause === null ? verdict : `${verdict}: ${cause.rule}`)
const acao = (value: string) => ({ 'Access-Control-Allow-Origin': value })
const own = { Origin: '', 'Sec-Fetch-Site': 'same-origin' }
const ownNoCors = { ...own, 'Sec-Fetch-Mode': 'no-cors' }

describe('a redirect to another scheme', () => {
  it.each(['data:text/plain,a', 'mailto:a@b.example', 'about:blank', 'ftp://api.example/', 'foo:bar'])(
    'within the page’s own origin to %s is not a CORS failure in Firefox',
    (location) => {
      expect(said(diagnosedOne('firefox', inFirefox({ url: `${PAGE}/go`, status: 302, location, request: own })))).toBe(
        'failed: redirect-to-non-http-url',
      )
    },
  )

  it('from another origin is one', () => {
    const entry = inFirefox({ status: 302, location: 'mailto:a@b.example', response: acao('*'), request: { Cookie: '' }, ...omitted })
    expect(said(diagnosedOne('firefox', entry))).toBe('blocked: redirect-to-non-http-url')
  })
})

const omitted = { fields: { _observed: { credentials: 'omit' } } }

it('the 21st redirect within the page’s own origin is one too many in Firefox, too', () => {
  const hops = Array.from({ length: 21 }, (_, i) =>
    inFirefox({ url: `${PAGE}/${i}`, at: 10 * i, status: 302, location: `${PAGE}/${i + 1}`, request: own }),
  )
  expect(said(diagnosedOne('firefox', ...hops))).toBe('failed: too-many-redirects')
})

describe('a redirect of the page’s own origin that mode no-cors does not follow', () => {
  const redirect = (observed: object | undefined) =>
    inFirefox({
      url: `${PAGE}/go`,
      status: 302,
      location: API,
      size: 0,
      request: ownNoCors,
      response: { 'Content-Length': '12' },
      fields: { _observed: observed },
    })

  it('is opaque if the page chose the redirect mode manual', () => {
    expect(said(diagnosedOne('firefox', redirect({ redirect: 'manual' })))).toBe('opaque')
  })

  it('is unknown if the page’s redirect mode is unknown', () => {
    expect(said(diagnosedOne('firefox', redirect(undefined)))).toBe('unknown')
  })
})

describe('a 304 without Access-Control-Allow-Origin', () => {
  const allowing = { ...acao('*'), 'Access-Control-Allow-Headers': 'if-none-match' }
  const conditional = { method: 'GET', status: 304, request: { 'If-None-Match': '"a"', Cookie: '' } }

  it.each([
    [
      'Chromium',
      diagnosedOne(
        'chromium',
        inChromium({ ...conditional, error: 'net::ERR_FAILED', ...omitted }),
        preflightInChromium({ at: 1, asks: 'GET', names: 'if-none-match', response: allowing }),
      ),
    ],
    [
      'Firefox',
      diagnosedOne(
        'firefox',
        inFirefox({ ...conditional, ...omitted }),
        preflightInFirefox({ at: 1, asks: 'GET', names: 'if-none-match', response: allowing }),
      ),
    ],
  ])('is blocked if the page set the condition itself, and its fix allows the origin: %s', (_, diagnosis) => {
    expect(said(diagnosis)).toBe('blocked: cors-only-on-preflight')
    expect(diagnosis.fix?.hops).toMatchObject([{ hop: 0, response: { set: { 'Access-Control-Allow-Origin': PAGE } } }])
  })

  it('revalidates what the browser has if the browser set it', () => {
    expect(said(diagnosedOne('firefox', inFirefox({ ...conditional, ...omitted })))).toBe('allowed')
  })
})

describe('a request with status 0 and no error that never leaves the computer', () => {
  const local = (url: string, type: string) =>
    diagnosedOne('chromium', inChromium({ url, type, status: 0, time: 0, request: { Origin: '' } }))

  it.each([
    ['about:blank', 'document'],
    ['about:blank', 'other'],
    ['about:srcdoc', 'document'],
    ['about:blank#top', 'document'],
  ])('needs no CORS if it is a blank document: %s as %s', (url, type) => {
    expect(said(local(url, type))).toBe('same-origin')
  })

  it.each([
    ['about:blank', 'fetch'],
    ['about:blank', 'xhr'],
    ['about:blanks', 'document'],
    ['about:config', 'document'],
    ['blob:https://app.example/1', 'document'],
    ['data:text/plain,a', 'image'],
    ['https://app.example/', 'document'],
  ])('is unknown if it may still come, or fail: %s as %s', (url, type) => {
    expect(said(local(url, type))).toBe('unknown')
  })
})
