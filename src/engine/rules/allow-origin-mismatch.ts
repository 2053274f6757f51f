import { get } from '../fetch/header-list.ts'
import { variesBy } from '../fetch/vary.ts'
import { quoted } from '../report/wording.ts'
import { allowedOrigin, allowing, allowOriginEvidence, COMPARED, ECHO } from './allow-origin-value.ts'
import { requestHeader, responseHeader } from './evidence.ts'
import { theAnswer, theOrigin } from './failure-wording.ts'
import type { Rule } from './rule.ts'

/** The last word on a wrong value: it names somebody else. */
export const allowOriginMismatch: Rule = {
  id: 'allow-origin-mismatch',
  responsible: 'server',
  steps: ['allow-origin-mismatch'],
  title: 'Another origin is allowed, not this one',
  why: COMPARED,
  remedy: ECHO,
  explain(failure) {
    return {
      explanation: `${theAnswer(failure)} allows ${quoted(allowedOrigin(failure))}, but the request comes from ${theOrigin(failure)}. The two must be equal byte for byte.`,
      evidence: allowOriginEvidence(failure),
    }
  },
  examples: {
    explained: [
      allowing('another host', 'https://b.example'),
      allowing('scheme and port differ', 'https://localhost:3001', 'http://localhost:3000'),
    ],
    other: [allowing('the very origin', 'https://app.example')],
  },
}

/** The browser's cache gave an answer that was meant for another request. */
export const cachedWithoutVaryOrigin: Rule = {
  id: 'cached-without-vary-origin',
  responsible: 'server',
  steps: ['allow-origin-missing', 'allow-origin-mismatch'],
  title: 'The cache gave an answer that was meant for another request',
  why: 'The server’s answer depends on who asks, and does not say so with Vary: Origin. The browser’s cache kept what another page (or an <img> without crossorigin) was given, with that one’s CORS headers or none, and served it again.',
  remedy:
    'Send Vary: Origin with every response of this URL, also with those to requests without an Origin. Until the cached ones have expired, clear the cache.',
  explain(failure) {
    const { cachedFrom } = failure
    if (cachedFrom === null) return null
    const { headers } = cachedFrom.response
    if (variesBy('origin', headers)) return null
    const askedBy = get('Origin', cachedFrom.request.headers)
    const allowed = get('Access-Control-Allow-Origin', headers)
    return {
      explanation:
        `The browser’s cache answered with what an earlier request was given, ${askedBy === null ? 'which had no Origin' : `of ${quoted(askedBy)}`}. ` +
        `That answer ${allowed === null ? 'has no Access-Control-Allow-Origin' : `allows ${quoted(allowed)}`}, and no Vary: Origin to keep it from ${theOrigin(failure)}.`,
      evidence: [
        ...requestHeader(cachedFrom, 'Origin'),
        ...responseHeader(cachedFrom, 'Access-Control-Allow-Origin'),
        ...responseHeader(cachedFrom, 'Vary'),
      ],
    }
  },
  examples: {
    explained: [
      {
        says: 'an image without crossorigin came first',
        responseHeaders: [['Cache-Control', 'max-age=600']],
        cached: { origin: null, responseHeaders: [['Cache-Control', 'max-age=600']] },
      },
      {
        ...allowing('another site came first', 'https://b.example'),
        step: 'allow-origin-mismatch',
        cached: { origin: 'https://b.example', responseHeaders: [['Access-Control-Allow-Origin', 'https://b.example']] },
      },
    ],
    other: [
      {
        ...allowing('the answer says Vary: Origin', 'https://b.example'),
        cached: { origin: 'https://b.example', responseHeaders: [['Vary', 'Origin']] },
      },
    ],
  },
}
