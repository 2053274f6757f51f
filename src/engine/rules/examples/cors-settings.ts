import type { RuleId } from '../rule-id.ts'
import type { RuleExamples } from './example.ts'

export const CORS_SETTINGS = {
  'preflight-rejected-by-cors-settings': {
    explained: [
      {
        caption: 'a success without CORS headers that varies by what was requested, as rs/cors sends it',
        at: 'preflight',
        method: 'PUT',
        unsafeHeaderNames: ['content-type'],
        status: 204,
        responseHeaders: [['Vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers']],
      },
      {
        caption: 'a 403 without a body, as gorilla/handlers sends it',
        at: 'preflight',
        method: 'POST',
        unsafeHeaderNames: ['content-type'],
        status: 403,
        responseHeaders: [['Content-Length', '0']],
      },
    ],
    other: [
      {
        caption: 'the lists are there and hold all that was requested: it is the origin',
        at: 'preflight',
        method: 'PUT',
        status: 204,
        responseHeaders: [
          ['Vary', 'Origin'],
          ['Access-Control-Allow-Methods', 'GET, PUT'],
        ],
      },
      {
        caption: 'a 403 page of a firewall',
        at: 'preflight',
        method: 'PUT',
        status: 403,
        responseHeaders: [
          ['Content-Type', 'text/html'],
          ['Content-Length', '1200'],
        ],
      },
    ],
  },
} satisfies Partial<Record<RuleId, RuleExamples>>
