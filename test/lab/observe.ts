import type { BrowserSays } from '../../scripts/browsers/browser.ts'
import { type Outcome, type PageRequest, pageRequest, pageUrl } from '../../scripts/test-server/page-request.ts'
import type { Case, Expectation, Scenario } from '../../scripts/test-server/scenario.ts'
import type { TestServer } from '../../scripts/test-server/test-server.ts'

/** What running a scenario needs of a browser; the drivers in scripts/browsers/ have it. */
export interface LabBrowser {
  readonly name: 'chromium' | 'firefox'
  navigate(url: string): Promise<void>
  /** A promise is awaited; the value must survive JSON. */
  evaluateInPage(expression: string): Promise<unknown>
  setOffline(offline: boolean): Promise<void>
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

/** Runs cases one after the other; those with the same page need one navigation. */
export function observer(browser: LabBrowser, lab: TestServer): (one: Case) => Promise<Observed> {
  const observe = burstObserver(browser, lab)
  return async (one) => {
    const [observed] = await observe([one])
    if (observed === undefined) throw new Error(`nothing was observed of ${one.id}`)
    return observed
  }
}

/** Runs cases of one page all at once, either all offline or none, and returns what was observed of each, in their order. */
export function burstObserver(browser: LabBrowser, lab: TestServer): (cases: readonly [Case, ...Case[]]) => Promise<readonly Observed[]> {
  let open: string | null = null
  return async (cases) => {
    const wanted = pageUrl(cases[0], lab.ports)
    if (open !== wanted) await browser.navigate(wanted)
    open = wanted
    const requests = cases.map((one) => pageRequest(one, lab.ports))
    if (!requests.some(isRehearsed)) return sendAll(browser, cases, requests)
    // The last request counts: what was said of those before it must not be taken for its own.
    await sendAll(browser, cases, requests.filter(isRehearsed).map(rehearsal))
    return sendAll(
      browser,
      cases,
      requests.map((one) => (isRehearsed(one) ? performance(one) : one)),
    )
  }
}

/** Something is requested from the same URL before. */
const isRehearsed = (one: PageRequest): boolean => one.before !== null || isInARow(one)
const isInARow = ({ times, concurrent, numbered }: PageRequest): boolean => times > 1 && !concurrent && !numbered
const rehearsal = (one: PageRequest): PageRequest => ({ ...one, times: isInARow(one) ? one.times - 1 : 0 })
const performance = (one: PageRequest): PageRequest => ({ ...one, times: isInARow(one) ? 1 : one.times, cookieUrl: null, before: null })

async function sendAll(browser: LabBrowser, cases: readonly Case[], requests: readonly PageRequest[]): Promise<readonly Observed[]> {
  const older = await said(browser)
  const from = { errors: older.errors.length, others: older.others.length }
  const isOffline = requests.some(({ offline }) => offline)
  if (isOffline) await browser.setOffline(true)
  const outcomes = (await browser.evaluateInPage(
    `Promise.all(${JSON.stringify(requests)}.map((one) => lab.send(one)))`,
  )) as readonly Outcome[]
  if (isOffline) await browser.setOffline(false)
  const observed: Observed[] = []
  for (const [i, outcome] of outcomes.entries()) {
    const one = cases[i]
    if (one !== undefined) observed.push({ outcome, ...(await settled(browser, one, outcome, from)) })
  }
  return observed
}

interface Said {
  readonly errors: readonly BrowserSays[]
  readonly others: readonly BrowserSays[]
}

const said = async (browser: LabBrowser): Promise<Said> => ({
  errors: await browser.corsErrors(),
  others: await browser.otherFailures(),
})

/** What the browser says of this case; it may name the reason a moment after the page saw the failure. */
async function settled(browser: LabBrowser, one: Case, outcome: Outcome, from: { errors: number; others: number }): Promise<Said> {
  const { error, also } = expectationOf(one, browser) ?? { error: outcome.result === 'error' ? 'any' : null, also: null }
  for (let tries = 25; ; tries--) {
    const { errors, others } = await said(browser)
    const mine = { errors: about(one, errors.slice(from.errors)), others: about(one, others.slice(from.others)) }
    const misses = (error !== null && mine.errors.length === 0) || (also !== null && mine.others.length === 0)
    if (!misses || tries === 0) return mine
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** What this browser is expected to say of a case; null where nobody knows. */
function expectationOf(one: Case | Scenario, browser: LabBrowser): Expectation | null {
  return 'expect' in one ? one.expect[browser.name] : null
}

/** By URL; a redirect to another scheme has left the scenario's own. */
function about({ id }: Case, messages: readonly BrowserSays[]): readonly BrowserSays[] {
  return messages.filter(({ url }) => url.includes(`/s/${id}/`) || !url.includes('/s/'))
}

/**
 * The browser's own name of the failure. Firefox adds CORSDidNotSucceed2 for the request behind every failed preflight, and
 * a warning that is no failure: both give way to the reason.
 */
export function reasonOf({ errors }: Observed): string | null {
  const failures = errors.filter(({ error }) => error !== 'CORSAllowHeaderFromPreflightDeprecation')
  return (failures.find(({ error }) => error !== 'CORSDidNotSucceed2') ?? failures[0])?.error ?? null
}

/** How the browser contradicts the table; empty where it agrees, or where no table says anything. */
export function contradictions(one: Case | Scenario, browser: LabBrowser, seen: Observed): readonly string[] {
  const expected = expectationOf(one, browser)
  if (expected === null) return []
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
