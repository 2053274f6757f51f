import type { Browser } from '../browsers/browser.ts'
import { until } from '../browsers/until.ts'
import { mixedRequests } from '../load/mixed-requests.ts'
import { makeRequests } from '../load/run-load.ts'
import type { LoadServer } from '../load/server.ts'
import { setGrouping } from './panel-hands.ts'
import { workOf } from './tasks.ts'

/** Requests between two looks. */
const PART = 2000
const AT_A_TIME = 64
/** Milliseconds in which the tab does what it does after the last request. */
const REST_MS = 4000

export interface LiveFigures {
  readonly requests: number
  readonly grouping: string
  /** Milliseconds. */
  readonly 'longest task': number
  readonly 'tasks over 50 ms': number
  /** Milliseconds of the panel's thread. */
  readonly 'per request': number
  /** Milliseconds from frame to frame. */
  readonly frames: string
  /** Kilobytes for each exchange so far. */
  readonly heap: number | null
}

/** Lets the page make requests until there are so many, first in a plain list, which follows its end; the last part grouped by cause. */
export async function measureLive(browser: Browser, server: LoadServer, requests: number): Promise<LiveFigures[]> {
  await browser.navigate(server.pageUrl)
  const before = (await browser.panel.heapSize()) ?? 0
  const figures: LiveFigures[] = []
  for (let made = 0; made < requests; made += PART) {
    const grouping = made + PART >= requests ? 'cause' : 'none'
    await setGrouping(browser, grouping)
    const work = await workOf(browser, async () => {
      await browser.panel.evaluate(NOTE_FRAMES)
      await makeRequests(browser, mixedRequests(made, PART, server.apis), AT_A_TIME)
      await until(
        'all rows',
        async () => Number(await browser.panel.evaluate('corsLensRecorder.diagnoses().length')) >= made + PART || null,
      )
      await new Promise((done) => setTimeout(done, REST_MS))
    })
    const heap = await browser.panel.heapSize()
    figures.push({
      requests: made + PART,
      grouping,
      'longest task': Math.round(work.longest),
      'tasks over 50 ms': work.long,
      'per request': Number((work.sum / PART).toFixed(2)),
      frames: String(await browser.panel.evaluate('window.endOfFrames()')),
      heap: heap === null ? null : Number(((heap - before) / 1000 / (made + PART)).toFixed(1)),
    })
  }
  return figures
}

const NOTE_FRAMES = `void (() => {
  const frames = []
  let last = performance.now()
  let isOver = false
  const note = (now) => {
    frames.push(now - last)
    last = now
    if (!isOver) requestAnimationFrame(note)
  }
  requestAnimationFrame(note)
  window.endOfFrames = () => {
    isOver = true
    frames.sort((a, b) => a - b)
    const at = (share) => Math.round(frames[Math.floor((frames.length - 1) * share)])
    return 'median ' + at(0.5) + ', 95 % ' + at(0.95) + ', longest ' + at(1)
  }
})()`
