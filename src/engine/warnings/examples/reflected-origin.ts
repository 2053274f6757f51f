import type { WarningId } from '../warning-id.ts'
import { echo } from './echo.ts'
import type { WarningExamples } from './example.ts'

export const REFLECTED_ORIGIN = {
  'reflected-origin': {
    given: [
      {
        caption: 'pages of different owners are both allowed',
        includesCredentials: true,
        responseHeaders: echo('https://app.example'),
        before: { origin: 'https://shop.test', headers: echo('https://shop.test') },
      },
    ],
    none: [
      {
        caption: 'two pages of the same owner',
        includesCredentials: true,
        responseHeaders: echo('https://app.example'),
        before: { origin: 'https://admin.app.example', headers: echo('https://admin.app.example') },
      },
      {
        caption: 'a single page: a list and an echo look the same',
        includesCredentials: true,
        responseHeaders: echo('https://app.example'),
      },
      {
        caption: 'without credentials, nothing private is exposed',
        responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example']],
        before: { origin: 'https://shop.test', headers: [['Access-Control-Allow-Origin', 'https://shop.test']] },
      },
    ],
  },
} satisfies Partial<Record<WarningId, WarningExamples>>
