import { median } from '../bench/tasks.ts'
import type { Browser } from '../browsers/browser.ts'
import { until } from '../browsers/until.ts'
import { type LoadRequest, makeRequests, type Tally, tally } from './run-load.ts'

/** Requests of one page. */
export const PER_PAGE = 1000
const AT_A_TIME = 16
/** Milliseconds after a page's last request. */
const REST_MS = 3000
/** Milliseconds more for failures that wait to be read again, which a browser with too much to do does late. */
const SETTLE_MS = 12_000

/** One page of a soak, and what was left of it. */
export interface SoakedPage extends Tally {
  /** Requests so far. */
  readonly requests: number
  /** Megabytes once the next page was entered and the log was empty again; null where the browser doesn't say. */
  readonly heap: number | null
}

/** The least, the median and the largest heap of the first, the middle and the last third of the pages: what grows with their number shows. */
export function heapByThirds(pages: readonly SoakedPage[]): readonly string[] {
  const heaps = pages.flatMap(({ heap }) => heap ?? [])
  const third = Math.ceil(heaps.length / 3)
  return [0, 1, 2].flatMap((nth) => {
    const ones = heaps.slice(nth * third, (nth + 1) * third)
    return ones.length === 0 ? [] : `${Math.min(...ones)} ${median(ones)} ${Math.max(...ones)}`
  })
}

/**
 * Lets one page after the other make requests until the time is over.
 *
 * @param makeOnes the requests of a page, from that number on
 */
export async function* soak(
  browser: Browser,
  pageUrl: string,
  milliseconds: number,
  makeOnes: (from: number, count: number) => readonly LoadRequest[],
): AsyncGenerator<SoakedPage> {
  const end = performance.now() + milliseconds
  for (let from = 0; performance.now() < end; from += PER_PAGE) {
    const requests = makeOnes(from, PER_PAGE)
    const { outcomes } = await makeRequests(browser, requests, AT_A_TIME)
    await new Promise((rested) => setTimeout(rested, REST_MS))
    const tallied = await settledTally(browser, requests, outcomes)
    await enter(browser, `${pageUrl}after-${from}`)
    const heap = await browser.panel.heapSize()
    yield { requests: from + PER_PAGE, ...tallied, heap: heap === null ? null : Number((heap / 1e6).toFixed(1)) }
  }
}

async function settledTally(...args: Parameters<typeof tally>): Promise<Tally> {
  const end = performance.now() + SETTLE_MS
  for (;;) {
    const tallied = await tally(...args)
    if (tallied.unknown === 0 || performance.now() > end) return tallied
    await new Promise((rested) => setTimeout(rested, 1000))
  }
}

/** Opens another page, and waits until nothing of the one before is in the log. */
async function enter(browser: Browser, url: string): Promise<void> {
  await browser.navigate(url)
  await until('the empty log', async () => {
    const [pageUrl, count] = (await browser.panel.evaluate('[corsLensRecorder.state.pageUrl, corsLensRecorder.diagnoses().length]')) as [
      string,
      number,
    ]
    return (pageUrl === url && count < PER_PAGE / 10) || null
  })
}
