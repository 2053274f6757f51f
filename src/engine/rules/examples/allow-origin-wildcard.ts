import type { RuleId } from '../rule-id.ts'
import { allowing } from './allowing.ts'
import type { RuleExamples } from './example.ts'

export const ALLOW_ORIGIN_WILDCARD = {
  'wildcard-with-credentials': {
    explained: [
      {
        caption: 'the wildcard with Access-Control-Allow-Credentials',
        includesCredentials: true,
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Credentials', 'true'],
        ],
      },
      { ...allowing('the wildcard alone', '*'), includesCredentials: true },
    ],
    other: [
      allowing('without credentials, it is a wildcard', '*'),
      { ...allowing('two wildcards are a list', '*, *'), includesCredentials: true },
    ],
  },
} satisfies Partial<Record<RuleId, RuleExamples>>
