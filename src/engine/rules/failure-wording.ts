import { hostOf as hostOfUrl, shortened } from '../report/wording.ts'
import type { Failure } from './rule.ts'

/** "The preflight's answer" or "The response". */
export function theAnswer(failure: Failure): string {
  return failure.at === 'preflight' ? 'The answer to the preflight' : 'The response'
}

/** The page's origin in a sentence. */
export function theOrigin(failure: Failure): string {
  if (failure.origin === null) return 'the page'
  return failure.origin === 'null' ? 'an opaque origin (sent as “null”)' : shortened(failure.origin)
}

/** The host that answered. */
export function hostOf(failure: Failure): string {
  return shortened(hostOfUrl(failure.entry.request.url))
}

/** "404 Not Found". */
export function theStatus(failure: Failure): string {
  const { status, statusText } = failure.entry.response
  return shortened(`${status} ${statusText}`.trim(), 40)
}

/** The method in a sentence. */
export function theMethod(failure: Failure): string {
  return shortened(failure.method, 40)
}
