import { errorNames } from './browsers/error-names.ts'
import type { Cause } from './diagnosis.ts'
import type { Failure } from './rules/rule.ts'
import { SPEC_LINKS } from './rules/spec-links.ts'
import { explain } from './rules/table.ts'

/** A failure, explained by its one rule and put into the answer's shape. */
export function causeOf(failure: Failure, more: Partial<Pick<Cause, 'onlyIf' | 'otherwise' | 'alternatives'>> = {}): Cause {
  const { rule, explanation } = explain(failure)
  return {
    rule: rule.id,
    at: failure.at,
    hop: failure.hop,
    onlyIf: more.onlyIf ?? null,
    otherwise: more.otherwise ?? null,
    title: rule.title,
    explanation: explanation.explanation,
    evidence: explanation.evidence,
    browserErrors: errorNames(failure),
    spec: SPEC_LINKS[failure.step],
    alternatives: more.alternatives ?? [],
  }
}
