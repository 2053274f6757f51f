import { errorNames } from '../browsers/error-names.ts'
import type { Cause } from '../report/diagnosis.ts'
import { membersOnDemand } from '../report/on-demand.ts'
import type { Failure } from '../rules/rule.ts'
import { SPEC_LINKS } from '../rules/spec-links.ts'
import { type Explained, explain } from '../rules/table.ts'

const NONE: readonly Cause[] = []

/** What only the runs know of a cause. */
export type OfRuns = Partial<Pick<Cause, 'onlyIf' | 'otherwise' | 'alternatives'>>

/** A failure, explained by its one rule and put into the report's shape. */
export function causeOf(failure: Failure, ofRuns: OfRuns = {}): Cause {
  return explainedCause(explain(failure), ofRuns)
}

/** The same of a failure that is explained already. */
export function explainedCause(explained: Explained, { onlyIf = null, otherwise = null, alternatives = NONE }: OfRuns = {}): Cause {
  const { rule, failure } = explained
  return withExplanation({ rule: rule.id, at: failure.at, hop: failure.hop, onlyIf, otherwise }, { explained, alternatives })
}

interface CauseSource extends Pick<Cause, 'alternatives'> {
  readonly explained: Explained
}

/** In the order of the report. Lists and groups need none of it but the evidence. */
const withExplanation = membersOnDemand<CauseSource, Omit<Cause, 'rule' | 'at' | 'hop' | 'onlyIf' | 'otherwise'>>({
  title: ({ explained }) => explained.explanation.title ?? explained.rule.title,
  explanation: ({ explained }) => explained.explanation.explanation,
  remedy: ({ explained }) => explained.explanation.remedy ?? explained.rule.remedy,
  responsible: ({ explained }) => explained.explanation.responsible ?? explained.rule.responsible,
  evidence: ({ explained }) => explained.explanation.evidence,
  browserErrors: ({ explained }) => errorNames(explained.failure),
  spec: ({ explained }) => SPEC_LINKS[explained.failure.step],
  alternatives: ({ alternatives, explained }) => alternatives.filter((other) => !isSaidAlready(other, explained)),
})

/** Who responded may explain two different failures in the same words. */
function isSaidAlready({ title, remedy }: Cause, { rule, explanation }: Explained): boolean {
  return title === (explanation.title ?? rule.title) && remedy === (explanation.remedy ?? rule.remedy)
}

/**
 * What would still fail after the first failure is fixed, in the browser's order. Steps that its rule explains as well are the same obstacle: whoever
 * handles a 401 to OPTIONS fixes the missing headers and the status at once. Where somebody else than the server responded (a login page, another
 * program on that port), nothing is known of what the server would send. A status that isn't recorded may be right.
 */
export function nextCauses({ rule, failure: fixed, explanation }: Explained, later: readonly Failure[]): Cause[] {
  if (later.length === 0 || explanation.headersPurpose === 'none') return []
  const said = new Set<string>([rule.id])
  const isSameObstacle = ({ step, at, hop }: Failure) => at === fixed.at && hop === fixed.hop && rule.steps.includes(step)
  const isUnknown = ({ step, entry }: Failure) => step === 'preflight-status' && entry.response.status === 0
  return later
    .filter((failure) => !isSameObstacle(failure) && !isUnknown(failure))
    .map((failure) => {
      const next = explain(failure, said)
      said.add(next.rule.id)
      return explainedCause(next)
    })
}
