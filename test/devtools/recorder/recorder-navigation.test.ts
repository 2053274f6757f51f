import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RecorderChange } from '../../../src/devtools/recorder/recorder-client.ts'
import { entry } from '../fake-api.ts'
import { API, NEXT, now, PAGE, pass, START, shown, started } from './started-recorder.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: START })
})

afterEach(() => {
  vi.useRealTimers()
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

  it.each([
    ['before the new document is known', ['request', 'late', 'navigation']],
    ['after that', ['request', 'navigation', 'late']],
    ['before the new document’s own request', ['navigation', 'late', 'request']],
  ])('drops a preflight of the old page that Chromium dates after the new one, if it comes %s', async (_what, order) => {
    const { page, recorder } = await started('chromium')
    await pass(1000)
    const origin = now()
    const preflight = (url: string, pageref: string) => ({ ...entry(url, origin + 80, { method: 'OPTIONS', type: 'preflight' }), pageref })
    const steps: Record<string, () => void> = {
      request: () => page.finish({ ...entry(NEXT, origin, { type: 'document' }), pageref: 'page_2' }),
      late: () => page.finish(preflight(`${API}/old`, 'page_1'), preflight(`${API}/new`, 'page_2')),
      navigation: () => {
        page.document = { timeOrigin: origin, url: NEXT }
        page.navigate(NEXT)
      },
    }
    for (const step of order) {
      steps[step]?.()
      await pass(step === 'late' && order[2] === 'navigation' ? 0 : 200)
    }
    await pass(1000)
    const urls = recorder.diagnoses().map(({ url }) => url)
    expect(urls.toSorted()).toEqual([`${API}/new`, NEXT].toSorted())
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
