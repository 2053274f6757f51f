import type { WarningId } from '../warning-id.ts'
import { echo } from './echo.ts'
import type { WarningExamples } from './example.ts'

export const HTTP_ORIGIN_ALLOWED = {
  'http-origin-allowed': {
    given: [
      {
        caption: 'with credentials',
        origin: 'http://app.example',
        includesCredentials: true,
        responseHeaders: echo('http://app.example'),
      },
    ],
    none: [
      {
        caption: 'a page on localhost',
        origin: 'http://localhost:3000',
        includesCredentials: true,
        responseHeaders: echo('http://localhost:3000'),
      },
      {
        caption: 'nothing private',
        origin: 'http://app.example',
        responseHeaders: [['Access-Control-Allow-Origin', 'http://app.example']],
      },
    ],
  },
} satisfies Partial<Record<WarningId, WarningExamples>>
