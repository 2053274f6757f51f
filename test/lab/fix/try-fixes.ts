import type { Case } from '../../../scripts/test-server/scenario.ts'
import type { TestServer } from '../../../scripts/test-server/test-server.ts'
import { type Alternative, createLog, type Diagnosis, type Fix } from '../../../src/engine/index.ts'
import type { RawHar } from '../../engine/recordings/recording.ts'
import { scenarioOf } from '../../engine/recordings/recording.ts'
import { VIEWS } from '../../engine/recordings/views.ts'
import { type RecordingBrowser, record, type Truth } from '../record.ts'
import { numberedCase, numberOf } from './numbered.ts'
import { resender, type SentAgain } from './send-again.ts'

/** One fix or alternative that was proposed for a request of a case, and what came of it. */
export interface TriedFix {
  readonly diagnosis: Diagnosis
  readonly fix: Fix | Alternative
  readonly sent: readonly SentAgain[]
}

/** A case as the browser met it: what the page and the browser said, what the engine says of the recording, and its fixes tried out. */
export interface TriedCase {
  readonly case: Case
  readonly truth: Truth
  /** As a saved file has it, and as the tab has it, with what the page's Resource Timing tells. */
  readonly diagnoses: readonly Diagnosis[]
  /** Different ones: a file that hides the credentials mode gets one for both. Numbered requests have their own. */
  readonly tried: readonly TriedFix[]
}

/** How many cases of a page run at a time. */
const AT_ONCE = 6

/** Runs cases in a real browser, diagnoses what its DevTools recorded in that very run, applies each fix as a whole to the request it is for, and sends that again. */
export async function tryFixes(browser: RecordingBrowser, lab: TestServer, cases: readonly Case[]): Promise<readonly TriedCase[]> {
  const { har, truth } = await record(browser, lab, cases, { atOnce: AT_ONCE })
  const recording = { name: browser.name, browser: browser.name, har: har as unknown as RawHar, truth, delivered: null }
  const views = VIEWS.filter(({ title }) => title === 'whole' || title === 'observed')
  const diagnosed = views.map((view) => diagnosesById(browser.name, view.of(recording)))
  const sendAgain = resender(browser, lab)
  const results: TriedCase[] = []
  for (const one of cases) {
    const diagnoses = diagnosed.flatMap((byId) => byId.get(one.id) ?? [])
    const different = new Map(diagnoses.map((diagnosis) => [JSON.stringify([numberOf(diagnosis), diagnosis.fix]), diagnosis]))
    const tried: TriedFix[] = []
    for (const diagnosis of different.values()) {
      const { fix } = diagnosis
      const number = numberOf(diagnosis)
      const request = number === null ? one : numberedCase(one, number)
      for (const way of fix ? [fix, ...(fix.alternatives ?? []).filter((other) => isPossible(other, one))] : []) {
        tried.push({ diagnosis, fix: way, sent: await sendAgain(request, way) })
      }
    }
    results.push({ case: one, truth: truth[one.id] as Truth, diagnoses, tried })
  }
  return results
}

/** No beacon leaves its credentials out, and Firefox's recording does not show that one is a beacon where its preflight failed. */
function isPossible({ assumes, request }: Alternative, { request: { kind } }: Case): boolean {
  return kind !== 'beacon' || (assumes !== 'no-credentials' && request?.includesCredentials !== false)
}

/** What is said of each case's last request, or of each of its numbered ones. */
function diagnosesById(recorder: RecordingBrowser['name'], har: RawHar): ReadonlyMap<string | null, readonly Diagnosis[]> {
  const log = createLog({ browser: recorder })
  log.add(har.log.entries)
  log.settle()
  const byId = new Map<string | null, Map<number | null, Diagnosis>>()
  for (const diagnosis of log.diagnoses()) {
    const id = caseOf(diagnosis)
    byId.set(id, (byId.get(id) ?? new Map<number | null, Diagnosis>()).set(numberOf(diagnosis), diagnosis))
  }
  return new Map([...byId].map(([id, byNumber]) => [id, [...byNumber.values()]]))
}

/** A redirect to another scheme belongs to its first hop. */
function caseOf({ url, hops }: Diagnosis): string | null {
  return [url, ...hops.map((hop) => hop.url)].map(scenarioOf).find((id) => id !== null) ?? null
}
