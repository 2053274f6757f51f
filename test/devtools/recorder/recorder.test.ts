import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Recorder } from '../../../src/devtools/recorder/recorder.ts'
import type { RecorderChange, RecorderClient } from '../../../src/devtools/recorder/recorder-client.ts'
import { entry, fakePage } from '../fake-api.ts'
import { type FakeLog, fakeLog } from '../fake-log.ts'

const PAGE = 'https://app.example/'
const NEXT = 'https://app.example/next'
const API = 'https://api.example/a'
const START = 1_000_000

const failed = (at: number, url = API) => entry(url, at, { status: 0, error: 'net::ERR_FAILED' })

/** A recorder that began with its page, and has looked around. */
async function started(browser: 'chromium' | 'firefox', { keepLog = false } = {}) {
  const page = fakePage(browser, { timeOrigin: START, url: PAGE })
  const logs: FakeLog[] = []
  const settings = { keepLog, observedHosts: [] }
  const recorder = new Recorder(page, settings, {
    makeLog: (options) => {
      const log = fakeLog(options)
      logs.push(log)
      return log
    },
  })
  await vi.advanceTimersByTimeAsync(browser === 'chromium' ? 500 : 1200)
  return { page, recorder, logs, settings, log: () => logs.at(-1) as FakeLog }
}

const shown = (recorder: RecorderClient) => recorder.diagnoses().map(({ url, verdict }) => `${verdict} ${url}`)
const now = () => Date.now()
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

beforeEach(() => {
  vi.useFakeTimers({ now: START })
})

afterEach(() => {
  vi.useRealTimers()
})

describe('the recorder', () => {
  it('reports changes to subscribers in batches', async () => {
    const { page, recorder } = await started('chromium')
    const changes: RecorderChange[] = []
    const stop = recorder.subscribe((change) => changes.push(change))
    for (let count = 0; count < 5; count++) page.finish(entry(`${API}${count}`, now()))
    await pass(250)
    expect(changes.map(({ changed, cleared }) => [changed.length, cleared])).toEqual([[5, false]])
    stop()
    page.finish(entry(API, now()))
    await pass(5000)
    expect(changes).toHaveLength(1)
  })

  it('settles what started more than two seconds ago, when the page is idle', async () => {
    const { page, log } = await started('chromium')
    page.finish(entry(API, now()))
    const at = now()
    await pass(2000)
    expect(log().settledUntil.filter((time) => time > at)).toEqual([])
    await pass(1000)
    expect(log().settledUntil.some((time) => time > at)).toBe(true)
  })

  it.each(['chromium', 'firefox'] as const)('gives the page URL to the log in %s', async (browser) => {
    const { log, recorder } = await started(browser)
    expect([log().pageUrl, recorder.state.pageUrl]).toEqual([PAGE, PAGE])
  })

  it('clears, and no reading brings back what was cleared', async () => {
    const { page, recorder } = await started('chromium')
    const old = entry(API, now())
    page.finish(old)
    await pass(200)
    recorder.clear()
    page.har = [old, entry(`${API}/new`, now() + 1)]
    await recorder.readAgain()
    expect(shown(recorder)).toEqual([`depends ${API}/new`])
  })

  it.each([
    ['chromium', true, [`url:${API} method:PUT`]],
    ['firefox', false, []],
  ] as const)('shows a request in the Network panel of %s: %s', async (browser, can, filters) => {
    const { page, recorder } = await started(browser)
    expect(recorder.showInNetworkPanel(API, 'PUT')).toBe(can)
    expect(page.filters).toEqual(filters)
  })
})

