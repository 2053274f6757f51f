import { isCorsHeader } from '../exchange/cors-headers.ts'
import { withoutWww } from '../exchange/without-www.ts'
import { isOkStatus, isRedirectStatus } from '../fetch/status.ts'
import { followedBy, listedNames, remedySteps, shortened } from '../report/wording.ts'
import { namedSettings, type Setting } from '../responders/cors-setting-names.ts'
import type { Fact, Words } from '../responders/fact.ts'
import { type Observation, observe, targetOf } from '../responders/observation.ts'
import { type Recognition, recognition } from '../responders/table.ts'
import { allowCredentialsMissing } from './allow-credentials.ts'
import { allowOriginMismatch, cachedWithoutVaryOrigin } from './allow-origin-mismatch.ts'
import {
  allowOriginMissing,
  corsOnlyOnPreflight,
  elementInstead,
  optionsHandledWithoutCors,
  originNotAllowed,
} from './allow-origin-missing.ts'
import { wildcardWithCredentials } from './allow-origin-wildcard.ts'
import { statusOf } from './evidence.ts'
import { theHost, theStatus } from './failure-wording.ts'
import { contentTypeNotAllowed, corsHeaderInRequest, headerNotAllowed, headerSpelledDifferently } from './header-not-allowed.ts'
import { preflightUpgradedByHsts, redirectedByExtension } from './internal-redirect.ts'
import { layersOf } from './layers.ts'
import { allowMethodsMissing, methodCase, methodNotAllowed } from './method-not-allowed.ts'
import { misspelledHeader, requestHeaderInResponse } from './misspelled-header.ts'
import { opaqueOrigin, originNullAfterRedirect, withNullOrigin } from './opaque-origin.ts'
import { redirectTargetWithoutCors } from './redirect-without-cors.ts'
import type { Evidence, Explanation, Failure, Rule, Step } from './rule.ts'
import { withSendersOwnWay } from './sender.ts'
import { withAppsOwnWay, withUnusualOrigin } from './unusual-origins.ts'

/** Steps outside CORS that fail because of what the response is. */
const OUTSIDE_CORS: ReadonlySet<Step> = new Set<Step>(['opaque-response-blocking', 'response-withheld', 'event-stream-refused'])

/** Steps that fail because of what the response is, whatever its CORS headers say. */
const ABOUT_RESPONSE: ReadonlySet<Step> = new Set<Step>(['allow-origin-missing', 'preflight-status', 'preflight-redirect', ...OUTSIDE_CORS])

/** Steps that fail because of a CORS header: only who decides on such headers matters there, or who never will. */
const ABOUT_HEADER: ReadonlySet<Step> = new Set<Step>([
  'allow-origin-wildcard',
  'allow-origin-mismatch',
  'allow-credentials',
  'method-not-allowed',
  'header-not-allowed',
])

/** Rules whose evidence already shows the root cause, so that who responded changes nothing. */
const ROOT_CAUSES: ReadonlySet<Rule> = new Set([
  cachedWithoutVaryOrigin,
  misspelledHeader,
  requestHeaderInResponse,
  originNullAfterRedirect,
  opaqueOrigin,
  corsHeaderInRequest,
  headerSpelledDifferently,
  methodCase,
  preflightUpgradedByHsts,
  redirectedByExtension,
])

/** Rules whose remedy is to allow the request's origin. */
const NAMES_ORIGIN_TO_ALLOW: ReadonlySet<Rule> = new Set([
  allowOriginMissing,
  corsOnlyOnPreflight,
  optionsHandledWithoutCors,
  redirectTargetWithoutCors,
])

/**
 * What a rule says, with what is known of who responded. Where a fact tells the cause it replaces the symptom: its heading, what it means, what to do
 * and who can do it. Where only a CORS header is wrong, it adds where that header is set.
 */
export function withKnownResponder(rule: Rule, explanation: Explanation, failure: Failure): Explanation {
  const known = knownResponder(failure)
  const explained = withoutCorsHeadersInRequest(rule, explainedByResponder(rule, explanation, failure, known), failure)
  return ROOT_CAUSES.has(rule) || !isDecidedByCors(failure.step) ? explained : withSendersOwnWay(explained, failure, known !== null)
}

