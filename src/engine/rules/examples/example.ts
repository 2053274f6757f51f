import type { FailureSketch } from '../failure-sketch.ts'
import type { Step } from '../rule.ts'

/** A failure with a caption, as on the rule's page. */
export interface Example extends FailureSketch {
  readonly caption: string
  /** Which of the rule's steps fails; by default the first. */
  readonly step?: Step
}

/** The test table of a rule, and the examples on its page. `other` are near misses with another cause, or none. */
export interface RuleExamples {
  readonly explained: readonly Example[]
  readonly other: readonly Example[]
}
