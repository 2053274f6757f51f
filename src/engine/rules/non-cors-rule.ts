import type { NonCorsFailure } from '../browsers/non-cors-failure.ts'
import { shortened } from '../report/wording.ts'
import { urlOf } from './evidence.ts'
import type { Example, Failure, Rule } from './rule.ts'

/** The page sees no difference: this much is the same for all that fails before a response. */
export const SAME_ERROR =
  'The page only gets “Failed to fetch” (Chromium) or “NetworkError” (Firefox), as for a CORS failure, and Firefox prints “CORS request did not succeed” for it. No header can mend it.'

/** A rule for errors that Chromium names. Without `errors` it explains whatever is left of its step. */
interface NamedError extends Omit<Rule, 'steps' | 'explain'> {
  readonly step: NonCorsFailure
  readonly errors?: RegExp
  /** A sentence or two with the host. */
  readonly says: (host: string, failure: Failure) => string
}

/** Makes a rule of a failure that is none of CORS. The words name the host and the error. */
export function nonCorsRule({ step, errors, says, ...texts }: NamedError): Rule {
  return {
    ...texts,
    steps: [step],
    explain(failure) {
      const error = failure.entry.chromium?.error ?? ''
      if (errors !== undefined && !errors.test(error)) return null
      const named = error === '' ? '' : ` (${shortened(error, 80)})`
      return {
        explanation: `${says(hostAndPort(failure), failure)}${named}`.replace(/\.( \([^()]*\))$/, '$1.'),
        evidence: [urlOf(failure.entry)],
      }
    },
  }
}

function hostAndPort({ entry }: Failure): string {
  const found = /^([a-z][a-z0-9+.-]*):\/\/(?:[^/?#@]*@)?([^/?#]*)/i.exec(entry.request.url)
  return shortened(found?.[2] ?? entry.request.url)
}

/** A request that ended with that error, before a response. */
export function failedWith(says: string, error: string, more: Partial<Example> = {}): Example {
  return { says, at: 'request', status: 0, error, ...more }
}

/** What it is not. */
export const corsError: Example = { says: 'a response without CORS headers: there was an answer' }
