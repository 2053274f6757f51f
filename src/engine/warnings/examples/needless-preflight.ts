import type { WarningId } from '../warning-id.ts'
import type { Lines } from '../warning-rule.ts'
import type { WarningExamples } from './example.ts'

const allows = (names: string): Lines => [
  ['Access-Control-Allow-Origin', 'https://app.example'],
  ['Access-Control-Allow-Headers', names],
]

export const NEEDLESS_PREFLIGHT = {
  'needless-preflight': {
    given: [
      {
        caption: 'Content-Type on a GET, which has no body',
        requestHeaders: [['Content-Type', 'application/json']],
        preflight: { names: ['content-type'], headers: allows('content-type') },
        responseHeaders: allows('content-type'),
      },
      {
        caption: 'X-Requested-With from a library',
        method: 'POST',
        requestHeaders: [['X-Requested-With', 'XMLHttpRequest']],
        preflight: { names: ['x-requested-with'], headers: allows('x-requested-with') },
        responseHeaders: allows('x-requested-with'),
      },
    ],
    none: [
      {
        caption: 'a POST with JSON',
        method: 'POST',
        requestHeaders: [['Content-Type', 'application/json']],
        preflight: { names: ['content-type'], headers: allows('content-type') },
        responseHeaders: allows('content-type'),
      },
      {
        caption: 'Authorization needs a preflight anyway',
        requestHeaders: [
          ['Authorization', 'Bearer abc'],
          ['Content-Type', 'application/json'],
        ],
        preflight: { names: ['authorization', 'content-type'], headers: allows('authorization, content-type') },
        responseHeaders: allows('authorization, content-type'),
      },
    ],
  },
} satisfies Partial<Record<WarningId, WarningExamples>>
