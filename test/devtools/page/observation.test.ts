import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Recorder } from '../../../src/devtools/recorder/recorder.ts'
import { entry, fakePage } from '../fake-api.ts'

const PAGE = 'https://app.example/'
const API = 'https://api.example/a'
const START = 1_000_000
const WILDCARD = [{ name: 'Access-Control-Allow-Origin', value: '*' }]

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)
const call = (at: number, credentials: string, url = API, method = 'GET') => ['fetch', url, method, at, credentials, 'cors', 'follow']
const evaluated = (page: ReturnType<typeof fakePage>, what: string) => page.evaluations.filter((text) => text.includes(what)).length

async function started(browser: 'chromium' | 'firefox', observedHosts: readonly string[] = ['app.example']) {
  const page = fakePage(browser, { timeOrigin: START, url: PAGE })
  const settings = { keepLog: false, observedHosts }
  const recorder = new Recorder(page, settings)
  await pass(1500)
  return { page, settings, recorder, live: recorder.live }
}

const verdicts = ({ recorder }: Awaited<ReturnType<typeof started>>) => recorder.diagnoses().map(({ verdict }) => verdict)

beforeEach(() => {
  vi.useFakeTimers({ now: START })
})

afterEach(() => {
  vi.useRealTimers()
})

describe('observing', () => {
  it('doesn’t touch a page that is not observed', async () => {
    const { page, live } = await started('chromium', [])
    page.finish(entry(API, Date.now()))
    await pass(10_000)
    expect(evaluated(page, 'cors-lens.observation')).toBe(0)
    expect(live?.observation).toEqual({ host: 'app.example', on: false, reach: 'none' })
  })

  it.each(['chromium', 'firefox'] as const)('settles every request of the page in %s', async (browser) => {
    const run = await started(browser)
    const at = Date.now()
    run.page.noted = [call(at, 'include'), call(at + 1000, 'omit')]
    run.page.finish(entry(API, at, { headers: WILDCARD }), entry(API, at + 1000, { headers: WILDCARD }))
    await pass(3000)
    // The credentials outrank what Chromium's record lets conclude.
    expect(run.recorder.diagnoses().map(({ includesCredentials }) => includesCredentials)).toEqual([true, false])
    expect(verdicts(run)).not.toContain('depends')
  })

  it('is remembered for the host, and reported to the panel', async () => {
    const { page, settings, live, recorder } = await started('firefox', [])
    const heard = vi.fn()
    recorder.subscribe(heard)
    live.observe('app.example', true)
    await pass(300)
    expect(settings.observedHosts).toEqual(['app.example'])
    expect(live?.observation).toEqual({ host: 'app.example', on: true, reach: 'late' })
    expect(heard).toHaveBeenCalled()
    live.observe('app.example', false)
    await pass(300)
    expect([settings.observedHosts, live?.observation.on]).toEqual([[], false])
    expect(page.evaluations.at(-1)).toContain("'end'")
  })

  it('restores everything when it was switched off while the page was being read', async () => {
    const { page, live } = await started('chromium')
    const evaluate = page.evaluateInPage
    let answer = () => {}
    vi.spyOn(page, 'evaluateInPage').mockImplementation(async (expression) => {
      if (expression.includes("'take'")) await new Promise<void>((resolve) => (answer = resolve))
      return evaluate.call(page, expression)
    })
    await pass(2500)
    live.observe('app.example', false)
    await pass(300)
    answer()
    await pass(300)
    expect(page.evaluations.filter((text) => text.includes('cors-lens.observation')).at(-1)).toContain("'end'")
    expect(live.observation).toEqual({ host: 'app.example', on: false, reach: 'none' })
  })

  it('is switched off for the given host, whatever page has loaded meanwhile', async () => {
    const { page, settings, live } = await started('firefox', ['app.example', 'other.example'])
    page.document = { timeOrigin: Date.now(), url: 'https://other.example/' }
    page.navigate('https://other.example/')
    await pass(300)
    live.observe('app.example', false)
    await pass(300)
    expect(settings.observedHosts).toEqual(['other.example'])
    expect(page.evaluations.at(-1)).toContain('["other.example"]')
    expect(live.observation.on).toBe(true)
  })

  it('is injected into the next load when the page is reloaded from the tab', async () => {
    const { page, recorder, live } = await started('chromium', [])
    recorder.reloadPage()
    live.observe('app.example', true)
    recorder.reloadPage()
    expect(page.reloads.map((script) => script?.includes('"app.example"'))).toEqual([undefined, true])
  })

  it('starts over with another document', async () => {
    const { page } = await started('chromium')
    const before = evaluated(page, 'cors-lens.observation')
    page.document = { timeOrigin: Date.now(), url: `${PAGE}next` }
    page.navigate(`${PAGE}next`)
    await pass(20)
    expect(evaluated(page, 'cors-lens.observation')).toBeGreaterThan(before)
  })

  it('is not offered where there is no host', async () => {
    const page = fakePage('chromium', { timeOrigin: START, url: 'file:///a.html' })
    const recorder = new Recorder(page, { keepLog: false, observedHosts: [] })
    await pass(1500)
    expect(recorder.live.observation).toEqual({ host: null, on: false, reach: 'none' })
  })
})

