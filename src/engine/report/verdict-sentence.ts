import type { Cause, Diagnosis } from './diagnosis.ts'

/**
 * Is it CORS at all? The first sentence about an exchange that did not work.
 *
 * @param exchange `verdict`, `cause` and `hops` decide; null where nothing is wrong
 */
export function verdictSentence({ verdict, cause, hops, method }: Diagnosis): string | null {
  switch (verdict) {
    case 'blocked':
      return blockedSentence(cause, method, hops[cause.hop]?.status ?? 0)
    case 'depends':
      return cause.otherwise === 'failed'
        ? 'CORS error if credentials are included; if not, the request failed for another reason.'
        : 'CORS error only if credentials are included; if not, your page can read the response.'
    case 'failed':
      return 'This isn’t a CORS error.'
    case 'unknown':
      return 'This recording doesn’t show whether it is a CORS error.'
    default:
      return null
  }
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
  return 'CORS error: the server responded, but the browser blocked your page’s access to the response.'
}
