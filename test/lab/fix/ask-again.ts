import type { Alternative, Fix } from '../../../src/engine/index.ts'
import { type Ask, type Outcome, pageUrl } from '../ask.ts'
import type { Lab } from '../lab.ts'
import type { LabBrowser } from '../observe.ts'
import type { Case } from '../scenario.ts'
import { repairedAnswers, repairedAsks } from './fixed-answers.ts'

/** What became of a repaired request. */
export interface AskedAgain {
  readonly ask: Ask
  readonly outcome: Outcome
  /** The browser's own names of the CORS failures; Firefox's name for anything that fails on the network is not one. */
  readonly corsErrors: readonly string[]
}

/** Firefox says the first of every connection that fails, and warns by the second of what it still permits. */
const NO_REFUSALS: ReadonlySet<string> = new Set(['CORSDidNotSucceed2', 'CORSAllowHeaderFromPreflightDeprecation'])

/**
 * Asks for a case once more, repaired, in the same way as before: once, or where the repair is for both credentials modes, in each. Cases with
 * the same page need one navigation.
 */
export function askerAgain(browser: LabBrowser, lab: Lab): (one: Case, fix: Fix | Alternative) => Promise<readonly AskedAgain[]> {
  let open: string | null = null
  let runs = 0
  return async (one, fix) => {
    const wanted = pageUrl(one, lab.ports)
    if (open !== wanted) await browser.navigate(wanted)
    open = wanted
    const answers = repairedAnswers(one, fix, lab.ports)
    for (const [url, served] of answers) lab.replaced.set(url, served)
    const asked: AskedAgain[] = []
    for (const ask of repairedAsks(one, fix, lab.ports)) {
      // A run of its own, so that no cache remembers an answer of before the repair.
      const run = `repaired-${runs++}`
      const outcome = (await browser.evaluateInPage(`lab.ask(${JSON.stringify(ask)}, '${run}')`)) as Outcome
      asked.push({ ask, outcome, corsErrors: await refusals(browser, run, outcome.result === 'error' || ask.kind === 'beacon') })
    }
    for (const url of answers.keys()) lab.replaced.delete(url)
    return asked
  }
}

/** What the browser says of this run; it may name the reason a moment after the page saw the failure. */
async function refusals(browser: LabBrowser, run: string, isExpected: boolean): Promise<readonly string[]> {
  for (let tries = isExpected ? 25 : 0; ; tries--) {
    const said = (await browser.corsErrors()).filter(({ url, error }) => url.includes(run) && !NO_REFUSALS.has(error))
    if (said.length > 0 || tries === 0) return said.map(({ error }) => error)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
