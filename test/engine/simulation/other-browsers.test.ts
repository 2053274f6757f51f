import { describe, expect, it } from 'vitest'
import type { Diagnosis } from '../../../src/engine/index.ts'
import { API, diagnosedOne, inChromium, inFirefox, PAGE, preflightInChromium, preflightInFirefox } from '../entries.ts'

const OTHER = 'https://other.example/items'
const OWN = `${PAGE}/go`
const acao = (value: string) => ({ 'Access-Control-Allow-Origin': value })
const allowing = (origin: string, headers: string, methods = 'GET') => ({
  ...acao(origin),
  'Access-Control-Allow-Headers': headers,
  'Access-Control-Allow-Methods': methods,
})
const refused = { error: 'net::ERR_FAILED' }
const neverSent = { status: 0, error: 'net::ERR_FAILED' }
const own = { Origin: '', 'Sec-Fetch-Site': 'same-origin' }
const withoutCredentials = { fields: { _observed: { credentials: 'same-origin' } } }
const element = { Origin: '', Referer: `${PAGE}/`, 'Sec-Fetch-Mode': 'no-cors' }
const NOSNIFF = { 'X-Content-Type-Options': 'nosniff' }

/** "verdict error", of each browser that differs. */
const said = ({ otherBrowsers }: Diagnosis) =>
  Object.fromEntries(Object.entries(otherBrowsers).map(([name, { verdict, error }]) => [name, error ? `${verdict}: ${error}` : verdict]))
const inChrome = (...entries: readonly unknown[]) => said(diagnosedOne('chromium', ...entries))
const inFox = (...entries: readonly unknown[]) => said(diagnosedOne('firefox', ...entries))

describe('what other browsers make of a preflight', () => {
  const put = (preflight: Parameters<typeof preflightInChromium>[0]) =>
    inChrome(inChromium({ method: 'PUT', ...neverSent }), preflightInChromium({ at: 1, ...preflight }))

  it.each([
    ['without permission', { response: {} }, {}],
    ['WebKit looks at the status first', { status: 404 }, { webkit: 'blocked: PreflightStatus' }],
    [
      'Firefox looks at the origin before a redirect',
      { status: 302, location: '/items/' },
      { firefox: 'blocked: CORSMissingAllowOrigin2' },
    ],
    [
      'Firefox matches the method before it parses the headers',
      { response: { ...allowing(PAGE, 'a b'), 'Access-Control-Allow-Credentials': 'true' } },
      { firefox: 'blocked: CORSMethodNotFound' },
    ],
  ])('%s', (_, preflight, expected) => {
    expect(put(preflight)).toEqual(expected)
  })

  it('both failures are named if credentials are unknown and both would fail', () => {
    expect(put({ response: { ...acao('*'), 'Access-Control-Allow-Methods': 'GET' } })).toEqual({
      firefox: 'blocked: CORSMethodNotFound,CORSNotSupportingCredentials',
      webkit: 'blocked: MethodNotAllowed,WildcardWithCredentials',
    })
  })
})