describe("the browser's recording", () => {
  it('is read once at the start in Chromium, for what came before', async () => {
    const page = fakePage('chromium', { timeOrigin: START, url: PAGE })
    page.har = [entry(PAGE, START, { type: 'document' })]
    const recorder = new Recorder(page, { keepLog: false, observedHosts: [] }, { makeLog: fakeLog })
    await pass(5000)
    expect(shown(recorder)).toEqual([`depends ${PAGE}`])
    expect(page.harReadings).toBe(1)
  })

  it('is read once in Firefox, after a second without events', async () => {
    const page = fakePage('firefox', { timeOrigin: START, url: PAGE })
    new Recorder(page, { keepLog: false, observedHosts: [] }, { makeLog: fakeLog })
    for (let count = 0; count < 8; count++) {
      page.finish(entry(`${API}${count}`, now()))
      await pass(600)
    }
    expect(page.harReadings).toBe(0)
    await pass(500)
    expect(page.harReadings).toBe(1)
    page.finish(entry(API, now()), failed(now()))
    await pass(20_000)
    expect(page.harReadings).toBe(1)
  })

  it.each([
    ['refuses', new Error('no'), /no/],
    ['gives something else', [] as object[], null],
  ])('may be one that the browser %s', async (_what, har, reason) => {
    const { page, recorder } = await started('firefox')
    page.har = har
    await recorder.readAgain()
    if (reason === null) expect(recorder.state.readingFailure).toBeNull()
    else expect(recorder.state.readingFailure).toMatch(reason)
  })

  it('never replaces a good entry of Firefox with a damaged one', async () => {
    const { page, recorder } = await started('firefox')
    page.finish(entry(API, START))
    await pass(200)
    page.har = [entry(API, START, { status: 0, headers: [{ name: 'server', value: 'x' }] })]
    await recorder.readAgain()
    expect(recorder.entry(0)?.response.status).toBe(200)
  })

  it('shows requests that stay open, which fire no event, when the page is idle', async () => {
    const { page, recorder } = await started('chromium')
    page.finish(entry(API, now(), { method: 'OPTIONS' }))
    page.har = [entry(API, now(), { method: 'PUT' })]
    await pass(3000)
    expect(recorder.diagnoses().map(({ method }) => method)).toEqual(['OPTIONS', 'PUT'])
    const readings = page.harReadings
    await pass(20_000)
    expect(page.harReadings).toBe(readings)
  })

  it('shows them without any event while the panel is visible', async () => {
    const { page, recorder } = await started('chromium')
    recorder.panelShown(true)
    await pass(1000)
    page.har = [entry(API, now())]
    await pass(2500)
    expect(shown(recorder)).toEqual([`depends ${API}`])
    recorder.panelShown(false)
    const readings = page.harReadings
    await pass(20_000)
    expect(page.harReadings).toBe(readings)
  })
})

describe('a failure that may be stale (Chromium)', () => {
  it('is unknown until one reading when the page is idle, for all of them', async () => {
    const { page, recorder } = await started('chromium')
    const before = page.harReadings
    page.finish(failed(now(), `${API}1`), failed(now(), `${API}2`))
    page.har = [entry(`${API}1`, now(), { status: 200, error: 'net::ERR_FAILED' }), failed(now(), `${API}2`)]
    await pass(200)
    expect(shown(recorder)).toEqual([`unknown ${API}1`, `unknown ${API}2`])
    await pass(500)
    expect(shown(recorder)).toEqual([`failed ${API}1`, `failed ${API}2`])
    expect(recorder.entry(0)?.response.status).toBe(200)
    expect(page.harReadings).toBe(before + 1)
  })

  it('is read for however large the recording is, but only if needed', async () => {
    const { page, recorder } = await started('chromium')
    const many = Array.from({ length: 5000 }, (_, count) => entry(`${API}${count}`, now()))
    page.finish(...many)
    page.har = many
    await pass(10_000)
    const before = page.harReadings
    page.finish(entry(`${API}/last`, now()))
    await pass(10_000)
    expect(page.harReadings).toBe(before)
    page.finish(failed(now()))
    page.har = [...many, failed(now())]
    await pass(1000)
    expect(page.harReadings).toBe(before + 1)
    expect(shown(recorder).at(-1)).toBe(`failed ${API}`)
  })

  it('is read for again, with growing pauses, if a reading doesn’t have it yet', async () => {
    const { page, recorder } = await started('chromium')
    page.finish(failed(now()))
    const before = page.harReadings
    await pass(500)
    expect(page.harReadings).toBe(before + 1)
    await pass(1000)
    expect(page.harReadings).toBe(before + 2)
    await pass(2000)
    expect(page.harReadings).toBe(before + 3)
    page.har = [failed(START + 500)]
    expect(shown(recorder)).toEqual([`unknown ${API}`])
    await pass(4000)
    expect(shown(recorder)).toEqual([`failed ${API}`])
    const readings = page.harReadings
    await pass(600_000)
    expect(page.harReadings).toBe(readings)
  })

  it('is given up if no reading has it', async () => {
    const { page, recorder } = await started('chromium')
    page.finish(failed(now()))
    await pass(300_000)
    const readings = page.harReadings
    await pass(600_000)
    expect(page.harReadings).toBe(readings)
    expect(shown(recorder)).toEqual([`unknown ${API}`])
  })

  it('is read for as often after the log was cleared, even if its id is reused', async () => {
    const { page, recorder } = await started('chromium')
    const readingsOfOne = async () => {
      const before = page.harReadings
      page.finish(failed(now()))
      await pass(300_000)
      return page.harReadings - before
    }
    const first = await readingsOfOne()
    recorder.clear()
    expect(await readingsOfOne()).toBe(first)
    expect(first).toBeGreaterThan(3)
  })
})

