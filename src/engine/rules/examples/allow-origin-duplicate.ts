import type { RuleId } from '../rule-id.ts'
import { allowing } from './allowing.ts'
import type { RuleExamples } from './example.ts'

export const ALLOW_ORIGIN_DUPLICATE = {
  'allow-origin-duplicate': {
    explained: [
      {
        caption: 'the application and its proxy both add it',
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Server', 'nginx'],
        ],
      },
      {
        caption: 'one of them adds a wildcard',
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['access-control-allow-origin', '*'],
        ],
      },
      allowing('joined into one line on the way', '*, *'),
    ],
    other: [allowing('a list in one line', 'https://app.example, https://b.example')],
  },
} satisfies Partial<Record<RuleId, RuleExamples>>
