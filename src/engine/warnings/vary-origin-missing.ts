import type { Entry } from '../exchange/exchange.ts'
import { isPreflight } from '../exchange/preflight.ts'
import { get } from '../fetch/header-list.ts'
import { isOkStatus } from '../fetch/status.ts'
import { variesBy } from '../fetch/vary.ts'
import { allowOrigin, quoted, requestHeader, responseHeader } from './evidence.ts'
import type { WarningRule } from './warning-rule.ts'

const PAGE = 'https://app.example'

/** One URL answers differently to different origins, and does not say so to caches. */
export const varyOriginMissing: WarningRule = {
  id: 'vary-origin-missing',
  category: 'correctness',
  title: 'The answer depends on Origin, and Vary does not say so',
  why: 'Without Vary: Origin a cache, the browser’s own or one on the way, keeps one answer for everybody. Whoever asks second gets the header that was meant for the first, or none at all, and is blocked. It comes and goes, and a reload with an empty cache hides it.',
  remedy: 'Send Vary: Origin on every answer of such a URL: also on those without CORS headers, to requests without Origin, and on errors.',
  check({ response, earlier }) {
    if (response === null || !mayBeKept(response)) return null
    const before = earlier.findLast((entry) => mayBeKept(entry) && answersDifferently(entry, response))
    if (before === undefined || [response, before].every((entry) => variesBy('origin', entry.response.headers))) return null
    return {
      explanation: `The same URL answered ${answerInWords(before)} and ${answerInWords(response)}. A cache that knows nothing of the difference gives one the answer of the other, which is then blocked.`,
      evidence: [before, response].flatMap((entry) => [
        ...requestHeader(entry, 'Origin'),
        ...responseHeader(entry, 'Access-Control-Allow-Origin'),
        ...responseHeader(entry, 'Vary'),
      ]),
    }
  },
  examples: {
    given: [
      {
        says: 'an image without Origin came first',
        responseHeaders: [['Access-Control-Allow-Origin', PAGE]],
        before: { origin: null, headers: [] },
      },
      {
        says: 'another page came first',
        responseHeaders: [['Access-Control-Allow-Origin', PAGE]],
        before: { origin: 'https://b.example', headers: [['Access-Control-Allow-Origin', 'https://b.example']] },
      },
      {
        says: 'only the answer with CORS headers says it',
        responseHeaders: [
          ['Access-Control-Allow-Origin', PAGE],
          ['Vary', 'Origin'],
        ],
        before: { origin: null, headers: [] },
      },
    ],
    none: [
      {
        says: 'both answers say it',
        responseHeaders: [
          ['Access-Control-Allow-Origin', PAGE],
          ['Vary', 'Accept-Encoding, Origin'],
        ],
        before: { origin: null, headers: [['Vary', 'Origin']] },
      },
      {
        says: 'one origin, the same for all',
        responseHeaders: [['Access-Control-Allow-Origin', PAGE]],
        before: { origin: null, headers: [['Access-Control-Allow-Origin', PAGE]] },
      },
      { says: 'nothing else was ever answered', responseHeaders: [['Access-Control-Allow-Origin', PAGE]] },
      {
        says: 'nobody keeps it',
        responseHeaders: [
          ['Access-Control-Allow-Origin', PAGE],
          ['Cache-Control', 'no-store'],
        ],
        before: { origin: null, headers: [['Cache-Control', 'no-store']] },
      },
    ],
  },
}

/** Only answers to GET are kept. An error may lack the header for reasons of its own. */
function mayBeKept(entry: Entry): boolean {
  const { request, response, fromCache } = entry
  if (request.method !== 'GET' || isPreflight(entry) || fromCache !== null || !isOkStatus(response.status)) return false
  return !/no-store/i.test(get('Cache-Control', response.headers) ?? '')
}

function answersDifferently(one: Entry, other: Entry): boolean {
  return get('Origin', one.request.headers) !== get('Origin', other.request.headers) && allowOrigin(one) !== allowOrigin(other)
}

function answerInWords(entry: Entry): string {
  const origin = get('Origin', entry.request.headers)
  const value = allowOrigin(entry)
  const to = origin === null ? 'a request without Origin' : quoted(origin)
  return `${to} with ${value === null ? 'no Access-Control-Allow-Origin' : quoted(value)}`
}
