import type { WarningId } from '../warning-id.ts'
import type { WarningExamples } from './example.ts'

export const INEFFECTIVE_HEADERS = {
  'ineffective-headers': {
    given: [
      {
        caption: 'the preflight response allows a private network',
        method: 'PUT',
        preflight: {
          headers: [
            ['Access-Control-Allow-Origin', 'https://app.example'],
            ['Access-Control-Allow-Methods', 'PUT'],
            ['Access-Control-Allow-Private-Network', 'true'],
          ],
        },
        responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example']],
      },
      {
        caption: 'a request header in the response',
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Request-Method', 'GET, PUT'],
        ],
      },
    ],
    none: [{ caption: 'a header that browsers read', responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example']] }],
  },
} satisfies Partial<Record<WarningId, WarningExamples>>
