import type { WarningId } from '../warning-id.ts'
import type { WarningExamples } from './example.ts'

const ALLOWS = [
  ['Access-Control-Allow-Origin', 'https://app.example'],
  ['Access-Control-Allow-Methods', 'PUT'],
] as const

export const CORS_ONLY_ON_PREFLIGHT = {
  'cors-only-on-preflight': {
    given: [{ caption: 'CORS is configured for OPTIONS only', method: 'PUT', isReadable: false, preflight: { headers: ALLOWS } }],
    none: [
      {
        caption: 'both responses have them',
        method: 'PUT',
        preflight: { headers: ALLOWS },
        responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example']],
      },
      { caption: 'no preflight was needed', isReadable: false },
      {
        caption: 'it is the cause',
        method: 'PUT',
        isReadable: false,
        cause: 'cors-only-on-preflight',
        preflight: { headers: ALLOWS },
      },
    ],
  },
} satisfies Partial<Record<WarningId, WarningExamples>>
