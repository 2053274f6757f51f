import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Recorder } from '../../../src/devtools/recorder/recorder.ts'
import { entry, type FakePage, fakePage } from '../fake-api.ts'

const PAGE = 'https://app.example/'
const API = 'https://api.example/a'
const START = 1_000_000

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)
const now = () => Date.now()

/** A recorder with the real log, beside a page that may misbehave. */
async function started(browser: 'chromium' | 'firefox', more: Partial<FakePage> = {}) {
  const page = Object.assign(fakePage(browser, { timeOrigin: START, url: PAGE }), more)
  const recorder = new Recorder(page, { keepLog: false, observedHosts: [] })
  await pass(browser === 'chromium' ? 500 : 1200)
  const urls = () => recorder.diagnoses().map(({ url }) => url)
  const goTo = (url: string, timeOrigin = now()) => {
    page.document = { timeOrigin, url }
    page.navigate(url)
  }
  return { page, recorder, urls, goTo }
}

/** What no browser should give, and what one may give some day. */
const broken: readonly unknown[] = [
  null,
  undefined,
  17,
  'entry',
  [],
  {},
  { request: null },
  { request: {}, response: {} },
  { startedDateTime: 'yesterday', request: { url: API, method: 'GET' }, response: { status: 200 } },
  { ...entry(API, START), response: null },
  { ...entry(API, START), request: { method: 'GET', url: '' } },
  { ...entry(API, START), request: { method: 17, url: {} } },
  { ...entry(API, START), request: { method: 'GET', url: API, headers: [null, 17, { name: null }] } },
  { ...entry(API, START), response: { status: 'fine', headers: 'none', content: null, _error: 17 } },
  { ...entry(API, START), time: Number.NaN },
  { ...entry(API, START), _initiator: { type: 17, stack: 'x' } },
]

beforeEach(() => {
  vi.useFakeTimers({ now: START })
})

afterEach(() => {
  vi.useRealTimers()
})

describe.each(['chromium', 'firefox'] as const)('the recorder in %s', (browser) => {
  it('loses no good entry because of broken ones, from events or readings', async () => {
    const { page, recorder, urls } = await started(browser)
    page.finish(...(broken as object[]), entry(`${API}/good`, now()))
    await pass(500)
    page.har = [...(broken as object[]), entry(`${API}/good`, START + (browser === 'chromium' ? 500 : 1200)), entry(`${API}/read`, now())]
    await recorder.readAgain()
    await pass(5000)
    expect(recorder.state.readingFailure).toBeNull()
    expect(urls()).toEqual(expect.arrayContaining([`${API}/good`, `${API}/read`]))
    expect(urls().filter((url) => url === `${API}/good`)).toHaveLength(1)
    expect(recorder.state.skipped.length).toBeGreaterThan(0)
  })

  it('shows only the last page after a burst of reloads', async () => {
    const { page, recorder, urls, goTo } = await started(browser)
    for (let count = 0; count < 50; count++) {
      goTo(`${PAGE}${count}`)
      page.finish(entry(`${PAGE}${count}`, now(), { type: 'document' }), entry(`${API}/${count}`, now() + 5))
      await pass(100)
    }
    await pass(5000)
    expect(urls()).toEqual([`${PAGE}49`, `${API}/49`])
    expect(recorder.state.pageUrl).toBe(`${PAGE}49`)
  })

  it('keeps everything through a burst of pushState', async () => {
    const { page, recorder, urls, goTo } = await started(browser)
    for (let count = 0; count < 50; count++) {
      goTo(`${PAGE}${count}`, START)
      page.finish(entry(`${API}/${count}`, now()))
      await pass(20)
    }
    await pass(5000)
    expect(urls()).toHaveLength(50)
    expect(recorder.state.pageUrl).toBe(`${PAGE}49`)
  })

  it('starts over with a page restored from the back-forward cache', async () => {
    const { page, urls, goTo } = await started(browser)
    page.finish(entry(`${API}/first`, now()))
    await pass(5000)
    goTo(`${PAGE}next`)
    page.finish(entry(`${API}/next`, now()))
    await pass(5000)
    goTo(PAGE, START)
    await pass(1500)
    page.finish(entry(`${API}/back`, now()))
    await pass(1500)
    expect(urls()).toEqual([`${API}/back`])
  })

  it('continues when a page that was paused at a breakpoint is left', async () => {
    const { page, urls, goTo } = await started(browser)
    const { evaluateInPage } = page
    page.evaluateInPage = () => new Promise(() => undefined)
    goTo(`${PAGE}halted`)
    page.finish(entry(`${API}/halted`, now()))
    await pass(60_000)
    page.evaluateInPage = evaluateInPage
    goTo(`${PAGE}next`)
    page.finish(entry(`${API}/next`, now()))
    await pass(1500)
    expect(urls()).toEqual([`${API}/next`])
  })

  it('takes nothing of the previous page from a reading that ends after it', async () => {
    const old = entry(`${API}/old`, START + 100)
    let answer: (har: unknown) => void = () => undefined
    const { recorder, urls, goTo } = await started(browser, { getHar: () => new Promise((resolve) => (answer = resolve)) })
    const reading = recorder.readAgain()
    await pass(5000)
    goTo(`${PAGE}next`)
    await pass(1500)
    answer({ entries: [old, entry(`${API}/new`, now())] })
    await reading
    expect(urls()).toEqual([`${API}/new`])
  })

  it('reports once that the extension was reloaded', async () => {
    let isConnected = true
    const { recorder } = await started(browser, { isConnected: () => isConnected })
    let heard = 0
    await pass(5000)
    recorder.subscribe(() => heard++)
    expect(recorder.state.isCutOff).toBe(false)
    isConnected = false
    await pass(2500)
    expect([recorder.state.isCutOff, heard]).toEqual([true, 1])
    await pass(60_000)
    expect(heard).toBe(1)
  })
})
