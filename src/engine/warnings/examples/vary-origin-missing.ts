import type { WarningId } from '../warning-id.ts'
import type { WarningExamples } from './example.ts'

const PAGE = 'https://app.example'

export const VARY_ORIGIN_MISSING = {
  'vary-origin-missing': {
    given: [
      {
        caption: 'an image without an Origin header came first',
        responseHeaders: [['Access-Control-Allow-Origin', PAGE]],
        before: { origin: null, headers: [] },
      },
      {
        caption: 'another page came first',
        responseHeaders: [['Access-Control-Allow-Origin', PAGE]],
        before: { origin: 'https://b.example', headers: [['Access-Control-Allow-Origin', 'https://b.example']] },
      },
      {
        caption: 'only the response with CORS headers has it',
        responseHeaders: [
          ['Access-Control-Allow-Origin', PAGE],
          ['Vary', 'Origin'],
        ],
        before: { origin: null, headers: [] },
      },
    ],
    none: [
      {
        caption: 'both responses have it',
        responseHeaders: [
          ['Access-Control-Allow-Origin', PAGE],
          ['Vary', 'Accept-Encoding, Origin'],
        ],
        before: { origin: null, headers: [['Vary', 'Origin']] },
      },
      {
        caption: 'the same origin for every request',
        responseHeaders: [['Access-Control-Allow-Origin', PAGE]],
        before: { origin: null, headers: [['Access-Control-Allow-Origin', PAGE]] },
      },
      { caption: 'no other response was recorded', responseHeaders: [['Access-Control-Allow-Origin', PAGE]] },
      {
        caption: 'no cache may store it',
        responseHeaders: [
          ['Access-Control-Allow-Origin', PAGE],
          ['Cache-Control', 'no-store'],
        ],
        before: { origin: null, headers: [['Cache-Control', 'no-store']] },
      },
    ],
  },
} satisfies Partial<Record<WarningId, WarningExamples>>
