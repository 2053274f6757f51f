import { extractTokenList, get, isInvalid } from '../fetch/header-list.ts'
import { isOkStatus } from '../fetch/status.ts'
import { listedNames, shortened } from '../report/wording.ts'
import { requestHeader, responseHeader, statusOf } from './evidence.ts'
import { theHost, theMethod, theOrigin, theStatus } from './failure-wording.ts'
import type { Failure, Rule } from './rule.ts'

/** Most CORS libraries reject a preflight in silence, whichever of their three lists lacks something. */
export const rejectedByCorsSettings: Rule = {
  id: 'preflight-rejected-by-cors-settings',
  responsible: 'server',
  steps: ['allow-origin-missing', 'preflight-status'],
  title: 'The server’s CORS settings rejected the preflight',
  why: 'A CORS library compares the origin, the method and each header of a preflight with its lists. If one of them is missing, most libraries respond without CORS headers or with 403, and don’t say which it was.',
  remedy:
    'Compare the origin, the method and every requested header with the lists of the server’s CORS settings, and add what is missing.',
  explain(failure) {
    const { headers, status } = failure.entry.response
    if (failure.at !== 'preflight' || !looksLikeRejection(failure)) return null
    const candidates = candidatesOf(failure)
    const isOriginAlone = candidates.length === 1 && candidates[0]?.list === 'origins'
    if (candidates.length === 0 || (isOriginAlone && isOkStatus(status))) return null
    const names = candidates.map(({ named }) => named)
    return {
      explanation:
        `${theHost(failure)} rejected the preflight (${theStatus(failure)}), as CORS libraries do if one of their lists is incomplete. It doesn’t say what is missing: ` +
        `${alternatives(names)} isn’t allowed.`,
      remedy: `Add what is missing to the server’s CORS settings: ${candidates.map(({ value, list }) => `${value} to the allowed ${list}`).join(', ')}. Add each as a separate entry, not as one comma-separated string.`,
      evidence: [
        ...statusOf(failure.entry),
        ...responseHeader(failure.entry, 'Access-Control-Allow-Origin'),
        ...(get('Vary', headers) === null ? [] : responseHeader(failure.entry, 'Vary')),
        ...requestHeader(failure.entry, 'Origin'),
        ...requestHeader(failure.entry, 'Access-Control-Request-Method'),
        ...(failure.unsafeHeaderNames.length === 0 ? [] : requestHeader(failure.entry, 'Access-Control-Request-Headers')),
      ],
    }
  },
}

/** A success that varies by the preflight's own headers, or a refusal that nobody wrote a page for. */
function looksLikeRejection({ entry: { response }, step }: Failure): boolean {
  const { headers, status } = response
  if (isOkStatus(status))
    return step === 'allow-origin-missing' && /Access-Control-Request-(?:Method|Headers)/i.test(get('Vary', headers) ?? '')
  if (status !== 403 || get('WWW-Authenticate', headers) !== null) return false
  return get('Content-Length', headers) === '0'
}

interface Candidate {
  readonly list: 'origins' | 'methods' | 'headers'
  readonly value: string
  readonly named: string
}

/** What the response's own lists do not show to be allowed: the last first, for it is overlooked most. */
function candidatesOf(failure: Failure): readonly Candidate[] {
  const { origin, method, unsafeHeaderNames, entry } = failure
  const { headers } = entry.response
  const allowed = get('Access-Control-Allow-Origin', headers)
  const lists = (name: string) => {
    const tokens = extractTokenList(name, headers)
    return tokens === null || isInvalid(tokens) ? [] : tokens.map((token) => token.toLowerCase())
  }
  const methods = lists('Access-Control-Allow-Methods')
  const names = lists('Access-Control-Allow-Headers')
  const unlisted = names.includes('*') ? [] : unsafeHeaderNames.filter((name) => !names.includes(name))
  const isListed = methods.includes('*') || methods.includes(method.toLowerCase())
  return [
    ...(unlisted.length === 0
      ? []
      : [
          {
            list: 'headers',
            value: unlisted
              .slice(0, 4)
              .map((name) => shortened(name, 40))
              .join(', '),
            named: `the header ${listedNames(unlisted)}`,
          } as const,
        ]),
    ...(isListed ? [] : [{ list: 'methods', value: theMethod(failure), named: `the method ${theMethod(failure)}` } as const]),
    ...(allowed !== null && (allowed === '*' || allowed === origin)
      ? []
      : [{ list: 'origins', value: theOrigin(failure), named: `the origin ${theOrigin(failure)}` } as const]),
  ]
}

function alternatives(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