describe('what only WebKit does', () => {
  it('a later hop is preflighted for headers that a redirect has dropped', () => {
    const entries = (headers: string) => [
      inFirefox({ method: 'POST', status: 303, location: OTHER, request: { 'Content-Type': 'a/b', 'X-A': '1' }, response: acao('*') }),
      preflightInFirefox({ at: 1, asks: 'POST', names: 'content-type,x-a', response: allowing('*', '*', '*') }),
      inFirefox({ url: OTHER, at: 20, request: { Origin: 'null', 'X-A': '1' }, response: acao('*'), ...withoutCredentials }),
      preflightInFirefox({ url: OTHER, at: 21, asks: 'GET', names: 'x-a', response: allowing('*', headers) }),
    ]
    expect(inFox(...entries('x-a'))).toEqual({ webkit: 'blocked: HeaderNotAllowed' })
    expect(inFox(...entries('x-a, content-type'))).toEqual({})
  })

  it('a redirect from the page’s own origin through another one is checked with credentials', () => {
    const entries = (observed: object, response: Record<string, string>, location = 'https://third.example/') => [
      inChromium({ url: OWN, status: 302, location: API, request: own, fields: { _observed: observed } }),
      inChromium({ at: 10, status: 302, location, response }),
      inChromium({ at: 20, url: location, request: { Origin: location.startsWith(PAGE) ? '' : 'null' }, response: acao('*') }),
    ]
    const sameOrigin = { credentials: 'same-origin' }
    expect(inChrome(...entries(sameOrigin, acao('*')))).toEqual({ webkit: 'blocked: RedirectWildcardWithCredentials' })
    expect(inChrome(...entries(sameOrigin, acao(PAGE)))).toEqual({ webkit: 'blocked: RedirectAllowCredentialsNotTrue' })
    expect(inChrome(...entries(sameOrigin, { ...acao(PAGE), 'Access-Control-Allow-Credentials': 'true' }))).toEqual({})
    expect(inChrome(...entries({ credentials: 'omit' }, acao('*')))).toEqual({})
    expect(inChrome(...entries(sameOrigin, acao('*'), `${PAGE}/back`))).toEqual({ webkit: 'blocked: RedirectWildcardWithCredentials' })
  })

  it('a redirect response has names of its own', () => {
    const { cause, otherBrowsers } = diagnosedOne('chromium', inChromium({ ...refused, status: 302, location: OTHER }))
    expect([cause?.browserErrors.webkit, otherBrowsers]).toEqual(['RedirectOriginNotAllowed', {}])
  })

  it.each([
    ['a list of origins', `${PAGE}, https://b.example`, 'MultipleOrigins'],
    ['origins with a space between them', `${PAGE} https://b.example`, 'OriginNotAllowed'],
    ['none', '', 'OriginNotAllowed'],
  ])('the name of %s', (_, value, name) => {
    expect(diagnosedOne('chromium', inChromium({ ...refused, response: acao(value) })).cause?.browserErrors.webkit).toBe(name)
  })

  it('http://localhost is mixed content on an https page, even as a redirect’s target', () => {
    const localhost = 'http://localhost:3000/items'
    expect(inChrome(inChromium({ url: localhost, response: acao('*') }))).toEqual({ webkit: 'failed: MixedContent' })
    expect(
      inChrome(
        inChromium({ status: 302, location: localhost, response: acao('*') }),
        inChromium({ url: localhost, at: 10, request: { Origin: 'null' }, response: acao('*') }),
      ),
    ).toEqual({ webkit: 'failed: MixedContent' })
  })

  it('fonts need no CORS headers', () => {
    expect(inChrome(inChromium({ type: 'font', ...refused }))).toEqual({ webkit: 'opaque' })
    expect(inChrome(inChromium({ type: 'font', response: acao('*') }))).toEqual({})
  })

  it.each([
    ['a script of another type runs', 'script', {}, { webkit: 'opaque' }],
    ['unless the server forbids it', 'script', NOSNIFF, {}],
    ['an image of another type shows', 'image', NOSNIFF, { webkit: 'opaque' }],
    ['what was sniffed as text is no image', 'image', {}, {}],
  ])('no opaque response is withheld: %s', (_, type, response, expected) => {
    const withheld = {
      type,
      error: 'net::ERR_BLOCKED_BY_ORB',
      request: element,
      response: { 'Content-Type': 'application/json', ...response },
    }
    expect(inChrome(inChromium(withheld))).toEqual(expected)
  })
})

