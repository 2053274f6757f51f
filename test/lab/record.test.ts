import { describe, expect, it } from 'vitest'
import type { BrowserSays } from '../../scripts/browsers/browser.ts'
import type { Outcome } from '../../scripts/test-server/page-request.ts'
import type { Setup } from '../../scripts/test-server/scenario.ts'
import { scenario } from '../../scripts/test-server/scenarios/all.ts'
import type { TestServer } from '../../scripts/test-server/test-server.ts'
import { contradictions, type Observed, reasonOf } from './observe.ts'
import { type RecordingBrowser, record, recordSetups } from './record.ts'

const PORTS = {
  page: 1001,
  api: 1002,
  other: 1003,
  securePage: 1004,
  secureApi: 1005,
  secureOther: 1006,
  untrusted: 1007,
  rude: 1008,
  refused: 1009,
  wantsCertificate: 1010,
}
const FAILED: Outcome = { result: 'error', type: null, status: null, responseStatus: 0, message: 'TypeError', header: null }
const says = (...errors: readonly string[]): Observed => ({
  outcome: FAILED,
  errors: errors.map((error) => ({ url: 'http://localhost:1002/s/acao-missing/0', error, parameter: '' })),
  others: [],
})

describe('the browser’s own name of a failure', () => {
  it.each([
    ['nothing said', [], null],
    ['one reason', ['CORSMissingAllowOrigin2'], 'CORSMissingAllowOrigin2'],
    ['a network failure', ['CORSDidNotSucceed2'], 'CORSDidNotSucceed2'],
    ['a preflight’s reason outranks what Firefox adds for its request', ['CORSDidNotSucceed2', 'CORSMethodNotFound'], 'CORSMethodNotFound'],
    ['a warning is no failure', ['CORSAllowHeaderFromPreflightDeprecation'], null],
  ])('%s', (_, errors, expected) => {
    expect(reasonOf(says(...errors))).toBe(expected)
  })
})

describe('a scenario’s table', () => {
  const browser = { name: 'firefox' } as const
  const missing = scenario('acao-missing')

  it('is confirmed by a browser that reports the same', () => {
    expect(contradictions(missing, fake(browser.name), says('CORSMissingAllowOrigin2'))).toEqual([])
  })

  it('is contradicted by another name', () => {
    const [found] = contradictions(missing, fake(browser.name), says('CORSMethodNotFound'))
    expect(found).toBe('error: expected CORSMissingAllowOrigin2, seen CORSMethodNotFound')
  })

  it('is contradicted by a page that got a response', () => {
    const read: Observed = { ...says('CORSMissingAllowOrigin2'), outcome: { ...FAILED, result: 'ok', status: 200 } }
    expect(contradictions(missing, fake(browser.name), read)).toHaveLength(2)
  })
})

const entry = (id: string, method: string) => ({
  startedDateTime: '2026-01-01T00:00:00.000Z',
  pageref: 'page_1',
  request: { method, url: `http://localhost:1002/s/${id}/0` },
})

/** Records two entries a page; its event never delivers a PUT. */
function fake(name: 'chromium' | 'firefox'): RecordingBrowser {
  let requested = ''
  const others: BrowserSays[] = []
  const har = () => ({
    version: '1.2',
    creator: { name, version: '1' },
    pages: [{ id: 'page_1' }],
    entries: [entry(requested, 'OPTIONS'), entry(requested, 'PUT')],
  })
  return {
    name,
    navigate: async () => undefined,
    evaluateInPage: async (expression) => {
      requested = /\/s\/([^/]+)\//.exec(expression)?.[1] ?? ''
      others.push({ url: `http://localhost:1002/s/${requested}/0`, error: 'net::ERR_CONNECTION_REFUSED', parameter: '' })
      return [FAILED]
    },
    setOffline: async () => undefined,
    corsErrors: async () => [],
    otherFailures: async () => others,
    panel: { evaluate: async (expression) => (expression === 'getHar()' ? har() : [entry(requested, 'OPTIONS')]) },
  }
}

describe('a recording', () => {
  const lab = { ports: PORTS } as unknown as TestServer

  it('names the entries that the event never delivered', async () => {
    const { truth } = await record(fake('firefox'), lab, [scenario('net-refused-put')], { quiet: 0 })
    expect(truth['net-refused-put']).toMatchObject({ result: 'error', entries: 2, notDelivered: [1], steps: 1, cookies: false })
  })

  it('keeps the pages of several documents apart', async () => {
    const { har } = await record(fake('chromium'), lab, [scenario('net-refused'), scenario('policy-csp-fetch')], { quiet: 0 })
    expect(har.log.pages.map(({ id }) => id)).toEqual(['page_1_1', 'page_1_2'])
    expect(har.log.entries.map(({ pageref }) => pageref)).toEqual(['page_1_1', 'page_1_1', 'page_1_2', 'page_1_2'])
  })

  it('has what else the browser reported', async () => {
    const { truth } = await record(fake('chromium'), lab, [scenario('net-refused')], { quiet: 0 })
    expect(truth['net-refused']).toMatchObject({ others: ['net::ERR_CONNECTION_REFUSED'] })
  })

  it('reports where the browser contradicts the tables', async () => {
    const { contradicted } = await record(fake('chromium'), lab, [scenario('acao-missing')], { quiet: 0 })
    expect(contradicted).toEqual(['acao-missing: error: expected MissingAllowOriginHeader, seen null'])
  })

  it('has a browser for each setup, one after the other', async () => {
    const browsers: string[] = []
    const open = async (setup: Setup) => {
      browsers.push(`${setup} opens`)
      return {
        ...fake('chromium'),
        close: async () => {
          browsers.push(`${setup} closes`)
        },
      }
    }
    const cases = [scenario('net-refused'), { ...scenario('policy-csp-fetch'), setup: 'dead-proxy' as const }]
    const { har, truth } = await recordSetups(open, lab, cases, { quiet: 0 })
    expect(browsers).toEqual(['usual opens', 'usual closes', 'dead-proxy opens', 'dead-proxy closes'])
    expect(har.log.pages.map(({ id }) => id)).toEqual(['page_1_1', 'page_1_2'])
    expect(Object.keys(truth)).toEqual(['net-refused', 'policy-csp-fetch'])
  })
})