describe('a fetch that a policy stops', () => {
  const violation = (at: number) => ['violation', API, null, at, 'connect-src', null, null]

  it('becomes an entry in Chromium, which records none, and is marked as added', async () => {
    const run = await started('chromium')
    const at = Date.now()
    run.page.noted = [call(at, 'omit'), violation(at + 3)]
    await pass(6000)
    const [diagnosis] = run.recorder.diagnoses()
    expect(diagnosis).toMatchObject({ url: API, verdict: 'failed', cause: { rule: 'content-security-policy' }, kind: 'fetch' })
    expect(run.recorder.entry(0)?.observed?.effectiveDirective).toBe('connect-src')
    expect(run.recorder.diagnoses()).toHaveLength(1)
  })

  it('is added to the entry that Firefox has', async () => {
    const run = await started('firefox')
    const at = Date.now()
    run.page.noted = [call(at, 'omit'), violation(at + 3)]
    const { _resourceType: _, ...recorded } = entry(API, at, { status: 0 })
    run.page.finish({ ...recorded, request: { ...recorded.request, headersSize: 0 }, timings: {} })
    await pass(6000)
    expect(run.recorder.diagnoses().map(({ cause }) => cause?.rule)).toEqual(['content-security-policy'])
  })
})

describe('Retry', () => {
  const request = { url: API, method: 'PUT', headers: [], credentials: 'include', mode: 'cors', redirect: 'follow' } as const
  const answered = { start: START + 1500, result: { kind: 'answered', type: 'cors', status: 200, redirected: false } }

  it('sends the body that Chromium still has, and reports the result in the page', async () => {
    const { page, recorder, live } = await started('chromium', [])
    const put = entry(API, Date.now(), { method: 'PUT' })
    page.finish(put)
    page.har = [put]
    await pass(500)
    page.retry = answered
    const report = live?.retry({ request, body: { of: 0, standIn: '{}' } })
    await pass(500)
    expect(await report).toEqual({
      start: START + 1500,
      body: 'recorded',
      outcome: { kind: 'answered', type: 'cors', status: 200, redirected: false },
    })
    expect(page.evaluations.some((text) => text.includes('"body":"secret"'))).toBe(true)
    expect(JSON.stringify(recorder.entry(0))).not.toContain('secret')
  })

  it('sends a placeholder in Firefox, whose recording is not read for it', async () => {
    const { page, live } = await started('firefox', [])
    const readings = page.harReadings
    page.retry = answered
    const report = live?.retry({ request, body: { of: 0, standIn: '{}' } })
    await pass(500)
    expect((await report)?.body).toBe('stand-in')
    expect(page.harReadings).toBe(readings)
  })

  it('knows everything about its own request, even if the page isn’t observed', async () => {
    const { page, recorder, live } = await started('firefox', [])
    page.retry = { ...answered, start: Date.now() }
    const report = live?.retry({ request: { ...request, method: 'GET' }, body: null })
    await pass(5)
    page.finish(entry(API, Date.now(), { headers: WILDCARD }))
    await pass(3000)
    expect((await report)?.outcome.kind).toBe('answered')
    expect(recorder.diagnoses().map(({ includesCredentials }) => includesCredentials)).toEqual([true])
  })

  it.each([
    ['the page is left', (page: ReturnType<typeof fakePage>) => (page.retry = null), 'left'],
    ['nothing comes', () => undefined, 'no-answer'],
  ])('reports when %s', async (_what, meanwhile, kind) => {
    const { page, live } = await started('chromium', [])
    page.retry = { ...answered, result: null }
    const report = live?.retry({ request, body: null })
    await pass(50)
    meanwhile(page)
    await pass(61_000)
    expect((await report)?.outcome.kind).toBe(kind)
  })

  it('reports when the page can’t be evaluated in', async () => {
    const { page, live } = await started('chromium', [])
    page.document = null
    expect(await live?.retry({ request, body: null })).toMatchObject({ start: null, outcome: { kind: 'refused' } })
  })
})
