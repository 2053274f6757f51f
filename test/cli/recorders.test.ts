import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { RecorderId } from '../../src/engine/har/recorder-id.ts'
import { diagnose, type Report, readRecording } from '../../src/engine/index.ts'
import { lines } from '../engine/entries.ts'
import { bytesOf, fakeIo } from './fake-io.ts'

const PAGE = 'https://shop.example'

/** A cross-origin GET, as the recorder writes it: what differs from one that was sent and got a response without CORS headers. */
function request(response: Readonly<Record<string, unknown>> = {}, fields: object = {}, headers: Readonly<Record<string, string>> = SENT) {
  return {
    startedDateTime: '2026-01-02T03:04:05Z',
    time: 20,
    request: { method: 'GET', url: 'https://api.example/list', headers: lines(headers), headersSize: headers === SENT ? 300 : -1 },
    response: {
      status: 200,
      headers: lines({ 'Content-Type': 'application/json' }),
      content: { size: 2, mimeType: 'application/json' },
      ...response,
    },
    timings: { send: 0, wait: 20, receive: 0 },
    ...fields,
  }
}

const SENT = { Host: 'api.example', Origin: PAGE, 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Site': 'cross-site' }
const PROVISIONAL = { Referer: `${PAGE}/` }
const BY_CLIENT = { Host: 'api.example', Accept: '*/*' }
const ALLOWED = { headers: lines({ 'Access-Control-Allow-Origin': PAGE, 'Access-Control-Allow-Credentials': 'true' }) }

/** What the command says of a recording of one request that the page could not read, or of one that it could where such are left out. */
interface Said {
  readonly creator: string | null
  readonly browserName?: string
  readonly entry: object
  /** `source.browser` */
  readonly browser: string
  readonly verdict: string
  readonly exit: number
  /** A word of each sentence in `source.limits`. */
  readonly limits: readonly RegExp[]
}

const proxy = (creator: string): Said => ({
  creator,
  entry: request(),
  browser: 'unknown',
  verdict: 'blocked',
  exit: 1,
  limits: [
    /is a proxy: it doesn’t see whether a page could read/,
    /browser’s cache or a service worker responded to, and what the browser didn’t send/,
  ],
})
const client = (creator: string): Said => ({
  creator,
  entry: request({}, {}, BY_CLIENT),
  browser: 'unknown',
  verdict: 'unknown',
  exit: 0,
  limits: [/is an API client: no browser made these requests/],
})
const passedOnly = (creator: string): Said => ({
  creator,
  entry: request(ALLOWED),
  browser: 'chromium',
  verdict: 'allowed',
  exit: 0,
  limits: [/Failed requests are left out of this recording/],
})
const onTheWire = (creator: string): Said => ({
  creator,
  entry: request(),
  browser: 'unknown',
  verdict: 'blocked',
  exit: 1,
  limits: [/record whether a page could read a response\. Verdicts follow from the headers/],
})

const RECORDERS: Readonly<Record<RecorderId, Said>> = {
  'chromium-devtools': {
    creator: 'WebInspector',
    entry: request({ _error: 'net::ERR_FAILED' }, { _resourceType: 'fetch', _initiator: { type: 'script' } }),
    browser: 'chromium',
    verdict: 'blocked',
    exit: 1,
    limits: [],
  },
  'chromium-devtools-unmarked': {
    creator: 'WebInspector',
    entry: request(),
    browser: 'chromium',
    verdict: 'blocked',
    exit: 1,
    limits: [/“_error”, are missing from this file/],
  },
  'firefox-devtools': {
    creator: 'Firefox',
    entry: request({}, { _securityState: 'secure' }),
    browser: 'firefox',
    verdict: 'blocked',
    exit: 1,
    limits: [],
  },
  'firefox-devtools-unmarked': {
    creator: 'Firefox',
    entry: request(),
    browser: 'firefox',
    verdict: 'blocked',
    exit: 1,
    limits: [/“_securityState” is missing from this file/],
  },
  'webkit-web-inspector': {
    creator: 'WebKit Web Inspector',
    entry: request(ALLOWED, { _fetchType: 'Network Load' }),
    browser: 'webkit',
    verdict: 'allowed',
    exit: 0,
    limits: [/Safari leaves failed requests out/, /doesn’t record preflight requests/, /only the last request is recorded/],
  },
  'webkit-timelines': {
    creator: 'WebKit Timelines',
    entry: request({ status: 0, _error: `Origin ${PAGE} is not allowed by Access-Control-Allow-Origin. Status code: 200` }),
    browser: 'webkit',
    verdict: 'blocked',
    exit: 1,
    limits: [/headers of failed requests aren’t recorded/, /doesn’t record preflight requests/, /only the last request is recorded/],
  },
  playwright: {
    creator: 'Playwright',
    browserName: 'chromium',
    entry: request({ status: -1, _failureText: 'net::ERR_FAILED' }, {}, PROVISIONAL),
    browser: 'chromium',
    verdict: 'unknown',
    exit: 0,
    limits: [/doesn’t record a page’s preflight requests/, /CORS is the usual reason for “net::ERR_FAILED”/],
  },
  'chrome-har': passedOnly('chrome-har'),
  'chrome-har-capturer': passedOnly('Chrome HAR Capturer'),
  lighthouse: passedOnly('Lighthouse'),
  'cypress-har-generator': {
    creator: '@neuralegion/cypress-har-generator',
    entry: request({ status: 0, headers: lines({ 'Content-Type': 'application/json' }) }),
    browser: 'chromium',
    verdict: 'blocked',
    exit: 1,
    limits: [/doesn’t say why a request failed/],
  },
  'firefox-bidi': {
    creator: 'firefox',
    browserName: 'firefox',
    entry: request({ content: { size: 2, compression: '' } }),
    browser: 'firefox',
    verdict: 'blocked',
    exit: 1,
    limits: [/got no response are left out/, /doesn’t say whether a page could read a response/],
  },
  'browsertime-safari': {
    creator: 'Browsertime',
    browserName: 'Safari',
    entry: request(ALLOWED, { _initiator_type: 'script' }),
    browser: 'webkit',
    verdict: 'allowed',
    exit: 0,
    limits: [/Failed requests are left out of this recording/],
  },
  browsertime: onTheWire('Browsertime'),
  webpagetest: { ...onTheWire('WebPagetest'), limits: [/unless the console said so\. Verdicts follow from the headers/] },
  firebug: onTheWire('Firebug'),
  browsermob: proxy('BrowserMob Proxy'),
  mitmproxy: proxy('mitmproxy'),
  charles: proxy('Charles Proxy'),
  fiddler: proxy('Fiddler'),
  'http-toolkit': proxy('HTTP Toolkit'),
  proxyman: proxy('Proxyman'),
  'selenium-wire': proxy('Selenium Wire HAR dump'),
  whistle: proxy('Whistle'),
  'k6-studio': proxy('k6-studio'),
  burp: proxy('Burp Suite Professional'),
  zap: proxy('ZAP'),
  proxy: proxy('Reqable'),
  insomnia: client('Insomnia REST Client'),
  postman: client('Postman'),
  bruno: client('Bruno'),
  k6: client('k6'),
  'api-client': client('Advanced REST Client'),
  unknown: {
    creator: null,
    entry: request(),
    browser: 'unknown',
    verdict: 'blocked',
    exit: 1,
    limits: [/doesn’t know what wrote this recording/],
  },
}

async function run({ creator, browserName, entry }: Said, ...words: readonly string[]) {
  const head = { ...(creator && { creator: { name: creator } }), ...(browserName && { browser: { name: browserName } }) }
  const io = fakeIo({ read: async () => bytesOf({ log: { ...head, entries: [entry] } }) })
  return { exit: await main(['shop.har', ...words], io, { readRecording, diagnose }), ...io.written }
}

describe('what the command says of a recording by each recorder', () => {
  it.each(Object.entries(RECORDERS))('%s', async (recorder, said) => {
    const { exit, out } = await run(said, '--format', 'json')
    const { source, exchanges } = JSON.parse(out) as Report
    expect([source.recorder, source.browser, exit, ...exchanges.map(({ verdict }) => verdict)]).toEqual([
      recorder,
      said.browser,
      said.exit,
      said.verdict,
    ])
    expect(source.limits).toEqual(said.limits.map((limit) => expect.stringMatching(limit)))
  })

  it.each(Object.entries(RECORDERS))('the limits of %s are printed beside the report', async (_, said) => {
    const { exit, err } = await run(said)
    expect(exit).toBe(said.exit)
    for (const limit of said.limits) expect(err).toMatch(limit)
  })

  it('a check for unknown verdicts fails where the recording can’t tell', async () => {
    const exits = [RECORDERS.playwright, RECORDERS.postman, RECORDERS['chrome-har']].map(
      async (said) => (await run(said, '--fail-on', 'unknown')).exit,
    )
    expect(await Promise.all(exits)).toEqual([1, 1, 0])
  })
})
