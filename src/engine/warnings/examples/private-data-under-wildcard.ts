import type { WarningId } from '../warning-id.ts'
import type { WarningExamples } from './example.ts'

export const PRIVATE_DATA_UNDER_WILDCARD = {
  'private-data-under-wildcard': {
    given: [
      {
        caption: 'the request has a token',
        requestHeaders: [['Authorization', 'Bearer abc']],
        responseHeaders: [['Access-Control-Allow-Origin', '*']],
      },
      {
        caption: 'the response sets a session cookie',
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Set-Cookie', 'sessionid=1; HttpOnly'],
        ],
      },
    ],
    none: [
      { caption: 'a public file', responseHeaders: [['Access-Control-Allow-Origin', '*']] },
      {
        caption: 'the cookie of a load balancer',
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Set-Cookie', 'AWSALBCORS=1; SameSite=None'],
        ],
      },
      {
        caption: 'the origin is allowed by name',
        requestHeaders: [['Authorization', 'Bearer abc']],
        responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example']],
      },
    ],
  },
} satisfies Partial<Record<WarningId, WarningExamples>>
