import { describe, expect, it } from 'vitest'
import { explainConsoleMessage } from '../../../src/engine/index.ts'
import { AT, IN_FIREFOX, NO_HEADER, only, rulesOf, summary } from './explained.ts'

describe('several messages', () => {
  it('of several requests and browsers are distinguished', () => {
    const other = NO_HEADER.replace('https://api.example.com', 'https://cdn.example/a.woff2').replace('fetch', 'font')
    expect(summary(`${NO_HEADER}\nutils.js:3 ${other}\n${IN_FIREFOX}(Reason: CORS request not http).`)).toEqual([
      { browser: 'chromium', name: 'MissingAllowOriginHeader', said: AT },
      { browser: 'chromium', name: 'MissingAllowOriginHeader', said: { ...AT, kind: 'font', url: 'https://cdn.example/a.woff2' } },
      { browser: 'firefox', name: 'CORSRequestNotHttp', said: { url: 'https://api.example.com/items' } },
    ])
  })
})

describe('a browser’s name of an error', () => {
  it.each([
    ['WildcardOriginNotAllowed', 'chromium', 'wildcard-with-credentials'],
    ['PreflightMissingAllowOriginHeader', 'chromium', 'options-not-handled'],
    ['"corsError": "HeaderDisallowedByPreflightResponse"', 'chromium', 'header-not-allowed'],
    ['CORSMissingAllowOrigin', 'firefox', 'allow-origin-missing'],
    ['CORSMissingAllowOrigin2', 'firefox', 'allow-origin-missing'],
    ['https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/CORSMethodNotFound', 'firefox', 'method-not-allowed'],
    ['wildcardoriginnotallowed', 'chromium', 'wildcard-with-credentials'],
  ])('%s', (text, browser, rule) => {
    const message = only(text)
    expect({ browser: message.browser, likeliest: rulesOf(message)[0], said: message.said }).toEqual({ browser, likeliest: rule, said: {} })
  })

  it('may be one of several', () => {
    expect(summary('CORSMissingAllowOrigin, WildcardOriginNotAllowed, CORSMissingAllowOrigin2').map(({ name }) => name)).toEqual([
      'CORSMissingAllowOrigin2',
      'WildcardOriginNotAllowed',
    ])
  })

  it('is WebKit’s if nothing else is given', () => {
    expect(only('OriginNotAllowed')).toMatchObject({ browser: 'webkit', name: 'OriginNotAllowed' })
    expect(explainConsoleMessage('The OriginNotAllowed case')).toEqual([])
  })

  it('may be a network error', () => {
    const message = only('GET http://localhost:8080/items net::ERR_CONNECTION_REFUSED')
    expect(message).toMatchObject({
      name: 'net::ERR_CONNECTION_REFUSED',
      isCors: false,
      said: { url: 'http://localhost:8080/items', method: 'GET' },
    })
    expect(rulesOf(message)).toEqual(['connection-refused'])
  })
})

describe('what says nothing about the reason', () => {
  it.each([
    ['Uncaught (in promise) TypeError: Failed to fetch', 'chromium', null],
    ['TypeError: NetworkError when attempting to fetch resource.', 'firefox', null],
    ['TypeError: Load failed', 'webkit', null],
    ['AxiosError: Network Error', null, null],
    ['Http failure response for https://api.example.com/items: 0 Unknown Error', null, null],
    ['GET https://api.example.com/items net::ERR_FAILED', 'chromium', null],
    ['(blocked) CORS error', 'chromium', true],
    ['Referrer Policy: strict-origin-when-cross-origin', null, false],
  ])('%s', (text, browser, isCors) => {
    expect(only(text)).toMatchObject({ browser, isCors, name: null })
  })

  it.each(['', 'hello', 'allow-origin-missing', '404 Not Found', '日本語'])('%j is not a message', (text) => {
    expect(explainConsoleMessage(text)).toEqual([])
  })
})

describe('the reason is found in what people paste', () => {
  it.each([
    [
      "Font from origin 'https://cdn.example' has been blocked from loading by Cross-Origin Resource Sharing policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
      'MissingAllowOriginHeader',
    ],
    ['Fetch API cannot load media://foo/. URL scheme "media" is not supported.', 'CorsDisabledScheme'],
  ])('%s', (text, name) => {
    expect(only(text)).toMatchObject({ browser: 'chromium', name })
  })

  it('of an error response, which Chromium calls aborted', () => {
    expect(only('GET https://api.example.com/app.js net::ERR_ABORTED 403 (Forbidden)')).toMatchObject({
      name: null,
      said: { status: '403' },
    })
  })
})
