import type { RuleId } from '../rule-id.ts'
import { allowing } from './allowing.ts'
import type { RuleExamples } from './example.ts'

export const ALLOW_ORIGIN_MISMATCH = {
  'allow-origin-mismatch': {
    explained: [
      allowing('another host', 'https://b.example'),
      allowing('scheme and port differ', 'https://localhost:3001', 'http://localhost:3000'),
    ],
    other: [allowing('the page’s exact origin', 'https://app.example')],
  },
  'cached-without-vary-origin': {
    explained: [
      {
        caption: 'an image without crossorigin came first',
        responseHeaders: [['Cache-Control', 'max-age=600']],
        cached: { origin: null, responseHeaders: [['Cache-Control', 'max-age=600']] },
      },
      {
        ...allowing('a page of another origin came first', 'https://b.example'),
        step: 'allow-origin-mismatch',
        cached: { origin: 'https://b.example', responseHeaders: [['Access-Control-Allow-Origin', 'https://b.example']] },
      },
    ],
    other: [
      {
        ...allowing('the response has Vary: Origin', 'https://b.example'),
        cached: { origin: 'https://b.example', responseHeaders: [['Vary', 'Origin']] },
      },
    ],
  },
} satisfies Partial<Record<RuleId, RuleExamples>>
