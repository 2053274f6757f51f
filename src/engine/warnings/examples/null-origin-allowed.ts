import type { WarningId } from '../warning-id.ts'
import type { WarningExamples } from './example.ts'

export const NULL_ORIGIN_ALLOWED = {
  'null-origin-allowed': {
    given: [
      {
        caption: 'with credentials',
        origin: 'null',
        includesCredentials: true,
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'null'],
          ['Access-Control-Allow-Credentials', 'true'],
        ],
      },
      { caption: 'without credentials', origin: 'null', responseHeaders: [['Access-Control-Allow-Origin', 'null']] },
    ],
    none: [{ caption: 'every origin is allowed explicitly', origin: 'null', responseHeaders: [['Access-Control-Allow-Origin', '*']] }],
  },
} satisfies Partial<Record<WarningId, WarningExamples>>
