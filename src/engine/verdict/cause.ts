import { errorNames } from '../browsers/error-names.ts'
import type { Cause } from '../report/diagnosis.ts'
import { headersPurpose } from '../rules/headers-purpose.ts'
import type { Failure } from '../rules/rule.ts'
import { ruleById } from '../rules/rule-guidance.ts'
import { SPEC_LINKS } from '../rules/spec-links.ts'
import { explain } from '../rules/table.ts'

/** A failure, explained by its one rule and put into the report's shape. */
export function causeOf(
  failure: Failure,
  more: Partial<Pick<Cause, 'onlyIf' | 'otherwise' | 'alternatives'>> = {},
  said: ReadonlySet<string> = new Set(),
): Cause {
  const { rule, explanation } = explain(failure, said)
  return {
    rule: rule.id,
    at: failure.at,
    hop: failure.hop,
    onlyIf: more.onlyIf ?? null,
    otherwise: more.otherwise ?? null,
    title: explanation.title ?? rule.title,
    explanation: explanation.explanation,
    remedy: explanation.remedy ?? rule.remedy,
    responsible: explanation.responsible ?? rule.responsible,
    evidence: explanation.evidence,
    browserErrors: errorNames(failure),
    spec: SPEC_LINKS[failure.step],
    alternatives: more.alternatives ?? [],
  }
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
