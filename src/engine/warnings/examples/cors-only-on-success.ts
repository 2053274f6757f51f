import type { WarningId } from '../warning-id.ts'
import type { WarningExamples } from './example.ts'

const ORIGIN = [['Access-Control-Allow-Origin', 'https://app.example']] as const

export const CORS_ONLY_ON_SUCCESS = {
  'cors-only-on-success': {
    given: [
      {
        caption: 'it worked before, and now the session has expired',
        status: 401,
        isReadable: false,
        before: { origin: 'https://app.example', headers: ORIGIN },
      },
    ],
    none: [
      {
        caption: 'error responses have them too',
        status: 500,
        responseHeaders: ORIGIN,
        before: { origin: 'https://app.example', headers: ORIGIN },
      },
      { caption: 'no response ever had them', status: 500, isReadable: false, before: { origin: 'https://app.example', headers: [] } },
    ],
  },
} satisfies Partial<Record<WarningId, WarningExamples>>
