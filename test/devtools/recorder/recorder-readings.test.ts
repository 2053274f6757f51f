import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Recorder } from '../../../src/devtools/recorder/recorder.ts'
import { entry, fakePage } from '../fake-api.ts'
import { fakeLog } from '../fake-log.ts'
import { API, NEXT, now, PAGE, pass, START, shown, started } from './started-recorder.ts'

const failed = (at: number, url = API) => entry(url, at, { status: 0, error: 'net::ERR_FAILED' })

beforeEach(() => {
  vi.useFakeTimers({ now: START })
})

afterEach(() => {
  vi.useRealTimers()
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

  it('is not read a second time in Firefox while somebody has it read', async () => {
    const page = fakePage('firefox', { timeOrigin: START, url: PAGE })
    const getHar = page.getHar.bind(page)
    page.getHar = async () => {
      const har = await getHar()
      await new Promise((resolve) => setTimeout(resolve, 4000))
      return har
    }
    const recorder = new Recorder(page, { keepLog: false, observedHosts: [] }, { makeLog: fakeLog })
    void recorder.readAgain()
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

  it('is read for again soon after a long reading that began before it', async () => {
    const { page, recorder } = await started('chromium')
    const getHar = page.getHar.bind(page)
    page.getHar = async () => {
      const har = await getHar()
      await new Promise((resolve) => setTimeout(resolve, 4000))
      return har
    }
    void recorder.readAgain()
    await pass(100)
    const failure = failed(now())
    page.finish(failure)
    page.har = [failure]
    await pass(4000)
    expect(shown(recorder)).toEqual([`unknown ${API}`])
    await pass(9000)
    expect(shown(recorder)).toEqual([`failed ${API}`])
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
