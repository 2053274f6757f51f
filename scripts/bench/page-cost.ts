import type { Browser, BrowserName } from '../browsers/browser.ts'
import { EXTENSION, launch } from '../browsers/launch.ts'
import { mixedRequests } from '../load/mixed-requests.ts'
import { makeRequests } from '../load/run-load.ts'
import type { LoadServer } from '../load/server.ts'
import { ensureBrowser } from '../setup.mjs'
import { emptyExtension } from './empty-extension.ts'
import { median } from './tasks.ts'

const REQUESTS = 500
const AT_A_TIME = 64

/** What is open beside the page. */
const WAYS = ['empty extension', 'empty once more', 'tab hidden', 'tab shown', 'observing'] as const
type Way = (typeof WAYS)[number]

/** Twice, which says how far the figures can be trusted. */
const EMPTY: ReadonlySet<Way> = new Set<Way>(['empty extension', 'empty once more'])

export interface PageCost {
  readonly way: string
  /** How long the page took, beside DevTools with an extension that does nothing. */
  readonly time: number
  /** The processor time of all of the browser's processes, likewise. */
  readonly 'processor time': number
}

/** A page makes 500 requests beside DevTools, in turns in each way: the medians' ratios. */
export async function measurePageCost(name: BrowserName, server: LoadServer, rounds: number): Promise<PageCost[]> {
  const browsers = new Map<Way, Browser>()
  const empty = emptyExtension()
  try {
    for (const way of WAYS) browsers.set(way, await browserFor(name, way, EMPTY.has(way) ? empty.path : EXTENSION[name], server))
    const costs = new Map<Way, Cost[]>(WAYS.map((way) => [way, []]))
    for (let round = 0; round < rounds; round++) {
      for (const [way, browser] of browsers) costs.get(way)?.push(await costOf(browser, server, round))
    }
    const of = (way: Way, part: keyof Cost) => median((costs.get(way) ?? []).map((cost) => cost[part]))
    return WAYS.map((way) => ({
      way,
      time: Number((of(way, 'time') / of(WAYS[0], 'time')).toFixed(2)),
      'processor time': Number((of(way, 'processor') / of(WAYS[0], 'processor')).toFixed(2)),
    }))
  } finally {
    for (const browser of browsers.values()) await browser.close()
    await empty.remove()
  }
}

interface Cost {
  /** Milliseconds. */
  readonly time: number
  readonly processor: number
}

async function browserFor(name: BrowserName, way: Way, extension: string, server: LoadServer): Promise<Browser> {
  const browser = await launch(name, { program: ensureBrowser(name).path, extension, url: server.pageUrl, headless: true })
  if (way === 'observing') await browser.panel.evaluate(`corsLensRecorder.live.observe(new URL('${server.pageUrl}').host, true)`)
  if (way === 'tab hidden' || EMPTY.has(way)) await browser.showElements()
  return browser
}

async function costOf(browser: Browser, { pageUrl, apis }: LoadServer, round: number): Promise<Cost> {
  await browser.navigate(pageUrl)
  const before = await browser.processorTime()
  const requests = mixedRequests(round * REQUESTS, REQUESTS, apis)
  const { milliseconds: time } = await makeRequests(browser, requests, AT_A_TIME)
  return { time, processor: (await browser.processorTime()) - before }
}