function isDecidedByCors(step: Step): boolean {
  return ABOUT_HEADER.has(step) || (ABOUT_RESPONSE.has(step) && !OUTSIDE_CORS.has(step))
}

/** A library rejects a preflight request for any header that it doesn't list, and no server lists those that only responses have. */
function withoutCorsHeadersInRequest(rule: Rule, explanation: Explanation, failure: Failure): Explanation {
  const names = failure.at === 'preflight' ? failure.unsafeHeaderNames.filter(isCorsHeader) : []
  const { remedy } = explanation
  if (names.length === 0 || ROOT_CAUSES.has(rule) || remedy === undefined || explanation.headersPurpose === 'none') return explanation
  const first = `Remove ${listedNames(names)} from the request in the page’s code: only responses have such headers.`
  const [step = '', ...steps] = remedySteps(remedy)
  const then = `If the preflight request still fails, ${step.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`
  const all = steps.length === 0 ? [first, then] : [first, then, ...steps].map((one, index) => `${index + 1}. ${one}`)
  return { ...explanation, remedy: all.join(' '), responsible: 'page' }
}

function explainedByResponder(rule: Rule, explanation: Explanation, failure: Failure, known: Recognition | null): Explanation {
  // To request the redirect's target directly would not help where it never allows a page.
  if (ROOT_CAUSES.has(rule) && !(rule === originNullAfterRedirect && known?.fact.headers === 'none')) return explanation
  if (known === null) {
    const about = withSettingName(rule, withUnusualOrigin(explanation, failure), failure)
    return NAMES_ORIGIN_TO_ALLOW.has(rule) ? withNullOrigin(about, failure) : about
  }
  const explained = explainedBy(known, explanation, failure)
  // An error's remedy stays, unless it would have the origin allowed.
  const isAboutOrigin = isOkStatus(failure.entry.response.status) || namesOrigin(known.fact.remedy, observationOf(failure))
  return known.fact.headers === 'allow' && isAboutOrigin ? withNullOrigin(withPagesOwnWay(rule, explained, failure), failure) : explained
}

/** A server’s own setting is one way; an app, or an element that needs no CORS, has another. */
function withPagesOwnWay(rule: Rule, explanation: Explanation, failure: Failure): Explanation {
  const about = withAppsOwnWay(explanation, failure)
  if (rule !== allowOriginMissing || about.remedy === undefined) return about
  return { ...about, remedy: `${about.remedy}${elementInstead(failure)}` }
}

/** The settings behind the header that each is about. */
const SETTINGS_OF: ReadonlyMap<Rule, readonly Setting[]> = new Map<Rule, readonly Setting[]>([
  [allowOriginMissing, ['origins']],
  [corsOnlyOnPreflight, ['origins']],
  [originNotAllowed, ['origins']],
  [allowOriginMismatch, ['origins']],
  [wildcardWithCredentials, ['origins', 'credentials']],
  [allowCredentialsMissing, ['credentials']],
  [allowMethodsMissing, ['methods']],
  [methodNotAllowed, ['methods']],
  [headerNotAllowed, ['headers']],
  [contentTypeNotAllowed, ['headers']],
])

function withSettingName(rule: Rule, explanation: Explanation, failure: Failure): Explanation {
  const settings = SETTINGS_OF.get(rule)
  if (settings === undefined || explanation.remedy === undefined || explanation.responsible === 'page') return explanation
  const named = namedSettings(settings, observationOf(failure))
  return named === null ? explanation : { ...explanation, remedy: `${explanation.remedy} ${named}` }
}

