import type { RuleId } from '../rule-id.ts'
import type { RuleExamples } from './example.ts'
import { corsError } from './failed-with.ts'

export const ALLOWED_BUT_FAILED = {
  'redirect-mode-error': {
    explained: [
      {
        caption: 'redirect: "error"',
        status: 302,
        error: 'net::ERR_FAILED',
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Location', '/other'],
        ],
      },
    ],
    other: [corsError],
  },
  'response-headers-changed': {
    explained: [
      { caption: 'an extension removed the header', error: 'net::ERR_FAILED', responseHeaders: [['Access-Control-Allow-Origin', '*']] },
    ],
    other: [corsError],
  },
  'unexplained-failure': {
    explained: [{ caption: 'the headers are right', responseHeaders: [['Access-Control-Allow-Origin', '*']] }],
    other: [corsError],
  },
  'not-an-event-stream': {
    explained: [
      {
        caption: 'JSON instead',
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Content-Type', 'application/json'],
        ],
      },
    ],
    other: [corsError],
  },
  'opaque-service-worker-response': {
    explained: [{ caption: 'the service worker fetched in mode “no-cors”', responseHeaders: [] }],
    other: [corsError],
  },
} satisfies Partial<Record<RuleId, RuleExamples>>
