import type { Entry } from '../exchange/exchange.ts'
import { isPreflight } from '../exchange/preflight.ts'
import { get } from '../fetch/header-list.ts'
import { isOkStatus } from '../fetch/status.ts'
import { variesBy } from '../fetch/vary.ts'
import { quoted } from '../report/wording.ts'
import { allowOrigin, requestHeader, responseHeader } from './evidence.ts'
import type { WarningRule } from './warning-rule.ts'

/** A URL's response depends on the origin, but caches don't know. */
export const varyOriginMissing: WarningRule = {
  id: 'vary-origin-missing',
  category: 'correctness',
  title: 'Vary: Origin is missing',
  why: 'Without Vary: Origin, a cache (the browser’s own or a shared one) reuses one response for all origins. The second page gets the header that was meant for the first, or none, and is blocked. The error comes and goes, and a reload with an empty cache hides it.',
  remedy: 'Send Vary: Origin with every response for this URL: also without CORS headers, without an Origin request header, and on errors.',
  check({ response, earlier }) {
    if (response === null || !mayBeStored(response)) return null
    const before = earlier.findLast((entry) => mayBeStored(entry) && differByOrigin(entry, response))
    if (before === undefined || [response, before].every((entry) => variesBy('origin', entry.response.headers))) return null
    return {
      explanation: `For this URL, ${describeResponse(before)}, but ${describeResponse(response)}. Without Vary: Origin, a cache can use one response for the other request, which is then blocked.`,
      evidence: [before, response].flatMap((entry) => [
        ...requestHeader(entry, 'Origin'),
        ...responseHeader(entry, 'Access-Control-Allow-Origin'),
        ...responseHeader(entry, 'Vary'),
      ]),
    }
  },
}

/** Caches store only responses to GET. An error may lack the header for another reason. */
function mayBeStored(entry: Entry): boolean {
  const { request, response, fromCache } = entry
  if (request.method !== 'GET' || isPreflight(entry) || fromCache !== null || !isOkStatus(response.status)) return false
  return !/no-store/i.test(get('Cache-Control', response.headers) ?? '')
}

function differByOrigin(one: Entry, other: Entry): boolean {
  return get('Origin', one.request.headers) !== get('Origin', other.request.headers) && allowOrigin(one) !== allowOrigin(other)
}

function describeResponse(entry: Entry): string {
  const origin = get('Origin', entry.request.headers)
  const value = allowOrigin(entry)
  const to = origin === null ? 'a request without an Origin header' : `a request from ${quoted(origin)}`
  return `the response to ${to} ${value === null ? 'has no Access-Control-Allow-Origin' : `allows ${quoted(value)}`}`
}
