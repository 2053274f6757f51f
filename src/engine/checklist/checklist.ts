import type { BrowserProfile } from '../browsers/browser-profile.ts'
import { profileOf } from '../browsers/profile-of.ts'
import { type Hop, hopAt } from '../exchange/exchange.ts'
import { requestedHeaderNames, requestedMethod } from '../exchange/preflight.ts'
import type { RecordedEntries } from '../exchange/recorded-entries.ts'
import { get } from '../fetch/header-list.ts'
import { isCorsSafelistedMethod } from '../fetch/method.ts'
import { isSameOrigin } from '../fetch/origin.ts'
import { isRedirectStatus } from '../fetch/status.ts'
import type { Entry } from '../har/entry.ts'
import type { Cause, Diagnosis, Place } from '../report/diagnosis.ts'
import type { Step } from '../rules/rule.ts'
import { SPEC_LINKS } from '../rules/spec-links.ts'
import { RULES } from '../rules/table.ts'
import { mainFetch, type Run } from '../verdict/main-fetch.ts'
import { recordedExchange } from '../verdict/recorded-exchange.ts'
import { type CheckId, type Compared, comparedAt } from './compared-values.ts'
import { STEP_TEXTS } from './step-texts.ts'

/** One step of the standard's way from a request to a response that the page may read. */
export interface CheckedStep {
  readonly id: CheckId
  readonly at: Place
  readonly hop: number
  /** `unknown`: the recording does not show it, or what it shows is not what the browser went by. */
  readonly state: 'passed' | 'failed' | 'not-reached' | 'unknown'
  /** Not reached, and as things stand it would fail. */
  readonly wouldFail: boolean
  /** What has to hold, in a few words. */
  readonly title: string
  /** The rule in plain words. */
  readonly explanation: string
  readonly compared: Compared | null
  readonly spec: string | null
}

/** A step before it is known how far the browser came. `fails` is null where the recording does not show it. */
interface UncheckedStep {
  readonly id: CheckId
  readonly at: Place
  readonly hop: number
  readonly fails: boolean | null
  readonly compared: Compared | null
}

const CORS_CHECK = ['allow-origin-missing', 'allow-origin-wildcard', 'allow-origin-mismatch', 'allow-credentials'] as const
const REDIRECT = ['redirect-location', 'redirect-scheme', 'redirect-count', 'redirect-credentials'] as const

/**
 * The steps of main fetch that decide on an exchange, in the order of the browser that recorded it. Which one failed first is what the diagnosis
 * says; the steps themselves are those of the algorithm that made it.
 *
 * @see https://fetch.spec.whatwg.org/#concept-main-fetch
 */
export function checklist(diagnosis: Diagnosis, entries: RecordedEntries): readonly CheckedStep[] {
  const { origin, cause, mode, verdict } = diagnosis
  const isWithoutCors =
    verdict === 'same-origin' || verdict === 'opaque' || mode === 'no-cors' || mode === 'navigate' || mode === 'websocket'
  const steps = origin === null || isWithoutCors ? [withoutCors(diagnosis)] : walk(diagnosis, origin, entries)
  return checkedSteps(cause === null ? steps : withCause(steps, cause), cause)
}

function withoutCors({ origin, verdict, mode }: Diagnosis): UncheckedStep {
  const id =
    origin === null ? 'origin-unknown' : verdict === 'same-origin' ? 'same-origin' : mode === 'cors' ? 'opaque-redirect' : 'no-cors'
  return { id, at: 'request', hop: 0, fails: origin === null ? null : false, compared: null }
}

function walk(diagnosis: Diagnosis, origin: string, { browser, entry }: RecordedEntries): UncheckedStep[] {
  const exchange = recordedExchange(diagnosis, entry)
  const { entry: sent, preflight } = exchange.hops[0]
  // Where the recording is gone, that of the log: the steps are shown all the same.
  const profile = profileOf((sent ?? preflight)?.browser ?? browser)
  const fails = failing(diagnosis, (includes) => mainFetch(exchange, origin, includes, profile))
  const withCredentials = diagnosis.includesCredentials !== false
  let corsTainted = false
  return diagnosis.hops.flatMap((report, index) => {
    const hop = hopAt(exchange, index)
    corsTainted ||= !isSameOrigin(hop.url, origin)
    const urls = diagnosis.hops.slice(0, index + 1).map(({ url }) => url)
    const step = (id: CheckId, at: Place, known: Entry | null): UncheckedStep => {
      const compared = comparedAt(id, at, { hop, urls, origin, profile, corsTainted })
      return { id, at, hop: index, compared, fails: known === null ? null : fails(id, at, index, compared) }
    }
    const responding = hop.entry !== null && hop.entry.response.status > 0 ? hop.entry : null
    const steps: UncheckedStep[] = corsTainted ? preflightSteps(report.preflight.state, hop, { profile, origin }, step) : []
    steps.push(step('gets-response', 'request', responding))
    if (corsTainted) {
      const ids = CORS_CHECK.filter((id) => withCredentials || (id !== 'allow-origin-wildcard' && id !== 'allow-credentials'))
      steps.push(...ids.map((id) => step(id, 'response', responding)))
    } else steps.push(step('own-origin', 'response', responding))
    if (responding && isRedirectStatus(responding.response.status)) steps.push(...REDIRECT.map((id) => step(id, 'response', responding)))
    return steps
  })
}

