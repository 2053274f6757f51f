import type { Responsible } from '../report/diagnosis.ts'
import type { Observation } from './observation.ts'
import type { Signs } from './signs.ts'

/** Words that may name this response’s own values. */
export type Words = string | ((seen: Observation) => string)

/**
 * What CORS headers would do on a response of this kind: they are what is missing, they would only let the page read an error, or nobody will ever
 * send them, because whoever responded is not the server that the page called.
 */
export type HeadersPurpose = 'allow' | 'reveal-error' | 'none'

/** One thing that is known of responses of a certain kind: who sends them, what it means, and what helped the people who met it. */
export interface Fact {
  /** Stable, kebab-case. */
  readonly id: string
  /** Any of these will do. */
  readonly signs: readonly [Signs, ...Signs[]]
  /** The cause as a heading. */
  readonly title: string
  /** What happened, in a sentence or two. */
  readonly means: Words
  /** What to do, in a sentence or two. */
  readonly remedy: Words
  readonly responsible: Responsible | ((seen: Observation) => Responsible)
  readonly headers: HeadersPurpose
}
