import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../scripts/browsers/browser.ts'
import { EXTENSION, launch } from '../../scripts/browsers/launch.ts'
import { readPanel, type Shown } from '../../scripts/browsers/read-panel.ts'
import { until } from '../../scripts/browsers/until.ts'
import { ensureBrowser } from '../../scripts/setup.mjs'
import { pageUrl } from '../../scripts/test-server/page-request.ts'
import type { RecordedBrowser, Scenario } from '../../scripts/test-server/scenario.ts'
import { SCENARIOS } from '../../scripts/test-server/scenarios/all.ts'
import { startTestServer, type TestServer } from '../../scripts/test-server/test-server.ts'
import type { Verdict } from '../../src/engine/index.ts'
import { text } from '../../src/panel/text/text.ts'
import { contradictions, type Observed, observer } from '../lab/observe.ts'
import { launchOptions } from '../lab/setups.ts'
import { sample, seed, size } from './sample.ts'

const sampled = sample(SCENARIOS, size)

/** The failed preflight or redirect is refused in any mode, for another reason in each. */
const HIDDEN_CREDENTIALS = new Set(['chain-cookies-hop', 'order-star-before-credentials'])

/** What no recording shows: then the tab may say that it cannot know, or name the cause that holds without credentials. */
const HIDDEN: Readonly<Record<RecordedBrowser, (scenario: Scenario) => boolean>> = {
  // A worker's response headers, what a service worker met, and whether a redirect was refused by mode or by CORS.
  chromium: ({ id, request: { kind, redirect } }) => kind === 'worker-fetch' || redirect === 'error' || HIDDEN_CREDENTIALS.has(id),
  // Whether a redirect was not to be followed; the mode of a POST over plain http; what Resource Timing of the page does not tell: of other
  // documents and workers, of a beacon whose preflight failed, and of two requests for one URL that it cannot tell apart; why a request that needs no
  // preflight never left.
  firefox: ({ id, page, request: { before, kind, redirect, method, offline } }) =>
    kind.endsWith('-fetch') ||
    kind === 'beacon' ||
    offline ||
    redirect !== null ||
    before !== null ||
    HIDDEN_CREDENTIALS.has(id) ||
    (page.site === 'http' && method === 'POST'),
}

/**
 * CORS lets the page read it, and EventSource then closes itself, since it is no stream. Chromium's record shows that as an abort in most runs and
 * not in others: then the tab says, rightly in either case, that it failed otherwise or that CORS allowed it.
 */
const CLOSED_BY_ITSELF: ReadonlySet<string> = new Set(['kind-eventsource-json', 'kind-eventsource-204'])

/** Where the recording shows something else than what happened. Firefox: a body that the page aborted is a plain success. */
const RECORDED: Readonly<Record<RecordedBrowser, Readonly<Record<string, Verdict>>>> = {
  chromium: {},
  firefox: { 'abort-body': 'allowed' },
}

console.log(`${sampled.length} scenarios, LAB_SEED=${seed}`)

describe.each(['chromium', 'firefox'] as const)('what the tab shows in %s', (name) => {
  let lab: TestServer
  let browser: Browser
  const seen = new Map<Scenario, Observed>()
  const shown = new Map<Scenario, readonly Shown[]>()

  beforeAll(
    async () => {
      lab = await startTestServer()
      browser = await launch(name, {
        program: ensureBrowser(name).path,
        extension: EXTENSION[name],
        headless: true,
        ...launchOptions('usual', lab),
      })
      await browser.setDock('right', 900)
      const observe = observer(browser, lab)
      // The tab begins anew with every page: read it before the next one.
      for (const page of new Set(sampled.map((scenario) => pageUrl(scenario, lab.ports)))) {
        const mine = sampled.filter((scenario) => pageUrl(scenario, lab.ports) === page)
        for (const scenario of mine) seen.set(scenario, await observe(scenario))
        // What does not come true in time is told by the tests below, each with what the tab shows instead.
        await until(
          'every verdict',
          async () => {
            const rows = await readPanel(browser.panel)
            for (const scenario of mine)
              shown.set(
                scenario,
                rows.filter(({ url }) => url.includes(`/s/${scenario.id}/`)),
              )
            return mine.every((scenario) => problem(scenario) === null) ? true : null
          },
          15_000,
        ).catch(() => undefined)
      }
    },
    90_000 + size * 1000,
  )

  afterAll(async () => {
    await browser?.close()
    await lab?.close()
  })

  /** How the tab's last row of a scenario differs from what the browser said; null where it agrees. */
  function problem(scenario: Scenario): string | null {
    const { verdict, error, also } = scenario.expect[name]
    const row = shown.get(scenario)?.at(-1)
    // Stopped in the page itself: DevTools never hear of it.
    if (row === undefined && error === 'CORSRequestNotHttp') return null
    if (row === undefined) return verdict === 'failed' && (also === null || also === 'CSP' || also === 'SOP') ? null : 'no row'
    const undecided = [text.verdict.unknown, text.verdict.depends, text.unless.allowed].includes(row.verdict)
    if (undecided) return HIDDEN[name](scenario) ? null : `shown: ${row.verdict}`
    if (name === 'chromium' && CLOSED_BY_ITSELF.has(scenario.id) && row.verdict === text.verdict.failed) {
      return row.title.includes('an event stream') ? null : `shown: ${row.title}`
    }
    if (row.verdict !== text.verdict[RECORDED[name][scenario.id] ?? verdict])
      return `shown: ${row.verdict} (${row.title}); the browser: ${verdict}`
    const named = (row.browserErrors[text.detail.browser[name]] ?? '').split(', ')
    return verdict !== 'blocked' || error === null || named.includes(error) || HIDDEN_CREDENTIALS.has(scenario.id)
      ? null
      : `shown: ${named}; the browser: ${error}`
  }

  it.each(sampled)('$id: $says', (scenario) => {
    const observed = seen.get(scenario)
    expect(observed && contradictions(scenario, browser, observed)).toEqual([])
    expect(problem(scenario)).toBeNull()
  })
})
