import { errorNames } from '../browsers/error-names.ts'
import type { Cause } from '../report/diagnosis.ts'
import { membersOnDemand } from '../report/on-demand.ts'
import { headersPurpose } from '../rules/headers-purpose.ts'
import type { Explanation, Failure } from '../rules/rule.ts'
import { ruleById } from '../rules/rule-guidance.ts'
import { SPEC_LINKS } from '../rules/spec-links.ts'
import { type Explained, explain } from '../rules/table.ts'

/** A failure, explained by its one rule and put into the report's shape. */
export function causeOf(
  failure: Failure,
  more: Partial<Pick<Cause, 'onlyIf' | 'otherwise' | 'alternatives'>> = {},
  said: ReadonlySet<string> = new Set(),
): Cause {
  const explained = explain(failure, said)
  const { at, hop } = failure
  const { onlyIf = null, otherwise = null, alternatives = [] } = more
  return withExplanation({ rule: explained.rule.id, at, hop, onlyIf, otherwise }, { failure, explained, alternatives, told: null })
}

interface CauseSource extends Pick<Cause, 'alternatives'> {
  readonly failure: Failure
  readonly explained: Explained
  told: Explanation | null
}

/** In the order of the report. Lists and groups need none of it but the evidence. */
const withExplanation = membersOnDemand<CauseSource, Omit<Cause, 'rule' | 'at' | 'hop' | 'onlyIf' | 'otherwise'>>({
  title: (source) => toldOf(source).title ?? source.explained.rule.title,
  explanation: (source) => toldOf(source).explanation,
  remedy: (source) => toldOf(source).remedy ?? source.explained.rule.remedy,
  responsible: (source) => toldOf(source).responsible ?? source.explained.rule.responsible,
  evidence: (source) => toldOf(source).evidence,
  browserErrors: ({ failure }) => errorNames(failure),
  spec: ({ failure }) => SPEC_LINKS[failure.step],
  alternatives: ({ alternatives }) => alternatives,
})

function toldOf(source: CauseSource): Explanation {
  source.told ??= source.explained.explanation
  return source.told
}

/**
 * What would still fail after `cause` is fixed, in the browser's order. Steps that its rule explains as well are the same obstacle: whoever
 * handles a 401 to OPTIONS fixes the missing headers and the status at once. Where somebody else than the server responded (a login page, another
 * program on that port), nothing is known of what the server would send.
 */
export function nextCauses(cause: Cause, failures: readonly Failure[]): Cause[] {
  const said = new Set([cause.rule])
  const isSameObstacle = ({ step, at, hop }: Failure) =>
    at === cause.at && hop === cause.hop && ruleById(cause.rule)?.steps.includes(step) === true
  const [first] = failures
  if (first === undefined || headersPurpose(cause, first.exchange, first.origin) === 'none') return []
  return failures
    .filter((failure) => !isSameObstacle(failure))
    .map((failure) => {
      const next = causeOf(failure, {}, said)
      said.add(next.rule)
      return next
    })
}
