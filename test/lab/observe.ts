import type { BrowserSays } from '../browsers/browser.ts'
import { askOf, type Outcome, pageUrl } from './ask.ts'
import type { Lab } from './lab.ts'
import type { Scenario } from './scenario.ts'

/** What running a scenario needs of a browser; the drivers in test/browsers/ have it. */
export interface LabBrowser {
  readonly name: 'chromium' | 'firefox'
  navigate(url: string): Promise<void>
  /** A promise is awaited; the value must survive JSON. */
  evaluateInPage(expression: string): Promise<unknown>
  /** Every CORS failure the browser named since it was started. */
  corsErrors(): Promise<readonly BrowserSays[]>
  /** Whatever else it said of failed requests: `net::ERR_...`, a blocked reason, a console category. */
  otherFailures(): Promise<readonly BrowserSays[]>
}

/** What the page and the browser said of one scenario in one run. */
export interface Observed {
  readonly outcome: Outcome
  readonly errors: readonly BrowserSays[]
  readonly others: readonly BrowserSays[]
}

/** Runs scenarios one after the other; those with the same page need one navigation. */
export function observer(browser: LabBrowser, lab: Lab): (scenario: Scenario) => Promise<Observed> {
  let open: string | null = null
  return async (scenario) => {
    const wanted = pageUrl(scenario, lab.ports)
    if (open !== wanted) await browser.navigate(wanted)
    open = wanted
    const { errors: olderErrors, others: olderOthers } = await said(browser)
    const older = { errors: olderErrors.length, others: olderOthers.length }
    const ask = JSON.stringify(askOf(scenario, lab.ports))
    const outcome = (await browser.evaluateInPage(`lab.ask(${ask})`)) as Outcome
    return { outcome, ...(await settled(browser, scenario, older)) }
  }
}

interface Said {
  readonly errors: readonly BrowserSays[]
  readonly others: readonly BrowserSays[]
}

const said = async (browser: LabBrowser): Promise<Said> => ({
  errors: await browser.corsErrors(),
  others: await browser.otherFailures(),
})

/** What the browser says of this scenario; it may name the reason a moment after the page saw the failure. */
async function settled(browser: LabBrowser, scenario: Scenario, from: { errors: number; others: number }): Promise<Said> {
  const { error, also } = scenario.expect[browser.name]
  for (let tries = 25; ; tries--) {
    const { errors, others } = await said(browser)
    const mine = { errors: about(scenario, errors.slice(from.errors)), others: about(scenario, others.slice(from.others)) }
    const misses = (error !== null && mine.errors.length === 0) || (also !== null && mine.others.length === 0)
    if (!misses || tries === 0) return mine
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** By URL; a redirect to another scheme has left the scenario's own. */
function about(scenario: Scenario, messages: readonly BrowserSays[]): readonly BrowserSays[] {
  return messages.filter(({ url }) => url.includes(`/s/${scenario.id}/`) || !url.includes('/s/'))
}

/**
 * The browser's own name of the failure. Firefox adds CORSDidNotSucceed2 for the request behind every failed preflight, and
 * a warning that is no failure: both give way to the reason.
 */
export function reasonOf({ errors }: Observed): string | null {
  const failures = errors.filter(({ error }) => error !== 'CORSAllowHeaderFromPreflightDeprecation')
  return (failures.find(({ error }) => error !== 'CORSDidNotSucceed2') ?? failures[0])?.error ?? null
}

/** How the browser contradicts the table; empty where it agrees. */
export function contradictions(scenario: Scenario, browser: LabBrowser, seen: Observed): readonly string[] {
  const expected = scenario.expect[browser.name]
  const { outcome, others } = seen
  const said = others.map(({ error }) => error)
  const checks: readonly (readonly [what: string, expected: unknown, seen: unknown])[] = [
    ['result', expected.result, outcome.result],
    ['error', expected.error, reasonOf(seen)],
    ['status', expected.status, outcome.status],
  ]
  const wrong = checks.filter(([, a, b]) => a !== b).map(([what, a, b]) => `${what}: expected ${a}, seen ${b}`)
  const { also } = expected
  return also !== null && !said.some((s) => s.startsWith(also)) ? [...wrong, `expected ${also}, seen ${said.join(', ')}`] : wrong
}
