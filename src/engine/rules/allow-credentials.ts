import { get, linesOf } from '../fetch/header-list.ts'
import { listedNames, quoted } from '../report/wording.ts'
import { responseHeader } from './evidence.ts'
import { theAnswer } from './failure-wording.ts'
import type { Example, Failure, Rule } from './rule.ts'

const NAME = 'Access-Control-Allow-Credentials'

const WHY =
  'A request with credentials (cookies, HTTP authentication) may bring back what only this user may see. So the server must agree to that besides the origin, with exactly Access-Control-Allow-Credentials: true.'

const MEND =
  'Send Access-Control-Allow-Credentials: true, if this origin may read what the user sees. Or leave credentials: "include" (withCredentials) out of the request.'

function saidBy(failure: Failure): string | null {
  return get(NAME, failure.entry.response.headers)
}

function saying(value: string): Example {
  return {
    says: `the value is “${value}”`,
    includesCredentials: true,
    responseHeaders: [
      ['Access-Control-Allow-Origin', 'https://app.example'],
      [NAME, value],
    ],
  }
}

/** A request with credentials needs the server's second word: exactly `true`. */
export const allowCredentialsMissing: Rule = {
  id: 'allow-credentials-missing',
  responsible: 'server',
  steps: ['allow-credentials'],
  title: 'Access-Control-Allow-Credentials is missing',
  why: WHY,
  remedy: MEND,
  explain(failure) {
    if (saidBy(failure) !== null) return null
    return {
      explanation: `The request includes credentials (cookies, HTTP authentication). Besides the origin, that needs Access-Control-Allow-Credentials: true, which ${theAnswer(failure).toLowerCase()} does not have.`,
      evidence: [...responseHeader(failure.entry, NAME), ...responseHeader(failure.entry, 'Access-Control-Allow-Origin')],
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
    other: [{ ...saying('false'), says: 'the header is there with another value' }],
  },
}

/** Two layers each say it. */
export const allowCredentialsDuplicate: Rule = {
  id: 'allow-credentials-duplicate',
  responsible: 'server',
  steps: ['allow-credentials'],
  title: 'Access-Control-Allow-Credentials is sent twice',
  why: `${WHY} Two lines are joined to “true, true”, which is not “true”. Usually the application and a proxy each add the CORS headers.`,
  remedy: 'Let one layer alone be responsible for CORS, and switch it off in the other.',
  explain(failure) {
    const lines = linesOf(NAME, failure.entry.response.headers)
    const values = lines.length > 1 ? lines : (lines[0] ?? '').split(',').map((value) => value.trim())
    if (values.length < 2) return null
    return {
      explanation: `${theAnswer(failure)} says ${NAME} more than once: ${listedNames(values)}. The browser joins them to ${quoted(values.join(', '))}, which is not “true”.`,
      evidence: responseHeader(failure.entry, NAME),
    }
  },
  examples: {
    explained: [
      {
        says: 'the application and its proxy both add it',
        includesCredentials: true,
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          [NAME, 'true'],
          [NAME, 'true'],
        ],
      },
      { ...saying('true, true'), says: 'joined on the way' },
    ],
    other: [saying('yes')],
  },
}

/** `True`, as some languages print it. */
export const allowCredentialsCase: Rule = {
  id: 'allow-credentials-case',
  responsible: 'server',
  steps: ['allow-credentials'],
  title: 'Access-Control-Allow-Credentials is not written in lower case',
  why: `${WHY} The value is compared byte for byte: “True”, as Python and .NET print it, is another text.`,
  remedy: 'Send “true” in lower case, as a text.',
  explain(failure) {
    const value = saidBy(failure) ?? ''
    if (value.toLowerCase() !== 'true') return null
    return {
      explanation: `${theAnswer(failure)} says ${NAME}: ${quoted(value)}. Only “true” in lower case counts.`,
      evidence: responseHeader(failure.entry, NAME),
    }
  },
  examples: { explained: [saying('True'), saying('TRUE')], other: [saying('true')] },
}

/** Any value but `true`, in lower case and once, counts as no. */
export const allowCredentialsInvalid: Rule = {
  id: 'allow-credentials-invalid',
  responsible: 'server',
  steps: ['allow-credentials'],
  title: 'Access-Control-Allow-Credentials is not “true”',
  why: `${WHY} Every other value counts as no.`,
  remedy: MEND,
  explain(failure) {
    return {
      explanation: `The request includes credentials. ${theAnswer(failure)} says ${NAME}: ${quoted(saidBy(failure) ?? '')}. Only “true” counts.`,
      evidence: responseHeader(failure.entry, NAME),
    }
  },
  examples: { explained: ['false', '1', 'yes', '', '"true"'].map(saying), other: [saying('true')] },
}
