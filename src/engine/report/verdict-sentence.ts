import type { Cause, Diagnosis } from './diagnosis.ts'

/**
 * Is it CORS at all? The first sentence about an exchange that did not work.
 *
 * @param exchange `verdict`, `cause` and `hops` decide; null where nothing is wrong
 */
export function verdictSentence(diagnosis: Diagnosis): string | null {
  const { verdict, cause, hops, method } = diagnosis
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
      return unknownSentence(diagnosis)
    default:
      return null
  }
}

function unknownSentence({ origin, mode, hops }: Diagnosis): string {
  if (origin !== null && /^[a-z-]+-extension:/.test(origin))
    return 'This is an extension’s request. With host permissions the extension may read the response without CORS.'
  if (mode === 'no-cors') return 'CORS wasn’t involved: the request was made without it. The recording doesn’t show by which page.'
  if (hops.at(-1)?.entry === null) return 'The preflight’s request isn’t in the recording.'
  return 'This recording doesn’t show whether it is a CORS error.'
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
