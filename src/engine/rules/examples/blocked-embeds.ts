import type { RuleId } from '../rule-id.ts'
import type { RuleExamples } from './example.ts'
import { corsError } from './failed-with.ts'

export const BLOCKED_EMBEDS = {
  'cross-origin-embedder-policy': {
    explained: [{ caption: 'no header', error: 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep' }],
    other: [
      {
        caption: 'the server’s own policy',
        error: 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin',
        responseHeaders: [['Cross-Origin-Resource-Policy', 'same-origin']],
      },
    ],
  },
  'cross-origin-resource-policy': {
    explained: [
      {
        caption: 'same-origin only',
        error: 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin',
        responseHeaders: [['Cross-Origin-Resource-Policy', 'same-origin']],
      },
    ],
    other: [corsError],
  },
  'opaque-response-blocking': {
    explained: [
      { caption: 'JSON for an image', error: 'net::ERR_BLOCKED_BY_ORB', responseHeaders: [['Content-Type', 'application/json']] },
    ],
    other: [corsError],
  },
  'wrong-content-type': {
    explained: [
      {
        caption: 'HTML for a script',
        responseHeaders: [
          ['Content-Type', 'text/html'],
          ['X-Content-Type-Options', 'nosniff'],
        ],
      },
    ],
    other: [corsError],
  },
  'response-blocked': {
    explained: [{ caption: 'HTML for an image', responseHeaders: [['Content-Type', 'text/html']] }],
    other: [corsError],
  },
} satisfies Partial<Record<RuleId, RuleExamples>>
