import { errorNames } from '../browsers/error-names.ts'
import type { Cause } from '../report/diagnosis.ts'
import { membersOnDemand } from '../report/on-demand.ts'
import type { Failure } from '../rules/rule.ts'
import { SPEC_LINKS } from '../rules/spec-links.ts'
import { type Explained, explain } from '../rules/table.ts'

const NONE: readonly Cause[] = []

/** What only the runs know of a cause. */
export type OfRuns = Partial<Pick<Cause, 'onlyIf' | 'otherwise' | 'alternatives'>>

/** A failure, explained by its one rule. */
export function causeOf(failure: Failure, ofRuns: OfRuns = {}): Cause {
  return explainedCause(explain(failure), ofRuns)
}

/** The same of a failure that is explained already. */
export function explainedCause(explained: Explained, ofRuns: OfRuns = {}): Cause {
  return new ExplainedCause(explained, ofRuns)
}

/**
 * A cause as it is decided: few of a log's thousands are ever looked at, so that nothing of it is computed before. `inReport` gives it the members of its
 * own that a report has.
 */
class ExplainedCause implements Cause {
  readonly rule: string
  readonly at: Cause['at']
  readonly hop: number
  readonly onlyIf: Cause['onlyIf']
  readonly otherwise: Cause['otherwise']
  readonly #explained: Explained
  readonly #alternatives: readonly Cause[]

  constructor(explained: Explained, { onlyIf = null, otherwise = null, alternatives = NONE }: OfRuns) {
    this.rule = explained.rule.id
    this.at = explained.failure.at
    this.hop = explained.failure.hop
    this.onlyIf = onlyIf
    this.otherwise = otherwise
    this.#explained = explained
    this.#alternatives = alternatives
  }

  get title(): string {
    return this.#explained.explanation.title ?? this.#explained.rule.title
  }

  get explanation(): string {
    return this.#explained.explanation.explanation
  }

  get remedy(): string {
    return this.#explained.explanation.remedy ?? this.#explained.rule.remedy
  }

  get responsible(): Cause['responsible'] {
    return this.#explained.explanation.responsible ?? this.#explained.rule.responsible
  }

  get evidence(): Cause['evidence'] {
    return this.#explained.explanation.evidence
  }

  get browserErrors(): Cause['browserErrors'] {
    return errorNames(this.#explained.failure)
  }

  get spec(): string | null {
    return SPEC_LINKS[this.#explained.failure.step]
  }

  get alternatives(): readonly Cause[] {
    return this.#alternatives.filter((other) => !isSaidAlready(other, this.#explained)).map((cause) => inReport(cause, { cause }))
  }
}

/** What is known of a cause before it is explained. */
export type CauseOutline = Pick<Cause, 'rule' | 'at' | 'hop' | 'onlyIf' | 'otherwise'>

/** Where a cause comes from when somebody reads what it explains. */
interface CauseSource {
  readonly cause: Cause | null
}

/**
 * A cause with members of its own, in the order of the report.
 *
 * @param source has the cause, or decides it again, when what it explains is first read
 */
export function inReport({ rule, at, hop, onlyIf, otherwise }: CauseOutline, source: CauseSource): Cause {
  return withExplanation({ rule, at, hop, onlyIf, otherwise }, source)
}

/** Lists and groups need none of it but the evidence. */
const withExplanation = membersOnDemand<CauseSource, Omit<Cause, keyof CauseOutline>>({
  title: (source) => causeIn(source).title,
  explanation: (source) => causeIn(source).explanation,
  remedy: (source) => causeIn(source).remedy,
  responsible: (source) => causeIn(source).responsible,
  evidence: (source) => causeIn(source).evidence,
  browserErrors: (source) => causeIn(source).browserErrors,
  spec: (source) => causeIn(source).spec,
  alternatives: (source) => causeIn(source).alternatives,
})

function causeIn({ cause }: CauseSource): Cause {
  if (cause === null) throw new Error('what had a cause has none any more')
  return cause
}

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
      const cause = explainedCause(next)
      return inReport(cause, { cause })
    })
}
