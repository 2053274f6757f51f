import { get } from '../fetch/header-list.ts'
import { responseHeader } from './evidence.ts'
import type { Rule } from './rule.ts'
import { quoted, theAnswer } from './words.ts'

/** A request with credentials needs the server's second word: exactly `true`. */
export const allowCredentialsMissing: Rule = {
  id: 'allow-credentials-missing',
  step: 'allow-credentials',
  title: 'Access-Control-Allow-Credentials is missing',
  explain(failure) {
    if (get('Access-Control-Allow-Credentials', failure.entry.response.headers) !== null) return null
    return {
      explanation: `The request includes credentials (cookies, HTTP authentication). ${theAnswer(failure)} allows the origin, but has no Access-Control-Allow-Credentials: true, which is needed besides.`,
      evidence: [
        ...responseHeader(failure.entry, 'Access-Control-Allow-Credentials'),
        ...responseHeader(failure.entry, 'Access-Control-Allow-Origin'),
      ],
    }
  },
  examples: {
    explained: [
      {
        says: 'only the origin is allowed',
        includesCredentials: true,
        responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example']],
      },
    ],
    other: [
      {
        says: 'the header is there with another value',
        includesCredentials: true,
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Credentials', 'false'],
        ],
      },
    ],
  },
}

/** Any value but `true`, in lower case and once, counts as no. */
export const allowCredentialsInvalid: Rule = {
  id: 'allow-credentials-invalid',
  step: 'allow-credentials',
  title: 'Access-Control-Allow-Credentials is not exactly “true”',
  explain(failure) {
    const value = get('Access-Control-Allow-Credentials', failure.entry.response.headers) ?? ''
    return {
      explanation: `The request includes credentials. ${theAnswer(failure)} says Access-Control-Allow-Credentials: ${quoted(value)}. Only “true” counts, in lower case and once.`,
      evidence: responseHeader(failure.entry, 'Access-Control-Allow-Credentials'),
    }
  },
  examples: {
    explained: ['True', 'TRUE', 'false', '1', '', 'true, true'].map((value) => ({
      says: `the value is “${value}”`,
      includesCredentials: true,
      responseHeaders: [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Credentials', value],
      ] as const,
    })),
    other: [
      {
        says: 'exactly true',
        includesCredentials: true,
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Credentials', 'true'],
        ],
      },
    ],
  },
}
