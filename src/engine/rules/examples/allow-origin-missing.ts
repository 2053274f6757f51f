import type { RuleId } from '../rule-id.ts'
import type { RuleExamples } from './example.ts'

export const ALLOW_ORIGIN_MISSING = {
  'allow-origin-missing': {
    explained: [
      { caption: 'the response has no CORS headers at all', responseHeaders: [['Content-Type', 'application/json']] },
      { caption: 'the preflight response has none', at: 'preflight', method: 'PUT', status: 204 },
    ],
    other: [{ caption: 'the header is there, but empty', responseHeaders: [['Access-Control-Allow-Origin', '']] }],
  },
  'origin-not-allowed': {
    explained: [
      { caption: 'the response depends on Origin', responseHeaders: [['Vary', 'Accept-Encoding, Origin']] },
      {
        caption: 'all other headers are there',
        at: 'preflight',
        method: 'PUT',
        status: 204,
        responseHeaders: [
          ['Access-Control-Allow-Methods', 'GET, PUT'],
          ['Access-Control-Allow-Credentials', 'true'],
        ],
      },
    ],
    other: [
      { caption: 'Vary lists other headers', responseHeaders: [['Vary', 'Accept-Encoding']] },
      { caption: 'the server failed', status: 500, responseHeaders: [['Vary', 'Origin']] },
      { caption: 'the server rejects it with 403', status: 403, responseHeaders: [['Vary', 'Origin']] },
    ],
  },
  'invalid-cors-request': {
    explained: [
      { caption: 'Spring doesn’t allow the origin', status: 403, responseHeaders: [['Vary', 'Origin']] },
      {
        caption: 'Spring doesn’t allow the method of the preflight',
        at: 'preflight',
        method: 'PUT',
        unsafeHeaderNames: ['content-type'],
        status: 403,
        responseHeaders: [['Vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers']],
      },
    ],
    other: [
      { caption: 'nothing shows that CORS is enabled', status: 403 },
      { caption: 'the status isn’t 403', responseHeaders: [['Vary', 'Origin']] },
    ],
  },
  'options-handled-without-cors': {
    explained: [
      { caption: 'a list of methods in Allow', at: 'preflight', method: 'PUT', responseHeaders: [['Allow', 'OPTIONS, GET, HEAD, PUT']] },
    ],
    other: [{ caption: 'without Allow, nothing shows what handled it', at: 'preflight', method: 'PUT' }],
  },
  'cors-only-on-preflight': {
    explained: [
      {
        caption: 'CORS is configured for OPTIONS only',
        method: 'PUT',
        preflightHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Methods', 'PUT'],
        ],
      },
    ],
    other: [{ caption: 'no preflight was needed', method: 'GET' }],
  },
} satisfies Partial<Record<RuleId, RuleExamples>>
