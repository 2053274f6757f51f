import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../src/engine/index.ts'
import { readHar } from '../../../src/engine/recorders/read-har.ts'
import { lines } from '../entries.ts'

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0.0.0 Safari/537.36'
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0'
const SAFARI = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15'

function recorded(
  creator: string,
  ...requests: readonly (readonly [method: string, request: object, response?: object, status?: number])[]
) {
  const entries = requests.map(([method, request, response = {}, status = 200], index) => ({
    startedDateTime: new Date(Date.UTC(2026, 0, 1, 0, 0, index)).toISOString(),
    time: 20,
    request: { method, url: 'https://api.example/items', headers: lines({ Host: 'api.example', ...request }) },
    response: { status, headers: lines({ ...response }), content: {} },
  }))
  return readHar({ log: { creator: { name: creator }, entries } }, 'a.har')
}

describe('the browser that sent a request, where a proxy recorded it', () => {
  it.each([
    ['Chrome', { 'User-Agent': CHROME }, 'chromium'],
    ['Edge', { 'User-Agent': `${CHROME} Edg/149.0.0.0` }, 'chromium'],
    ['headless Chrome', { 'User-Agent': CHROME.replace('Chrome', 'HeadlessChrome') }, 'chromium'],
    ['one that hides its name, by its brands', { 'User-Agent': 'x', 'sec-ch-ua': '"Chromium";v="149", "Not A;Brand";v="99"' }, 'chromium'],
    ['Firefox', { 'User-Agent': FIREFOX }, 'firefox'],
    ['Safari', { 'User-Agent': SAFARI }, 'webkit'],
    ['Chrome on an iPhone, which is WebKit', { 'User-Agent': SAFARI.replace('Version/26.0', 'CriOS/149.0.1.2 Mobile/15E148') }, 'webkit'],
    [
      'an app with a web view, which may be anything',
      { 'User-Agent': 'Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Mobile/15E148' },
      'unknown',
    ],
    ['Edge before it was Chromium', { 'User-Agent': `${CHROME} Edge/18.19041` }, 'unknown'],
    ['Internet Explorer', { 'User-Agent': 'Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko' }, 'unknown'],
    ['no name', {}, 'unknown'],
  ])('%s', (_, headers, browser) => {
    expect(recorded('Charles Proxy', ['GET', headers]).entries.map((entry) => entry.browser)).toEqual([browser])
  })

  it('is the one that recorded it, if a browser did', () => {
    expect(recorded('WebKit Web Inspector', ['GET', { 'User-Agent': CHROME }]).entries.map(({ browser }) => browser)).toEqual(['webkit'])
  })
})

describe('the rules of that browser apply to each request', () => {
  const page = {
    Origin: 'https://shop.example',
    Referer: 'https://shop.example/',
    'Sec-Fetch-Mode': 'cors',
    'Sec-Fetch-Site': 'cross-site',
  }
  const preflight = { ...page, 'Access-Control-Request-Method': 'PUT' }
  const verdictOf = (har: ReturnType<typeof readHar>) => diagnose(har).exchanges.map(({ verdict, cause }) => [verdict, cause?.rule ?? null])

  it.each([
    ['Chrome looks at a preflight’s redirect first', CHROME, 'chromium', 'PreflightDisallowedRedirect'],
    ['Firefox at its Access-Control-Allow-Origin', FIREFOX, 'firefox', 'CORSMissingAllowOrigin2'],
    ['Safari at its status', SAFARI, 'webkit', 'PreflightStatus'],
  ] as const)('%s', (_, agent, browser, error) => {
    const har = recorded('mitmproxy', ['OPTIONS', { 'User-Agent': agent, ...preflight }, { Location: 'https://www.example/' }, 302])
    expect(diagnose(har).exchanges.map(({ verdict, cause }) => [verdict, cause?.browserErrors[browser]])).toEqual([['blocked', error]])
  })

  it.each([
    ['Safari loads fonts without CORS', SAFARI, 'no-cors', {}, ['opaque', null]],
    ['Chrome refuses one without CORS headers', CHROME, 'cors', { Origin: 'https://shop.example' }, ['blocked', 'allow-origin-missing']],
  ])('%s', (_, agent, mode, more, expected) => {
    const request = { 'User-Agent': agent, Referer: 'https://shop.example/', 'Sec-Fetch-Mode': mode, 'Sec-Fetch-Dest': 'font', ...more }
    expect(verdictOf(recorded('Charles Proxy', ['GET', request]))).toEqual([expected])
  })

  it('and a recording by a proxy is of no browser', () => {
    expect(recorded('mitmproxy', ['GET', { 'User-Agent': CHROME }]).browser).toBe('unknown')
  })
})
