import type { RuleId } from '../rule-id.ts'
import type { RuleExamples } from './example.ts'

export const WILDCARD_LIST = {
  'wildcard-list-with-credentials': {
    explained: [
      {
        caption: 'methods, with credentials',
        at: 'preflight',
        method: 'DELETE',
        includesCredentials: true,
        status: 204,
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Credentials', 'true'],
          ['Access-Control-Allow-Methods', '*'],
        ],
      },
      {
        caption: 'header names, with credentials',
        step: 'header-not-allowed',
        at: 'preflight',
        includesCredentials: true,
        unsafeHeaderNames: ['x-a'],
        status: 204,
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Credentials', 'true'],
          ['Access-Control-Allow-Headers', '*'],
        ],
      },
    ],
    other: [
      {
        caption: 'without credentials, it is a wildcard',
        at: 'preflight',
        method: 'DELETE',
        status: 204,
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Methods', '*'],
        ],
      },
    ],
  },
} satisfies Partial<Record<RuleId, RuleExamples>>