describe('a reading that fails', () => {
  it.each(['chromium', 'firefox'] as const)('is retried automatically in %s', async (browser) => {
    const page = fakePage(browser, { timeOrigin: START, url: PAGE })
    page.har = new Error('no')
    const recorder = new Recorder(page, { keepLog: false, observedHosts: [] }, { makeLog: fakeLog })
    await pass(1500)
    expect(recorder.state.readingFailure).toMatch(/no/)
    page.har = [entry(PAGE, START, { type: 'document' })]
    await pass(3000)
    expect([recorder.state.readingFailure, shown(recorder)]).toEqual([null, [`depends ${PAGE}`]])
  })

  it.each(['chromium', 'firefox'] as const)('is given up in %s, until the user retries', async (browser) => {
    const page = fakePage(browser, { timeOrigin: START, url: PAGE })
    page.har = new Error('no')
    const recorder = new Recorder(page, { keepLog: false, observedHosts: [] }, { makeLog: fakeLog })
    await pass(300_000)
    const readings = page.harReadings
    await pass(600_000)
    expect(page.harReadings).toBe(readings)
    expect(recorder.state.readingFailure).toMatch(/no/)
    page.har = []
    await recorder.readAgain()
    expect(recorder.state.readingFailure).toBeNull()
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('Extension context invalidated')
      },
      /invalidated/,
    ],
    ['gives no HAR', () => Promise.resolve(undefined), /not a HAR log/],
    ['gives a HAR without a list', () => Promise.resolve({ log: { entries: 'x' } }), /not a HAR log/],
    ['never responds', () => new Promise(() => undefined), /no answer in 30 seconds/],
  ])('where the browser %s', async (_what, getHar: () => Promise<unknown>, reason) => {
    const page = { ...fakePage('firefox', { timeOrigin: START, url: PAGE }), getHar }
    const recorder = new Recorder(page, { keepLog: false, observedHosts: [] }, { makeLog: fakeLog })
    await pass(31_500)
    expect(recorder.state.readingFailure).toMatch(reason)
  })

  it('doesn’t affect the next page', async () => {
    const { page, recorder } = await started('firefox')
    page.har = new Error('no')
    await recorder.readAgain()
    page.document = { timeOrigin: now(), url: NEXT }
    page.navigate(NEXT)
    await pass(100)
    expect(recorder.state.readingFailure).toBeNull()
  })
})

