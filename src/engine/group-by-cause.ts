import { isHeaderNameAllowed } from './fetch/preflight-check.ts'
import type { Cause, Diagnosis, Evidence, Verdict } from './report/diagnosis.ts'
import { hostOf } from './report/wording.ts'
import type { Step } from './rules/rule.ts'
import { ruleById } from './rules/rule-guidance.ts'

/** In order of urgency: what needs attention comes first. */
export const VERDICT_PRIORITY: readonly Verdict[] = ['blocked', 'failed', 'depends', 'unknown', 'allowed', 'opaque', 'same-origin']

/** Exchanges that one fix serves, or with which nothing is wrong and that share a verdict. */
export interface CauseGroup {
  /** The same for the same group of any other list of exchanges. */
  readonly id: string
  readonly verdict: Verdict
  /** Of the first member: the others differ only in the values that they quote. null: nothing is wrong, or the recording doesn't show what. */
  readonly cause: Cause | null
  /** Host and port of the server whose response is at fault; null where nothing is wrong. */
  readonly host: string | null
  /** The method, or the header names in lower case, that the preflight response doesn't allow; empty where that isn't the cause. */
  readonly disallowed: readonly string[]
  readonly members: readonly Diagnosis[]
}

/** What all members of a group have in common. */
export type CommonCause = Pick<CauseGroup, 'id' | 'host' | 'disallowed'>

/**
 * Groups exchanges by what has to be fixed: verdict, rule, place, server, and the method or header names that are not allowed.
 *
 * @param commons what each has in common with others, for those who group a growing log again and again, or more finely
 * @returns the groups in order of urgency, and in order of their first member among equally urgent ones. Members keep their order.
 */
export function groupByCause(
  diagnoses: readonly Diagnosis[],
  commons: readonly CommonCause[] = diagnoses.map(commonCauseOf),
): readonly CauseGroup[] {
  const groups = new Map<string, { readonly group: CauseGroup; readonly members: Diagnosis[] }>()
  for (const [index, common] of commons.entries()) {
    const diagnosis = diagnoses[index]
    if (diagnosis === undefined) break
    const known = groups.get(common.id)
    if (known !== undefined) {
      known.members.push(diagnosis)
      continue
    }
    const { cause, verdict } = diagnosis
    const { id, host, disallowed } = common
    const members = [diagnosis]
    groups.set(id, { group: { id, verdict, cause, host, disallowed, members }, members })
  }
  return [...groups.values()]
    .map(({ group }) => group)
    .sort((one, other) => VERDICT_PRIORITY.indexOf(one.verdict) - VERDICT_PRIORITY.indexOf(other.verdict))
}

/** What an exchange has in common with all others of its group. */
export function commonCauseOf(diagnosis: Diagnosis): CommonCause {
  const { cause, verdict } = diagnosis
  const ofVerdict = NOTHING_WRONG.get(verdict)
  if (ofVerdict !== undefined) return ofVerdict
  const host = hostOf(diagnosis.hops[cause?.hop ?? 0]?.url ?? diagnosis.url)
  const disallowed = cause === null ? NO_NAMES : (knownNames.get(cause) ?? disallowedNames(cause, diagnosis.includesCredentials))
  const what = cause === null ? [] : [cause.rule, toldBy(cause), cause.at, cause.otherwise, ...disallowed.toSorted()]
  return { id: [verdict, host, ...what].filter((part) => part !== null).join(' '), host, disallowed }
}

/** What the browser said that it refused, which the recording doesn't have. */
function toldBy(cause: Cause): string | null {
  const { rule } = cause
  // Read only where it matters: the title of a cause is found with all that is said of it.
  return rule === 'preflight-not-recorded' || rule === 'blocked-response-not-recorded' ? cause.title : null
}

const NO_NAMES: readonly string[] = []

/** What exchanges with which nothing is wrong have in common. */
const NOTHING_WRONG: ReadonlyMap<Verdict, CommonCause> = new Map(
  (['allowed', 'opaque', 'same-origin'] as const).map((verdict) => [verdict, { id: verdict, host: null, disallowed: NO_NAMES }]),
)

const ABOUT_NAMES: ReadonlySet<Step> = new Set<Step>(['method-not-allowed', 'header-not-allowed'])

/** Is its evidence looked at to find the group that it belongs to? */
export function isGroupedByEvidence({ at, rule }: Pick<Cause, 'at' | 'rule'>): boolean {
  return at === 'preflight' && (ruleById(rule)?.steps.some((step) => ABOUT_NAMES.has(step)) ?? false)
}

const knownNames = new WeakMap<Cause, readonly string[]>()

/** Keeps the names that a cause's preflight response doesn't allow, where an alike exchange tells. */
export function keepDisallowedNames(cause: Cause, names: readonly string[]): void {
  knownNames.set(cause, names)
}

/** The method or the header names that the preflight response doesn't allow, as far as the evidence of the cause shows them. */
export function disallowedNames(cause: Cause, includesCredentials: boolean | null): readonly string[] {
  // To find the evidence takes longer than all the rest.
  if (!isGroupedByEvidence(cause)) return NO_NAMES
  const evidenceOf = (on: Evidence['on'], name: string) =>
    cause.evidence.find((piece) => piece.on === on && piece.name.toLowerCase() === name)?.value ?? null
  // The preflight failed before the browser got to them.
  if (cause.evidence.some(({ on, name }) => on === 'status' || name.toLowerCase() === 'access-control-allow-origin')) return NO_NAMES
  const requested = evidenceOf('request', 'access-control-request-headers')
  if (requested === null) return namesIn(evidenceOf('request', 'access-control-request-method') ?? '')
  const allowed = namesIn(evidenceOf('response', 'access-control-allow-headers') ?? '')
  const withCredentials = includesCredentials ?? cause.onlyIf === 'credentials'
  return namesIn(requested.toLowerCase()).filter((name) => !isHeaderNameAllowed(name, allowed, withCredentials))
}

function namesIn(list: string): readonly string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
