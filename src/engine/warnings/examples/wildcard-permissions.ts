import type { WarningId } from '../warning-id.ts'
import type { WarningExamples } from './example.ts'

export const WILDCARD_PERMISSIONS = {
  'wildcard-permissions': {
    given: [
      {
        caption: 'every method',
        method: 'PUT',
        preflight: {
          headers: [
            ['Access-Control-Allow-Origin', 'https://app.example'],
            ['Access-Control-Allow-Methods', '*'],
          ],
        },
        responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example']],
      },
    ],
    none: [
      {
        caption: 'a public API allows every origin',
        method: 'PUT',
        preflight: {
          headers: [
            ['Access-Control-Allow-Origin', '*'],
            ['Access-Control-Allow-Methods', '*'],
          ],
        },
        responseHeaders: [['Access-Control-Allow-Origin', '*']],
      },
      {
        caption: 'with credentials, “*” is matched literally',
        method: 'PUT',
        includesCredentials: true,
        isReadable: false,
        preflight: {
          headers: [
            ['Access-Control-Allow-Origin', 'https://app.example'],
            ['Access-Control-Allow-Methods', '*'],
          ],
        },
      },
      {
        caption: 'a list',
        method: 'PUT',
        preflight: {
          headers: [
            ['Access-Control-Allow-Origin', 'https://app.example'],
            ['Access-Control-Allow-Methods', 'GET, PUT'],
          ],
        },
        responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example']],
      },
    ],
  },
} satisfies Partial<Record<WarningId, WarningExamples>>
