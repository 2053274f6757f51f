import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RecorderChange } from '../../../src/devtools/recorder/recorder-client.ts'
import { entry } from '../fake-api.ts'
import { API, now, PAGE, pass, START, shown, started } from './started-recorder.ts'

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
