import type { RuleId } from '../rule-id.ts'
import type { Example, RuleExamples } from './example.ts'

const READABLE_ERROR: readonly Example[] = [
  { caption: 'an error response with the header can be read', status: 500, responseHeaders: [['Access-Control-Allow-Origin', '*']] },
]

export const ERROR_PAGES = {
  'gateway-error-without-cors': {
    explained: [
      { caption: 'nginx can’t reach the application', status: 502, responseHeaders: [['Server', 'nginx']] },
      { caption: 'the gateway timed out', status: 504, responseHeaders: [['Via', '1.1 gateway.example']] },
    ],
    other: READABLE_ERROR,
  },
  'server-error-without-cors': {
    explained: [{ caption: 'the application threw an exception', status: 500 }],
    other: [{ caption: 'the application doesn’t respond: a gateway does', status: 502 }, ...READABLE_ERROR],
  },
  'access-denied-without-cors': {
    explained: [
      { caption: 'the token has expired', status: 401, responseHeaders: [['WWW-Authenticate', 'Bearer error="invalid_token"']] },
      {
        caption: 'a firewall denies access',
        status: 403,
        responseHeaders: [
          ['Server', 'cloudflare'],
          ['CF-Ray', '8a-FRA'],
          ['CF-Mitigated', 'challenge'],
        ],
      },
    ],
    other: [{ caption: 'a 404 has another cause', status: 404 }],
  },
  'not-found-without-cors': {
    explained: [
      { caption: 'the path is misspelled', status: 404 },
      { caption: 'the route doesn’t accept this method', method: 'POST', status: 405, responseHeaders: [['Allow', 'GET']] },
    ],
    other: [{ caption: 'a preflight response has status 404', at: 'preflight', method: 'PUT', status: 404 }],
  },
  'limit-exceeded-without-cors': {
    explained: [
      { caption: 'the upload is larger than nginx allows', method: 'POST', status: 413, responseHeaders: [['Server', 'nginx']] },
      { caption: 'too many requests', status: 429, responseHeaders: [['Retry-After', '30']] },
    ],
    other: READABLE_ERROR,
  },
  'error-response-without-cors': {
    explained: [{ caption: 'a required field is missing', method: 'POST', status: 400 }],
    other: [{ caption: 'a 200 without the header', status: 200 }, ...READABLE_ERROR],
  },
} satisfies Partial<Record<RuleId, RuleExamples>>
