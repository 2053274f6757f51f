import { describe, expect, it } from 'vitest'
import { readHar } from '../../../src/engine/recorders/read-har.ts'

const ENTRY = { startedDateTime: '2026-01-02T03:04:05Z', request: { method: 'GET', url: 'https://api.example/items' } }
const BY_CHROMIUM = { ...ENTRY, _initiator: { type: 'script' }, _resourceType: 'fetch', response: { status: 200, _error: null } }
const BY_FIREFOX = { ...ENTRY, _securityState: 'secure', timings: { send: 0, wait: 1, receive: 0 } }
const BY_BIDI = { ...ENTRY, response: { status: 200, redirectURL: '', content: { compression: '' } } }

const creator = (name: string) => ({ creator: { name, version: '1.0' } })

function recorded(log: object, entries: readonly unknown[] = [ENTRY]): readonly string[] {
  const { recorder, browser } = readHar({ log: { ...log, entries } }, 'a.har')
  return [recorder, browser]
}

describe('a recorder is recognized by its name', () => {
  it.each([
    ['Chromium without its own members', creator('WebInspector'), 'chromium-devtools-unmarked', 'chromium'],
    ['Safari', creator('WebKit Web Inspector'), 'webkit-web-inspector', 'webkit'],
    ['Safari’s Timelines tab', creator('WebKit Timelines'), 'webkit-timelines', 'webkit'],
    ['chrome-har', creator('chrome-har'), 'chrome-har', 'chromium'],
    ['chrome-har-capturer', creator('Chrome HAR Capturer'), 'chrome-har-capturer', 'chromium'],
    ['the generator for Cypress', creator('@neuralegion/cypress-har-generator'), 'cypress-har-generator', 'chromium'],
    ['Playwright in Chromium', { ...creator('Playwright'), browser: { name: 'chromium' } }, 'playwright', 'chromium'],
    ['Playwright in Firefox', { ...creator('Playwright'), browser: { name: 'firefox' } }, 'playwright', 'firefox'],
    ['Playwright in WebKit', { ...creator('Playwright'), browser: { name: 'webkit' } }, 'playwright', 'webkit'],
    ['Playwright without a browser', creator('Playwright'), 'playwright', 'unknown'],
    ['Charles', creator('Charles Proxy'), 'charles', 'unknown'],
    ['Fiddler', creator('Fiddler'), 'fiddler', 'unknown'],
    ['mitmproxy', creator('mitmproxy'), 'mitmproxy', 'unknown'],
    ['HTTP Toolkit', creator('HTTP Toolkit'), 'http-toolkit', 'unknown'],
    ['Proxyman', creator('Proxyman'), 'proxyman', 'unknown'],
    ['Burp', creator('Burp Suite Professional'), 'burp', 'unknown'],
    ['ZAP', creator('ZAP'), 'zap', 'unknown'],
    ['OWASP ZAP', creator('OWASP ZAP'), 'zap', 'unknown'],
    ['BrowserMob', creator('BrowserMob Proxy'), 'browsermob', 'unknown'],
    ['its successor', creator('BrowserUp Proxy'), 'browsermob', 'unknown'],
    ['WebPageTest', creator('WebPagetest'), 'webpagetest', 'unknown'],
    ['Insomnia', creator('Insomnia REST Client'), 'insomnia', 'unknown'],
    ['k6', creator('k6'), 'k6', 'unknown'],
    ['k6 Studio, a proxy', creator('k6-studio'), 'k6-studio', 'unknown'],
    ['the browser extension of k6, which nobody here knows', creator('Grafana k6 Browser Recorder'), 'unknown', 'unknown'],
    ['Selenium Wire', creator('Selenium Wire HAR dump'), 'selenium-wire', 'unknown'],
    ['Whistle', { ...creator('Whistle'), browser: { name: 'Whistle' } }, 'whistle', 'unknown'],
    ['Newman', creator('newman-trace'), 'api-client', 'unknown'],
    ['Firebug', creator('Firebug'), 'firebug', 'unknown'],
    ['somebody else', creator('Our own exporter'), 'unknown', 'unknown'],
    ['nobody', {}, 'unknown', 'unknown'],
    ['a creator that is no object', { creator: 'WebInspector' }, 'unknown', 'unknown'],
  ])('%s', (_, log, recorder, browser) => {
    expect(recorded(log)).toEqual([recorder, browser])
  })

  it.each([
    ['Firebug', 'firebug'],
    ['WebPagetest', 'webpagetest'],
    ['BrowserMob Proxy', 'browsermob'],
    ['Browsertime', 'browsertime'],
  ])('the browser’s name says nothing: %s in Firefox', (name, recorder) => {
    expect(recorded({ ...creator(name), browser: { name: 'Firefox' } })).toEqual([recorder, 'unknown'])
  })

  it('whatever fields it borrows', () => {
    expect(recorded(creator('mitmproxy'), [{ ...BY_CHROMIUM, _securityState: 'secure' }])).toEqual(['mitmproxy', 'unknown'])
    expect(recorded({ ...creator('Playwright'), browser: { name: 'firefox' } }, [BY_CHROMIUM])).toEqual(['playwright', 'firefox'])
  })
})

