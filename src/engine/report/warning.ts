import type { Evidence } from './evidence.ts'

/** security: somebody may read what is not for them. correctness: it fails sometimes, or for somebody. performance: it takes longer than it needs. */
export type Category = 'security' | 'correctness' | 'performance'

/** A warning on an exchange, whether or not it failed. */
export interface Warning {
  /** Stable, kebab-case. */
  readonly rule: string
  readonly category: Category
  readonly title: string
  readonly explanation: string
  /** What to do, with the values of this exchange. */
  readonly remedy: string
  readonly evidence: readonly Evidence[]
}

/** A warning on several exchanges of a log together. */
export interface LogWarning extends Warning {
  /** Ids of the exchanges. */
  readonly exchanges: readonly string[]
}