describe('what only Firefox does', () => {
  const twice = { 'Access-Control-Allow-Origin': [PAGE, PAGE] }
  const lowerCase = { 'access-control-allow-origin': [PAGE, PAGE] }

  it.each([
    ['has a name of its own over HTTP/1.1', twice, 'HTTP/1.1', 'CORSMultipleAllowOriginNotAllowed'],
    ['comes joined over HTTP/2', lowerCase, 'http/2.0', 'CORSAllowOriginNotMatchingOrigin'],
    ['comes joined over HTTP/2, which the lower-case names show', lowerCase, '', 'CORSAllowOriginNotMatchingOrigin'],
  ])('Access-Control-Allow-Origin sent twice %s', (_, response, httpVersion, expected) => {
    const withVersion = (entry: unknown) => {
      const { response, ...rest } = entry as { response: object }
      return { ...rest, response: { ...response, httpVersion } }
    }
    const { cause } = diagnosedOne('chromium', withVersion(inChromium({ ...refused, response })))
    expect(cause?.browserErrors.firefox).toBe(expected)
    const preflight = withVersion(preflightInChromium({ at: 1, response }))
    const hidden = diagnosedOne('chromium', withVersion(inChromium({ method: 'PUT', ...neverSent })), preflight)
    expect(hidden.otherBrowsers.firefox?.error ?? hidden.cause?.browserErrors.firefox).toBe(expected)
  })

  it('after a redirect, a preflight has the page’s own origin, so a server that echoes Origin allows it', () => {
    const entries = (preflightAllows: string) => [
      inChromium({ method: 'PUT', status: 307, location: OTHER, response: acao('*'), ...withoutCredentials }),
      preflightInChromium({ at: 1, response: allowing('*', '', 'PUT') }),
      inChromium({ method: 'PUT', url: OTHER, at: 20, request: { Origin: 'null' }, response: acao('*'), ...withoutCredentials }),
      preflightInChromium({ url: OTHER, at: 21, request: { Origin: 'null' }, response: allowing(preflightAllows, '', 'PUT') }),
    ]
    expect(inChrome(...entries('null'))).toEqual({})
    expect(inChrome(...entries('*'))).toEqual({})
  })
})

describe('what is reported', () => {
  it('of client hints: only Chromium sends them without a preflight', () => {
    const hinted = preflightInChromium({ at: 1, asks: 'GET', names: 'x-a', response: allowing('*', 'x-a') })
    const request = { Cookie: '', DPR: '2', 'X-A': '1' }
    expect(inChrome(inChromium({ request, response: acao('*'), ...withoutCredentials }), hinted)).toEqual({
      firefox: 'blocked: CORSMissingAllowHeaderFromPreflight2',
      webkit: 'blocked: HeaderNotAllowed',
    })
  })

  it('of a response that another browser would get and that wasn’t recorded: unknown', () => {
    const entries = [
      inChromium({ method: 'PUT', status: 307, location: OTHER, response: acao('*') }),
      preflightInChromium({ at: 1, response: allowing('*', '', 'PUT') }),
      inChromium({ method: 'PUT', url: OTHER, at: 20, ...neverSent }),
      preflightInChromium({ url: OTHER, at: 21, request: { Origin: 'null' }, response: allowing(PAGE, '', 'PUT') }),
    ]
    expect(inChrome(...entries)).toEqual({ firefox: 'unknown' })
  })

  it.each([
    ['of a failure that the recording explains by itself', [inChromium({ status: 0, error: 'net::ERR_CONNECTION_REFUSED' })]],
    ['of the page’s own origin', [inChromium({ url: OWN, request: own })]],
    ['of a request without CORS', [inChromium({ request: element })]],
    [
      'of headers that were changed on their way',
      [inChromium({ ...refused, response: { ...acao(PAGE), 'Access-Control-Allow-Credentials': 'true' } })],
    ],
  ])('nothing %s', (_, entries) => {
    expect(inChrome(...entries)).toEqual({})
  })

  it('of a recording of an unknown browser: the verdicts of all three', () => {
    const { _securityState, ...entry } = inFirefox({ request: { Host: 'api.example', Cookie: 'a=1' }, response: acao('*') }) as Record<
      string,
      unknown
    >
    const { cause, otherBrowsers } = diagnosedOne('unknown', entry)
    expect([cause?.browserErrors.webkit, otherBrowsers]).toEqual(['WildcardWithCredentials', {}])
  })
})
