import type { Cause, Diagnosis } from './diagnosis.ts'

/** Is it a CORS error? The first sentence about an exchange that didn’t work; null where nothing is wrong. */
export function verdictSentence(diagnosis: Diagnosis): string | null {
  const { verdict, cause, hops, method } = diagnosis
  switch (verdict) {
    case 'blocked':
      return blockedSentence(cause, method, hops[cause.hop]?.status ?? 0)
    case 'depends':
      return cause.otherwise === 'failed'
        ? 'This is a CORS error if credentials are included. If they aren’t, the request failed for another reason.'
        : 'This is a CORS error only if credentials are included. If they aren’t, your page can read the response.'
    case 'failed':
      return 'This isn’t a CORS error.'
    case 'unknown':
      return unknownSentence(diagnosis)
    default:
      return null
  }
}

function unknownSentence({ origin, mode, hops }: Diagnosis): string {
  if (origin !== null && /^[a-z-]+-extension:/.test(origin))
    return 'An extension sent this request; with host permissions, it can read the response without CORS.'
  if (mode === 'no-cors') return 'CORS doesn’t apply: the request’s mode is “no-cors”. The recording doesn’t show which page sent it.'
  if (hops.at(-1)?.entry === null) return 'The recording has the preflight request, but not the actual request.'
  return 'The recording doesn’t show whether this is a CORS error.'
}

function blockedSentence({ at, evidence }: Cause, method: string, status: number): string {
  if (at === 'request') return 'CORS error: the browser didn’t send the request.'
  if (at === 'preflight')
    return status === 0
      ? `CORS error: the preflight request failed, so the browser didn’t send the ${method} request.`
      : 'CORS error: the preflight request failed.'
  // The status is evidence where it is the root cause: a server error, a missing page, a login.
  if (status >= 400 && evidence.some(({ on }) => on === 'status'))
    return `The browser reports a CORS error, but the ${status} response is the real problem.`
  if (status >= 300 && status < 400) return 'CORS error: the browser didn’t follow the redirect.'
  return 'CORS error: the server responded, but the browser blocked your page from reading the response.'
}
