import type { RuleId } from '../rule-id.ts'
import type { Example, RuleExamples } from './example.ts'

export const ALLOW_CREDENTIALS = {
  'allow-credentials-missing': {
    explained: [
      {
        caption: 'only the origin is allowed',
        includesCredentials: true,
        responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example']],
      },
    ],
    other: [{ ...withValue('false'), caption: 'the header is there with another value' }],
  },
  'allow-credentials-duplicate': {
    explained: [
      {
        caption: 'the application and its proxy both add it',
        includesCredentials: true,
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Credentials', 'true'],
          ['Access-Control-Allow-Credentials', 'true'],
        ],
      },
      { ...withValue('true, true'), caption: 'joined into one line on the way' },
    ],
    other: [withValue('yes')],
  },
  'allow-credentials-case': { explained: [withValue('True'), withValue('TRUE')], other: [withValue('true')] },
  'allow-credentials-invalid': { explained: ['false', '1', 'yes', '', '"true"'].map(withValue), other: [withValue('true')] },
} satisfies Partial<Record<RuleId, RuleExamples>>

function withValue(value: string): Example {
  return {
    caption: `the value is “${value}”`,
    includesCredentials: true,
    responseHeaders: [
      ['Access-Control-Allow-Origin', 'https://app.example'],
      ['Access-Control-Allow-Credentials', value],
    ],
  }
}
