import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { entry } from '../fake-api.ts'
import { API, NEXT, now, PAGE, pass, START, shown, started } from './started-recorder.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: START })
})

afterEach(() => {
  vi.useRealTimers()
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