function preflightSteps(
  state: Diagnosis['hops'][number]['preflight']['state'],
  { preflight, url }: Hop,
  { profile, origin }: { readonly profile: BrowserProfile; readonly origin: string },
  step: (id: CheckId, at: Place, known: Entry | null) => UncheckedStep,
): UncheckedStep[] {
  if (state === 'cached') return [{ ...step('preflight-cached', 'preflight', null), fails: false }]
  if (preflight === null) return state === 'not-needed' ? [] : [step('preflight-gets-response', 'preflight', null)]
  const { headers } = preflight.response
  const method = requestedMethod(preflight)
  const irrelevant = new Set<Step>([
    ...(profile.trustsOwnPreflight && isSameOrigin(url, origin) ? CORS_CHECK : []),
    ...(method === null || isCorsSafelistedMethod(method) ? ['method-not-allowed' as const] : []),
    ...(requestedHeaderNames(preflight).length === 0 ? ['header-not-allowed' as const] : []),
    ...(get('Access-Control-Allow-Methods', headers) === null ? ['allow-methods-invalid' as const] : []),
    ...(get('Access-Control-Allow-Headers', headers) === null ? ['allow-headers-invalid' as const] : []),
  ])
  const responding = preflight.response.status > 0 ? preflight : null
  const ids = responding === null ? [] : profile.preflightOrder.filter((id) => !irrelevant.has(id))
  return [step('preflight-gets-response', 'preflight', responding), ...ids.map((id) => step(id, 'preflight', responding))]
}

/**
 * Does a step fail, by the reading that the diagnosis rests on: the one with credentials where only that one fails, else the one without.
 * Where the mode is not known, what would fail just with credentials is not known either.
 */
function failing(
  { includesCredentials, cause }: Diagnosis,
  read: (includes: boolean) => Run,
): (id: CheckId, at: Place, hop: number, compared: Compared | null) => boolean | null {
  const has = ({ failures }: Run, id: CheckId, at: Place, hop: number) =>
    failures.some((failure) => failure.step === id && failure.at === at && failure.hop === hop)
  const run = read(includesCredentials ?? cause?.onlyIf === 'credentials')
  const other = includesCredentials === null && cause?.onlyIf !== 'credentials' ? read(true) : null
  return (id, at, hop, compared) => {
    if (has(run, id, at, hop)) return true
    if (other !== null && has(other, id, at, hop)) return null
    // A 304 without the header only renews a response that the recording does not show here.
    return id === 'allow-origin-missing' && compared?.found.value === null ? null : false
  }
}

/** A cause that is no step of CORS stands where it happened: instead of the response that did not come, or after the checks that passed. */
function withCause(steps: readonly UncheckedStep[], cause: Cause): readonly UncheckedStep[] {
  if (steps.some((step) => isStepOf(step, cause))) return steps
  const { at, hop } = cause
  const found: UncheckedStep = { id: 'look-alike', at, hop, fails: true, compared: null }
  const getsResponse = at === 'preflight' ? 'preflight-gets-response' : at === 'request' ? 'gets-response' : null
  const instead = steps.findIndex((step) => step.id === getsResponse && step.hop === hop)
  if (instead >= 0) return steps.toSpliced(instead, 1, found)
  return steps.toSpliced(steps.findLastIndex((step) => step.hop <= hop) + 1, 0, found)
}

/** Is it the step that the cause's rule explains? */
function isStepOf({ id, at, hop, fails }: UncheckedStep, cause: Cause): boolean {
  return fails === true && at === cause.at && hop === cause.hop && stepsOfRule(cause.rule).includes(id)
}

function stepsOfRule(rule: string): readonly string[] {
  return Object.entries(RULES).flatMap(([step, rules]) => (rules.some(({ id }) => id === rule) ? [step] : []))
}

function checkedSteps(steps: readonly UncheckedStep[], cause: Cause | null): readonly CheckedStep[] {
  const end = cause === null ? -1 : steps.findIndex((step) => step.id === 'look-alike' || isStepOf(step, cause))
  return steps.map(({ id, at, hop, fails, compared }, index) => {
    const reached = end === -1 || index < end
    // What fails by the recording and did not stop the browser was not what the browser saw.
    const state = index === end ? 'failed' : !reached ? 'not-reached' : fails === false ? 'passed' : 'unknown'
    const words = id === 'look-alike' && cause !== null ? { title: cause.title, explanation: cause.explanation } : STEP_TEXTS[id]
    const spec = id in SPEC_LINKS ? SPEC_LINKS[id as Step] : null
    return { id, at, hop, state, wouldFail: state === 'not-reached' && fails === true, ...words, compared, spec }
  })
}