describe('what browsers write themselves is known by its name, and by members of their own', () => {
  const agent = (value: string) => ({ ...ENTRY, request: { ...ENTRY.request, headers: [{ name: 'user-agent', value }] } })
  const answered = { ...ENTRY, response: { status: 200 } }
  it.each([
    ['Chromium and its forks', 'WebInspector', [BY_CHROMIUM], 'chromium-devtools'],
    ['Chromium before 2019', 'WebInspector', [{ ...ENTRY, response: { status: 200, _transferSize: 1 } }], 'chromium-devtools'],
    ['Chromium before 2015', 'WebInspector', [agent('Mozilla/5.0 (X11) Chrome/33.0.1750.5 Safari/537.36')], 'chromium-devtools'],
    [
      'Chromium, when a tool took them out',
      'WebInspector',
      [agent('Mozilla/5.0 Chrome/146.0.0.0 Safari/537.36')],
      'chromium-devtools-unmarked',
    ],
    ['Chromium without an entry', 'WebInspector', [], 'chromium-devtools'],
    ['Firefox', 'Firefox', [BY_FIREFOX, answered], 'firefox-devtools'],
    ['Firefox with nothing but what it never sent', 'Firefox', [{ ...ENTRY, response: { status: 0 } }], 'firefox-devtools'],
    ['Firefox before 60, or when a tool took them out', 'Firefox', [answered], 'firefox-devtools-unmarked'],
  ])('%s', (_, name, entries, recorder) => {
    expect(recorded(creator(name), entries)).toEqual([recorder, name === 'Firefox' ? 'firefox' : 'chromium'])
  })
})

describe('if the name is unknown, the shape decides', () => {
  it.each([
    ['Chromium’s', {}, [BY_CHROMIUM, BY_CHROMIUM], 'chromium-devtools', 'chromium'],
    ['Chromium’s under another name', creator('Our own exporter'), [BY_CHROMIUM], 'chromium-devtools', 'chromium'],
    ['of a fork of Firefox', { ...creator('Waterfox'), browser: { name: 'Waterfox' } }, [BY_FIREFOX], 'firefox-devtools', 'firefox'],
    [
      'of a fork of Firefox, with a request that was never sent',
      { ...creator('LibreWolf'), browser: { name: 'LibreWolf' } },
      [BY_FIREFOX, { ...ENTRY, timings: {} }],
      'firefox-devtools',
      'firefox',
    ],
    ['of Firefox by BiDi', { ...creator('firefox'), browser: { name: 'firefox' } }, [BY_BIDI], 'firefox-bidi', 'firefox'],
    [
      'of a fork of Firefox, with what was not sent over the network',
      { ...creator('Floorp'), browser: { name: 'Floorp' } },
      [BY_FIREFOX, { ...ENTRY, request: { method: 'GET', url: 'data:,', headersSize: 0 }, timings: { wait: 0 } }],
      'firefox-devtools',
      'firefox',
    ],
    [
      'of Firefox by BiDi, spelled as Firefox does',
      { ...creator('Firefox'), browser: { name: 'Firefox' } },
      [BY_BIDI],
      'firefox-bidi',
      'firefox',
    ],
    ['no more than one field of Chromium’s', {}, [ENTRY, { ...ENTRY, _resourceType: 'fetch' }], 'unknown', 'unknown'],
    ['an error that may be anybody’s', {}, [{ ...ENTRY, response: { status: 0, _error: 'timeout' } }], 'unknown', 'unknown'],
    ['a field of Firefox’s in one entry of two', {}, [{ ...ENTRY, timings: { wait: 1 } }, BY_FIREFOX], 'unknown', 'unknown'],
    ['of no entry at all', {}, [], 'unknown', 'unknown'],
  ])('%s', (_, log, entries, recorder, browser) => {
    expect(recorded(log, entries)).toEqual([recorder, browser])
  })
})

describe('a file without sensitive headers, saved in Chrome', () => {
  const sent = (method: string, headers: Readonly<Record<string, string>>) => ({
    ...BY_CHROMIUM,
    request: { ...ENTRY.request, method, headers: Object.entries(headers).map(([name, value]) => ({ name, value })) },
  })
  const preflight = sent('OPTIONS', { 'Access-Control-Request-Headers': 'authorization,x-a' })
  const limits = (...entries: readonly unknown[]) => readHar({ log: { ...creator('WebInspector'), entries } }, 'a.har').limits

  it('is recognized by a preflight that names a header that no request has', () => {
    expect(limits(preflight, sent('GET', { Origin: 'https://shop.example' }))).toEqual([expect.stringContaining('sanitized')])
  })

  it.each([
    ['the request has it', [preflight, sent('GET', { Authorization: 'Bearer x' })]],
    ['another request has a cookie', [preflight, sent('GET', { Cookie: 'a=1' })]],
    ['only the preflight got a response', [preflight, { ...sent('GET', {}), response: { status: 0, _error: 'net::ERR_FAILED' } }]],
    ['no preflight names it', [sent('OPTIONS', { 'Access-Control-Request-Headers': 'x-authorization' }), sent('GET', {})]],
  ])('is not recognized if %s', (_, entries) => {
    expect(limits(...entries)).toEqual([])
  })
})
