import type { WarningId } from '../warning-id.ts'
import { echo } from './echo.ts'
import type { WarningExamples } from './example.ts'

export const LOOK_ALIKE_ORIGIN = {
  'look-alike-origin': {
    given: [
      {
        caption: 'a host that starts with the allowed one',
        includesCredentials: true,
        responseHeaders: echo('https://app.example'),
        before: { origin: 'https://app.example.evil.test', headers: echo('https://app.example.evil.test') },
      },
      {
        caption: 'a host that ends with the allowed one, without a dot in between',
        includesCredentials: true,
        responseHeaders: echo('https://app.example'),
        before: { origin: 'https://evilapp.example', headers: echo('https://evilapp.example') },
      },
    ],
    none: [
      {
        caption: 'a subdomain',
        includesCredentials: true,
        responseHeaders: echo('https://app.example'),
        before: { origin: 'https://www.app.example', headers: echo('https://www.app.example') },
      },
    ],
  },
} satisfies Partial<Record<WarningId, WarningExamples>>
