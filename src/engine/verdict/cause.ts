import { errorNames } from '../browsers/error-names.ts'
import type { Cause } from '../report/diagnosis.ts'
import type { Failure } from '../rules/rule.ts'
import { SPEC_LINKS } from '../rules/spec-links.ts'
import { explain } from '../rules/table.ts'

/** A failure, explained by its one rule and put into the response's shape. */
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

/** What would fail after `cause` is fixed, in the browser's order. */
export function nextCauses(cause: Cause, failures: readonly Failure[]): Cause[] {
  const said = new Set([cause.rule])
  return failures.map((failure) => {
    const next = causeOf(failure, {}, said)
    said.add(next.rule)
    return next
  })
}
