import { type Outcome, type PageRequest, pageUrl } from '../../../scripts/test-server/page-request.ts'
import type { Case } from '../../../scripts/test-server/scenario.ts'
import type { TestServer } from '../../../scripts/test-server/test-server.ts'
import type { Alternative, Fix } from '../../../src/engine/index.ts'
import type { LabBrowser } from '../observe.ts'
import { fixedRequests, fixedResponses } from './fixed-responses.ts'

/** What became of a request once its fix was applied. */
export interface SentAgain {
  readonly request: PageRequest
  readonly outcome: Outcome
  /** The browser's own names of the CORS failures; Firefox's name for anything that fails on the network is not one. */
  readonly corsErrors: readonly string[]
}

/** Firefox names the first for every connection that fails, and warns with the second of what it still allows. */
const NOT_FAILURES: ReadonlySet<string> = new Set(['CORSDidNotSucceed2', 'CORSAllowHeaderFromPreflightDeprecation'])

/**
 * Sends a case's request once more, fixed, in the same way as before: once, or where the fix is for both credentials modes, in each. Cases with
 * the same page need one navigation.
 */
export function resender(
  browser: Pick<LabBrowser, 'navigate' | 'evaluateInPage' | 'corsErrors'>,
  lab: TestServer,
): (one: Case, fix: Fix | Alternative) => Promise<readonly SentAgain[]> {
  let open: string | null = null
  let runs = 0
  return async (one, fix) => {
    const wanted = pageUrl(one, lab.ports)
    if (open !== wanted) await browser.navigate(wanted)
    open = wanted
    const responses = fixedResponses(one, fix, lab.ports)
    // The test server knows a request by its path: each run has a query of its own.
    for (const [url, served] of responses) lab.replaced.set(withoutQuery(url), served)
    const sent: SentAgain[] = []
    for (const request of fixedRequests(one, fix, lab.ports)) {
      // A run of its own, so that no cache remembers a response from before the fix.
      const run = `fixed-${runs++}`
      const outcome = (await browser.evaluateInPage(`lab.send(${JSON.stringify(request)}, '${run}')`)) as Outcome
      sent.push({ request, outcome, corsErrors: await corsErrors(browser, run, outcome.result === 'error' || request.kind === 'beacon') })
    }
    for (const url of responses.keys()) lab.replaced.delete(withoutQuery(url))
    return sent
  }
}

function withoutQuery(url: string): string {
  return url.replace(/\?.*/, '')
}

/** What the browser says of this run; it may name the reason a moment after the page saw the failure. */
async function corsErrors(browser: Pick<LabBrowser, 'corsErrors'>, run: string, isExpected: boolean): Promise<readonly string[]> {
  for (let tries = isExpected ? 25 : 0; ; tries--) {
    const said = (await browser.corsErrors()).filter(({ url, error }) => url.includes(run) && !NOT_FAILURES.has(error))
    if (said.length > 0 || tries === 0) return said.map(({ error }) => error)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
