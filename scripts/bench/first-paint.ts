import type { Browser } from '../browsers/browser.ts'
import { median } from './tasks.ts'

export interface PaintFigures {
  readonly rounds: number
  /** Milliseconds from the beginning of the document's load to its first content. */
  readonly median: number
  readonly fastest: number
  readonly slowest: number
}

/** @param open starts a browser, in which the tab has never been opened, and opens it */
export async function measureFirstPaint(open: () => Promise<Browser>, rounds: number): Promise<PaintFigures[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const browser = await open()
    try {
      times.push(Math.round(Number(await browser.panel.evaluate(FIRST_PAINT))))
    } finally {
      await browser.close()
    }
  }
  return [{ rounds, median: median(times), fastest: Math.min(...times), slowest: Math.max(...times) }]
}

const FIRST_PAINT = `new Promise((painted) => {
  const note = (list) => {
    const first = list.getEntriesByName('first-contentful-paint')[0]
    if (first !== undefined) painted(first.startTime)
  }
  new PerformanceObserver(note).observe({ type: 'paint', buffered: true })
})`
