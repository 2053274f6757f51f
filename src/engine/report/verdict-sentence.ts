import type { Cause, Diagnosis, UnknownReason } from './diagnosis.ts'

/** A 304 (Not Modified) redirects nowhere. */
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308]

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
      return UNKNOWN[diagnosis.unknownBecause ?? 'not-recorded']
    default:
      return null
  }
}

const UNKNOWN: Readonly<Record<UnknownReason, string>> = {
  'no-browser': 'CORS doesn’t apply: no browser sent this request.',
  extension:
    'An extension sent this request: if it has the permission for this host (host_permissions in its manifest, which the user can refuse), CORS doesn’t apply. The recording doesn’t show whether it has.',
  'page-not-recorded': 'CORS doesn’t apply: the request’s mode is “no-cors”. The recording doesn’t show which page sent it.',
  'request-not-recorded': 'The recording has the preflight request, but not the actual request.',
  'failure-not-recorded':
    'The request failed with net::ERR_FAILED, usually because of CORS. The recording has neither its preflight request nor the response.',
  'redirects-not-recorded':
    'CORS doesn’t apply: the request’s mode is “no-cors”. The recording doesn’t show whether another origin redirected it.',
  'headers-not-recorded':
    'The recording lacks the response’s CORS headers, or a tool masked them, so it doesn’t show whether this is a CORS error.',
  'not-recorded': 'The recording doesn’t show whether this is a CORS error.',
}

function blockedSentence({ at, evidence }: Cause, method: string, status: number): string {
  if (at === 'request') return 'CORS error: the browser didn’t send the request.'
  if (at === 'preflight')
    return status === 0
      ? `CORS error: the preflight request failed, so the ${method} request wasn’t sent.`
      : 'CORS error: the preflight request failed.'
  // The status is evidence where it is the root cause: a server error, a missing page, a login.
  if (status >= 400 && evidence.some(({ on }) => on === 'status'))
    return `The browser reports a CORS error, but the ${status} response is the real problem.`
  if (REDIRECTS.includes(status)) return 'CORS error: the browser didn’t follow the redirect.'
  return 'CORS error: the server responded, but your page can’t read the response.'
}