function explainedBy({ fact, evidence }: Recognition, explanation: Explanation, failure: Failure): Explanation {
  const seen = observationOf(failure)
  const remedy = wordsOf(fact.remedy, seen)
  const responsible = typeof fact.responsible === 'string' ? fact.responsible : fact.responsible(seen)
  if (ABOUT_HEADER.has(failure.step) && fact.headers !== 'none') {
    return {
      ...explanation,
      explanation: followedBy(explanation.explanation, wordsOf(fact.means, seen)),
      evidence: union(explanation.evidence, evidence),
      remedy,
      responsible,
      headersPurpose: fact.headers,
    }
  }
  return {
    title: fact.title,
    explanation: followedBy(lead(failure, fact), wordsOf(fact.means, seen)),
    evidence: union([...statusOf(failure.entry), ...explanation.evidence], evidence),
    remedy,
    responsible,
    headersPurpose: fact.headers,
  }
}

/** The fact that tells why a response failed; null where none does. */
function knownResponder(failure: Failure): Recognition | null {
  if (failure.cachedFrom !== null || failure.entry.response.status === 0) return null
  const isAboutHeader = ABOUT_HEADER.has(failure.step)
  if (!isAboutHeader && !ABOUT_RESPONSE.has(failure.step)) return null
  const seen = observationOf(failure)
  const known = recognition(seen)
  if (known === null || (isAboutHeader && known.fact.headers === 'reveal-error')) return null
  // What is known by its CORS headers tells nothing where they don’t matter.
  if (OUTSIDE_CORS.has(failure.step) && known.evidence.some(({ name }) => isCorsHeader(name))) return null
  // No list of origins matters before the host’s redirect to https or to its other name.
  return known.fact.headers === 'allow' && changesOnlySchemeOrWww(seen) ? null : known
}

/** Does it redirect to the same URL with https, or with or without “www.”? */
function changesOnlySchemeOrWww(seen: Observation): boolean {
  const target = isRedirectStatus(seen.entry.response.status) ? targetOf(seen) : null
  if (target === null || seen.url === null) return false
  const rest = ({ hostname, port, pathname, search }: URL) => `${withoutWww(hostname)}:${port}${pathname}${search}`
  return rest(target) === rest(seen.url)
}

function observationOf({ at, entry, method, origin, exchange, hop }: Failure): Observation {
  return observe({ at, entry, method, origin, redirectedFrom: exchange.hops[hop - 1]?.entry ?? null })
}

/** Does it say another thing of another origin? */
function namesOrigin(words: Words, seen: Observation): boolean {
  return wordsOf(words, seen) !== wordsOf(words, { ...seen, origin: null })
}

function wordsOf(words: Words, seen: Observation): string {
  return typeof words === 'string' ? words : words(seen)
}

/** What came back, in the response's own terms. */
function lead(failure: Failure, { headers }: Fact): string {
  const layers = layersOf(failure.entry)
  const named = layers === '' ? '' : ` (${shortened(layers, 50)})`
  if (failure.at === 'preflight') {
    return `The preflight request (OPTIONS) got ${theStatus(failure)} from ${theHost(failure)}${named}${lackOf(failure)}, so the browser didn’t send the ${shortened(failure.method, 20)} request.`
  }
  if (OUTSIDE_CORS.has(failure.step)) return `The ${theStatus(failure)} response comes from ${theHost(failure)}${named}.`
  if (headers === 'reveal-error' && failure.entry.response.status >= 400) {
    return `The CORS error hides the real one, a ${theStatus(failure)} from ${theHost(failure)}${named} without Access-Control-Allow-Origin.`
  }
  const allowed = ABOUT_HEADER.has(failure.step) ? 'doesn’t allow this request' : 'has no Access-Control-Allow-Origin header'
  return `The ${theStatus(failure)} response comes from ${theHost(failure)}${named} and ${allowed}.`
}

/** What a preflight response with an ok status lacks: its status alone would be enough. */
function lackOf({ entry, step }: Failure): string {
  if (!isOkStatus(entry.response.status)) return ''
  return ABOUT_HEADER.has(step) ? ', whose headers don’t allow this request' : ' without Access-Control-Allow-Origin'
}

function union(one: readonly Evidence[], other: readonly Evidence[]): readonly Evidence[] {
  const key = ({ entry, on, name, value }: Evidence) => JSON.stringify([entry, on, name.toLowerCase(), value])
  const seen = new Set<string>()
  return [...one, ...other].filter((line) => !seen.has(key(line)) && seen.add(key(line)))
}
