import type { RuleId } from '../rule-id.ts'
import { allowing } from './allowing.ts'
import type { RuleExamples } from './example.ts'

export const OPAQUE_ORIGIN = {
  'opaque-origin': {
    explained: [
      allowing('a request from a sandboxed frame', 'https://app.example', 'null'),
      {
        caption: 'the server leaves the header out for “null”',
        step: 'allow-origin-missing',
        origin: 'null',
        responseHeaders: [['Vary', 'Origin']],
      },
    ],
    other: [
      allowing('the server allows “null”, but the page has an origin', 'null'),
      { caption: 'the server sends CORS headers to no origin', step: 'allow-origin-missing', origin: 'null' },
    ],
  },
  'origin-null-after-redirect': {
    explained: [
      {
        ...allowing('from the API to a download store', 'https://app.example', 'null'),
        url: 'https://files.example/a',
        redirectedFrom: 'https://api.example/a',
      },
      {
        caption: 'a store that sends the header to the origins in its list',
        step: 'allow-origin-missing',
        origin: 'null',
        responseHeaders: [['Vary', 'Origin']],
        url: 'https://files.example/a',
        redirectedFrom: 'https://api.example/a',
      },
    ],
    other: [{ ...allowing('“*” matches “null”', '*', 'null'), url: 'https://files.example/a', redirectedFrom: 'https://api.example/a' }],
  },
  'allow-origin-null': {
    explained: [allowing('“null” for a page on https', 'null')],
    other: [allowing('an empty value', '')],
  },
} satisfies Partial<Record<RuleId, RuleExamples>>