describe('navigation', () => {
  const navigations: readonly [browser: 'chromium' | 'firefox', what: string, eventAt: number][] = [
    ['chromium', 'the event comes when the document is there', 120],
    ['firefox', 'the event comes at the end of the load', 1700],
  ]

  it.each(navigations)("keeps the new page's first requests in %s: %s", async (browser, _what, eventAt) => {
    const { page, recorder } = await started(browser)
    page.finish(entry(API, now()))
    await pass(5000)
    const origin = now()
    page.document = { timeOrigin: origin, url: NEXT }
    const loading = [entry(NEXT, origin + 2, { type: 'document' }), entry(`${API}/first`, origin + 100)]
    await pass(100)
    page.finish(...loading)
    await pass(eventAt - 100)
    page.navigate(NEXT)
    await pass(1500)
    expect(shown(recorder).map((line) => line.split(' ')[1])).toEqual([NEXT, `${API}/first`])
    expect(recorder.state.pageUrl).toBe(NEXT)
  })

  it('keeps everything when the log is preserved', async () => {
    const { page, recorder } = await started('chromium', { keepLog: true })
    page.finish(entry(API, now()))
    await pass(5000)
    page.document = { timeOrigin: now(), url: NEXT }
    page.navigate(NEXT)
    page.finish(entry(`${API}/first`, now()))
    await pass(1500)
    expect(recorder.diagnoses().map(({ url }) => url)).toEqual([API, `${API}/first`])
  })

  it.each([
    ['pages of one origin', [NEXT], PAGE],
    ['pages of two origins, whose URL is not theirs', ['https://other.example/', 'https://other.example/next'], null],
  ])('diagnoses preserved requests by the page URL of %s', async (_what, visited, pageUrl) => {
    const { page, log } = await started('chromium', { keepLog: true })
    page.finish(entry(API, now()))
    for (const url of visited) {
      await pass(5000)
      page.document = { timeOrigin: now(), url }
      page.navigate(url)
      await pass(1500)
    }
    expect(log().pageUrl).toBe(pageUrl)
  })

  it('leaves preserved requests as they are on a reload', async () => {
    const { page, recorder } = await started('chromium', { keepLog: true })
    page.finish(entry(API, now()))
    await pass(5000)
    const changes: RecorderChange[] = []
    recorder.subscribe((change) => changes.push(change))
    page.document = { timeOrigin: now(), url: PAGE }
    page.navigate(PAGE)
    await pass(5000)
    expect(changes.filter(({ cleared }) => cleared)).toEqual([])
  })

  it('keeps everything on pushState, and knows the new URL', async () => {
    const { page, recorder, logs } = await started('chromium')
    page.finish(entry(API, now()))
    await pass(200)
    const count = logs.length
    page.document = { timeOrigin: START, url: NEXT }
    page.navigate(NEXT)
    await pass(1500)
    expect([recorder.diagnoses().length, recorder.state.pageUrl, logs.length]).toEqual([1, NEXT, count])
  })

  it('drops requests of the old page that end after it', async () => {
    const { page, recorder } = await started('chromium')
    const old = entry(API, now())
    await pass(1000)
    page.document = { timeOrigin: now(), url: NEXT }
    page.navigate(NEXT)
    await pass(100)
    page.finish(old)
    await pass(500)
    expect(shown(recorder)).toEqual([])
  })

  it('retries if the new document can’t be evaluated in at once, as in Chromium', async () => {
    const { page, recorder } = await started('chromium')
    await pass(5000)
    const origin = now()
    page.document = null
    page.navigate(NEXT)
    await pass(60)
    page.finish(entry(NEXT, origin, { type: 'document' }))
    page.document = { timeOrigin: origin, url: NEXT }
    await pass(1500)
    expect(recorder.diagnoses().map(({ url }) => url)).toEqual([NEXT])
  })

  it('relies on the recording if a document can never be evaluated in', async () => {
    const { page, recorder } = await started('chromium')
    page.finish(entry(API, now()))
    await pass(5000)
    page.document = null
    page.navigate(NEXT)
    page.finish(entry(NEXT, now(), { type: 'document' }), entry(`${API}/first`, now() + 20))
    await pass(5000)
    expect(recorder.diagnoses().map(({ url }) => url)).toEqual([NEXT, `${API}/first`])
    expect(recorder.state.pageUrl).toBe(NEXT)
  })
})

