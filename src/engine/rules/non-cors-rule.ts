import { chromiumNameOf } from '../browsers/network-error-words.ts'
import type { NonCorsFailure } from '../browsers/non-cors-failure.ts'
import type { Responsible } from '../report/diagnosis.ts'
import { shortened } from '../report/wording.ts'
import { urlOf } from './evidence.ts'
import { theHost } from './failure-wording.ts'
import type { Failure, Rule } from './rule.ts'

/** The same for everything that fails before a response. */
export const SAME_ERROR =
  'Code in the page gets only “Failed to fetch” (Chromium) or “NetworkError” (Firefox), as for a CORS error, and Firefox logs “CORS request did not succeed”. No CORS header can fix it.'

/** A rule for network errors by Chromium's names. Without `errors` it explains whatever is left of its step. */
interface NamedError extends Omit<Rule, 'steps' | 'explain'> {
  readonly step: NonCorsFailure
  readonly errors?: RegExp
  /** What is wrong, with the host and port. */
  readonly problem: (host: string, failure: Failure) => string
  /** What to do, with the host and port, where that is more precise than `remedy`. */
  readonly remedyFor?: (host: string, failure: Failure) => string
  /** What this failure tells in place of the others; null: nothing. */
  readonly special?: (failure: Failure) => SpecialCase | null
}

/** A failure that tells more than its error does. */
export interface SpecialCase {
  readonly title?: string
  readonly problem?: string
  readonly remedy?: string
  readonly responsible?: Responsible
}

/** Makes a rule for a failure outside CORS. Its explanation names the host and the error. */
export function nonCorsRule({ step, errors, problem, remedyFor, special, ...texts }: NamedError): Rule {
  return {
    ...texts,
    steps: [step],
    explain(failure) {
      const error = failure.entry.error ?? ''
      if (errors !== undefined && !errors.test(chromiumNameOf(error) ?? error)) return null
      const name = error === '' ? '' : ` (${shortened(error, 80)})`
      const host = theHost(failure)
      const { title, problem: what = problem(host, failure), remedy = remedyFor?.(host, failure), responsible } = special?.(failure) ?? {}
      return {
        ...(title === undefined ? {} : { title }),
        explanation: `${what}${name}`.replace(/\.( \([^()]*\))$/, '$1.'),
        remedy,
        responsible,
        evidence: [urlOf(failure.entry)],
      }
    },
  }
}
