import type { RuleId } from '../rule-id.ts'
import { allowing } from './allowing.ts'
import type { RuleExamples } from './example.ts'

export const ALLOW_ORIGIN_NOT_ONE = {
  'allow-origin-multiple-values': {
    explained: [
      allowing('separated by a comma', 'https://app.example, https://b.example'),
      allowing('separated by a space', 'https://app.example https://b.example'),
      allowing('separated by a semicolon', 'https://app.example;https://b.example'),
      allowing('a single origin with a trailing comma', 'https://app.example,'),
    ],
    other: [allowing('a single other origin', 'https://b.example')],
  },
  'allow-origin-partial-wildcard': {
    explained: [
      allowing('all subdomains', 'https://*.example'),
      allowing('without a scheme', '*.example'),
      allowing('every port', 'http://localhost:*', 'http://localhost:3000'),
    ],
    other: [allowing('“*” on its own', '*')],
  },
  'allow-origin-regex': {
    explained: [
      allowing('anchored', '^https://app\\.example$'),
      allowing('between slashes', '/\\.example$/'),
      allowing('with alternatives', 'https://(app|b).example'),
    ],
    other: [allowing('a pattern with an asterisk', 'https://*.example')],
  },
  'allow-origin-placeholder': {
    explained: [
      allowing('an nginx variable in the wrong place', '$http_origin'),
      allowing('a template', '{{ allowed_origin }}'),
      allowing('a variable without a value', 'undefined'),
    ],
    other: [allowing('“null” is a value with a meaning', 'null')],
  },
  'allow-origin-empty': {
    explained: [allowing('no value', '')],
    other: [allowing('two values, the first of them empty', ', https://app.example')],
  },
  'allow-origin-quoted': {
    explained: [
      allowing('double quotes', '"https://app.example"'),
      allowing('a wildcard in single quotes', "'*'"),
      allowing('a list of one origin, as text', '["https://app.example"]'),
    ],
    other: [allowing('the brackets of an IPv6 address', 'http://[::1]:3000')],
  },
  'allow-origin-invisible-character': {
    explained: [
      allowing('a zero-width space at the end', 'https://app.example\u200b'),
      allowing('a no-break space at the start', '\u00a0https://app.example'),
      allowing('a tab inside', 'https://\tapp.example'),
      allowing('a byte order mark, with its bytes as DevTools records them', '\u00ef\u00bb\u00bfhttps://app.example'),
    ],
    other: [allowing('two visible values', 'https://app.example, https://b.example')],
  },
  'allow-origin-invalid': {
    explained: [allowing('a word', 'all'), allowing('a scheme alone', 'https://'), allowing('a path', '/items')],
    other: [allowing('another origin', 'https://b.example')],
  },
} satisfies Partial<Record<RuleId, RuleExamples>>