describe('the outcome as the page saw it', () => {
  it.each([
    ['chromium', 0, 'blocked'],
    ['chromium', 200, 'allowed'],
    ['firefox', 0, 'blocked'],
    ['firefox', 500, 'allowed'],
  ] as const)('is added in %s: responseStatus %i', async (browser, responseStatus, verdict) => {
    const { page, recorder } = await started(browser)
    page.finish(entry(API, now()))
    page.document = { timeOrigin: START, url: PAGE, timings: [[API, now(), responseStatus]] }
    await pass(1000)
    expect(shown(recorder)).toEqual([`${verdict} ${API}`])
  })

  it('goes to the right one of two requests for the same URL', async () => {
    const { page, recorder } = await started('firefox')
    const at = now()
    page.finish(entry(API, at + 40), entry(API, at))
    page.document = {
      timeOrigin: START,
      url: PAGE,
      timings: [
        [API, at - 5, 200],
        [API, at + 35, 0],
      ],
    }
    await pass(1000)
    expect(shown(recorder)).toEqual([`blocked ${API}`, `allowed ${API}`])
  })

  it('is not used twice', async () => {
    const { page, recorder } = await started('firefox')
    const at = now()
    page.document = { timeOrigin: START, url: PAGE, timings: [[API, at, 200]] }
    page.finish(entry(API, at))
    await pass(1000)
    page.finish(entry(API, at + 60))
    await pass(10_000)
    expect(shown(recorder)).toEqual([`allowed ${API}`, `depends ${API}`])
  })

  it('is withdrawn if it may belong to another request that was running at the same time', async () => {
    const { page, recorder } = await started('firefox')
    const at = now()
    page.document = { timeOrigin: START, url: PAGE, timings: [[API, at, 200]] }
    page.finish(entry(API, at))
    await pass(1000)
    expect(shown(recorder)).toEqual([`allowed ${API}`])
    page.finish(entry(API, at + 20))
    await pass(10_000)
    expect(shown(recorder)).toEqual([`depends ${API}`, `depends ${API}`])
  })

  it('is found if it comes later than the event', async () => {
    const { page, recorder } = await started('firefox')
    const at = now()
    page.finish(entry(API, at))
    await pass(400)
    page.document = { timeOrigin: START, url: PAGE, timings: [[API, at, 200]] }
    await pass(1000)
    expect(shown(recorder)).toEqual([`allowed ${API}`])
  })

  it('is found if the page was paused at a breakpoint for long', async () => {
    const { page, recorder } = await started('firefox')
    const { evaluateInPage } = page
    const waiting: (() => void)[] = []
    page.evaluateInPage = (expression) =>
      new Promise((resolve) => waiting.push(() => void evaluateInPage.call(page, expression).then(resolve)))
    const at = now()
    page.finish(entry(API, at))
    await pass(600_000)
    expect(waiting.length).toBeLessThanOrEqual(31)
    page.document = { timeOrigin: START, url: PAGE, timings: [[API, at, 200]] }
    page.evaluateInPage = evaluateInPage
    for (const goOn of waiting) goOn()
    await pass(25_000)
    expect(shown(recorder)).toEqual([`allowed ${API}`])
  })

  it('is found for each of hundreds of requests', async () => {
    const { page, recorder } = await started('firefox')
    const at = now()
    const urls = Array.from({ length: 350 }, (_, count) => `${API}${count}`)
    page.finish(...urls.map((url) => entry(url, at)))
    page.document = { timeOrigin: START, url: PAGE, timings: urls.map((url, count) => [url, at, count % 2 ? 200 : 0]) }
    await pass(1000)
    expect(shown(recorder)).toEqual(urls.map((url, count) => `${count % 2 ? 'allowed' : 'blocked'} ${url}`))
  })

  it('is not polled forever', async () => {
    const { page } = await started('firefox')
    const before = page.evaluations.length
    page.finish(entry(API, now()))
    await pass(90_000)
    expect(page.evaluations.length - before).toBe(8)
    await pass(600_000)
    expect(page.evaluations.length - before).toBe(8)
  })

  it('is not read for images, whose status says nothing about CORS', async () => {
    const { page, recorder } = await started('firefox')
    page.finish(entry(API, now(), { type: 'image' }))
    page.document = { timeOrigin: START, url: PAGE, timings: [[API, now(), 0, 'img']] }
    await pass(2000)
    expect(shown(recorder)).toEqual([`depends ${API}`])
  })

  it('leaves the verdict unchanged if the page can’t be evaluated in', async () => {
    const { page, recorder } = await started('firefox')
    page.document = null
    page.finish(entry(API, now()))
    await pass(10_000)
    expect(shown(recorder)).toEqual([`depends ${API}`])
  })

  it('shows a navigation before Firefox reports it', async () => {
    const { page, recorder } = await started('firefox')
    page.finish(entry(`${API}/old`, now()))
    await pass(5000)
    const origin = now()
    page.document = { timeOrigin: origin, url: NEXT, timings: [[API, origin + 100, 200]] }
    page.finish(entry(API, origin + 100))
    await pass(1500)
    expect(shown(recorder)).toEqual([`allowed ${API}`])
    page.navigate(NEXT)
    await pass(1500)
    expect(shown(recorder)).toEqual([`allowed ${API}`])
  })
})
