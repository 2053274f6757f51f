import { chromium } from '../../../src/engine/browsers/chromium.ts'
import { failureOfError } from '../../../src/engine/browsers/failure-of-error.ts'
import { firefox } from '../../../src/engine/browsers/firefox.ts'
import { standard } from '../../../src/engine/browsers/standard.ts'
import type { Example } from '../../../src/engine/rules/examples/example.ts'
import { failureOfSketch } from '../../../src/engine/rules/failure-sketch.ts'
import type { Failure, Step } from '../../../src/engine/rules/rule.ts'
import { mainFetch } from '../../../src/engine/verdict/main-fetch.ts'

/** These fail by what became of the exchange, which neither a header nor an error's name shows: they are tested where that is decided. */
const BY_OUTCOME: ReadonlySet<Step> = new Set([
  'headers-changed',
  'mixed-content',
  'content-security-policy',
  'same-origin-mode',
  'blocked-in-devtools',
  'redirect-mode-error',
  'response-withheld',
  'event-stream-refused',
  'service-worker-opaque',
  'unexplained-failure',
])

/** The failure that an example describes, when main fetch (or the name of the error) really ends at that step; else it throws. */
export function failureFromExample(example: Example, step: Step): Failure {
  const failure = failureOfSketch(example, step)
  const failing = failingSteps(example)
  if (!BY_OUTCOME.has(step) && !failing.includes(step))
    throw new Error(`“${example.caption}” fails at ${failing.join(', ') || 'no step'}, not at ${step}`)
  return failure
}

/** Every step at which any browser, or the standard, says that the example fails. */
export function failingSteps(example: Example): readonly Step[] {
  const { exchange, entry, hop, includesCredentials } = failureOfSketch(example, 'unexplained-failure')
  // Of a preflight, main fetch decides on a redirect inside the browser.
  const isDecided = example.at === 'preflight' && example.error === 'net::ERR_INVALID_REDIRECT'
  if (example.error !== undefined && example.error !== 'net::ERR_FAILED' && !isDecided) {
    const told = failureOfError(example.error, entry.browser)
    return told.kind === 'not-cors' ? [told.nonCorsFailure] : ['not-recorded']
  }
  const origin = example.redirectedFrom === undefined ? (example.origin ?? 'https://app.example') : 'https://app.example'
  const readings = [standard, chromium, firefox].map((profile) => mainFetch(exchange, origin, includesCredentials, profile))
  return [...new Set(readings.flatMap(({ failures }) => failures.filter((each) => each.hop === hop).map(({ step }) => step)))]
}
