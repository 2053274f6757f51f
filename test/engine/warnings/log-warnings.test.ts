import { describe, expect, it } from 'vitest'
import { type Browser, createLog, type LogWarning, maskReport } from '../../../src/engine/index.ts'
import { inChromium, inFirefox, PAGE, preflightInChromium, preflightInFirefox, type Recorded } from '../entries.ts'

const ALLOWS = { 'Access-Control-Allow-Origin': PAGE, 'Access-Control-Allow-Methods': 'PUT', Vary: 'Origin' }

function reportOf(recorder: Browser, entries: readonly unknown[]) {
  const log = createLog({ browser: recorder })
  log.add(entries)
  log.settle()
  return log.report()
}

function warningsOf(recorder: Browser, ...entries: readonly unknown[]): readonly LogWarning[] {
  return reportOf(recorder, entries).warnings
}

/** A PUT every so many seconds, each with its preflight of 50 ms. */
function puts(
  count: number,
  seconds: number,
  differs: Partial<Recorded> = {},
  url = (_: number) => 'https://api.example/items/7',
): unknown[] {
  return Array.from({ length: count }, (_, index) => {
    const at = index * seconds * 1000
    const common = { url: url(index), at }
    return [
      preflightInChromium({ ...common, at: at + 1, time: 50, number: index + 1, response: ALLOWS, ...differs }),
      inChromium({ ...common, time: 100, method: 'PUT', response: ALLOWS }),
    ]
  }).flat()
}

describe('what preflights cost', () => {
  it('are counted by URL pattern, with their duration and what Max-Age would save', () => {
    const [warnings, ...others] = warningsOf('chromium', ...puts(5, 60))
    expect(others).toEqual([])
    expect(warnings).toMatchObject({
      rule: 'preflight-cost',
      category: 'performance',
      evidence: [{ name: 'Access-Control-Max-Age', value: null }],
    })
    expect(warnings?.explanation).toBe(
      '5 preflights to “https://api.example/items/{id}” took 250 ms. With Access-Control-Max-Age: 7200, 4 of them (200 ms) would not have been needed. They are caused by the method.',
    )
    expect(warnings?.exchanges).toHaveLength(4)
  })

  it('are counted with the browser’s limit', () => {
    const everyThreeHours = Array.from({ length: 5 }, (_, index) => {
      const common = { at: index * 3 * 3600 * 1000, response: ALLOWS }
      return [preflightInFirefox({ ...common, time: 50 }), inFirefox({ ...common, at: common.at + 1, method: 'PUT' })]
    })
    expect(warningsOf('firefox', ...everyThreeHours.flat())[0]?.explanation).toContain('Access-Control-Max-Age: 86400, 4 of them')
    expect(warningsOf('chromium', ...puts(5, 3 * 3600))).toEqual([])
  })

  it('say if another browser saves more or less because of its own limit', () => {
    const [everyFifteenMinutes] = warningsOf('chromium', ...puts(5, 15 * 60))
    expect(everyFifteenMinutes?.explanation).toContain('4 of them (200 ms) would not have been needed (Safari, with at most 600 s: none).')
    const [everyHour] = warningsOf('chromium', ...puts(8, 3600))
    expect(everyHour?.explanation).toContain(
      'Access-Control-Max-Age: 7200, 5 of them (250 ms) would not have been needed (Firefox, with at most 86400 s: 7; Safari, with at most 600 s: none).',
    )
  })

  it.each([
    ['there are few', puts(3, 60)],
    ['they take no time', puts(5, 60, { time: 5 })],
    ['each URL is requested once', puts(8, 60, {}, (index) => `https://api.example/items/${index}`)],
    [
      'their responses should have been cached: the cache was off',
      puts(5, 60, { response: { ...ALLOWS, 'Access-Control-Max-Age': '7200' } }),
    ],
    ['they failed', puts(5, 60, { status: 500 })],
  ])('get no warning if %s', (_, entries) => {
    expect(warningsOf('chromium', ...entries)).toEqual([])
  })
})

describe('CORS headers that no one needs', () => {
  const own = (at: number, response: Recorded['response']) =>
    inChromium({ url: `${PAGE}/api/${at}`, at, request: { 'Sec-Fetch-Site': 'same-origin' }, ...(response && { response }) })
  const open = { 'Access-Control-Allow-Origin': PAGE, 'Access-Control-Allow-Credentials': 'true' }

  it('get a warning if only the server’s own pages send requests', () => {
    const entries = [0, 10, 20, 30, 40].map((at) => own(at, open))
    expect(warningsOf('chromium', ...entries)).toMatchObject([{ rule: 'cors-not-needed', exchanges: ['x0', 'x1', 'x2', 'x3', 'x4'] }])
  })

  it('get none if other pages do too, or if they are rare', () => {
    const entries = [0, 10, 20, 30, 40].map((at) => own(at, open))
    const foreign = inChromium({ url: `${PAGE}/api/x`, at: 50, request: { Origin: 'https://b.example' }, response: open })
    expect(warningsOf('chromium', ...entries, foreign)).toEqual([])
    expect(warningsOf('chromium', ...entries.slice(0, 4))).toEqual([])
    expect(warningsOf('chromium', ...entries, own(60, {}))).toEqual([])
  })
})

describe('exported warnings', () => {
  it('have no secret', () => {
    const entries = [
      inChromium({ request: { Authorization: 'Bearer s3cr3t-t0k3n' }, response: { 'Access-Control-Allow-Origin': '*' } }),
      ...puts(5, 60, {}, () => 'https://user:s3cr3t-t0k3n@api.example/items'),
    ]
    const report = maskReport(reportOf('chromium', entries))
    expect(report.exchanges.flatMap(({ warnings }) => warnings.map(({ rule }) => rule))).toContain('private-data-under-wildcard')
    expect(report.warnings.map(({ rule }) => rule)).toEqual(['preflight-cost'])
    expect(JSON.stringify(report)).not.toContain('s3cr3t-t0k3n')
  })
})
