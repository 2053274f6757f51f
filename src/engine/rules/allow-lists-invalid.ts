import { extractTokenList, get, isInvalid } from '../fetch/header-list.ts'
import { quoted } from '../report/wording.ts'
import { responseHeader } from './evidence.ts'
import type { Example, Explanation, Failure, Rule, Step } from './rule.ts'

const STEPS: readonly [Step, ...Step[]] = ['allow-methods-invalid', 'allow-headers-invalid']

const WHY =
  'Access-Control-Allow-Methods and -Allow-Headers are lists of bare names separated by commas. One element that is no name makes the browser throw the whole list away, and the preflight fails.'

const MEND = 'Send the names with commas between them and nothing else, such as GET, PUT or Content-Type, X-Token.'

function invalidElement(failure: Failure, test: (element: string) => boolean, what: string): Explanation | null {
  const name = failure.step === 'allow-methods-invalid' ? 'Access-Control-Allow-Methods' : 'Access-Control-Allow-Headers'
  const tokens = extractTokenList(name, failure.entry.response.headers)
  const culprit = isInvalid(tokens) ? tokens.invalid : (get(name, failure.entry.response.headers) ?? '')
  if (!test(culprit)) return null
  return {
    explanation: `The answer to the preflight has an ${name} header that does not parse: ${quoted(culprit)} is no ${name.endsWith('Methods') ? 'method' : 'header name'}. ${what}`,
    evidence: responseHeader(failure.entry, name),
  }
}

function methods(value: string): Example {
  return {
    says: `the methods are “${value}”`,
    at: 'preflight',
    method: 'PUT',
    status: 204,
    responseHeaders: [
      ['Access-Control-Allow-Origin', '*'],
      ['Access-Control-Allow-Methods', value],
    ],
  }
}

function headers(value: string): Example {
  return {
    says: `the header names are “${value}”`,
    step: 'allow-headers-invalid',
    at: 'preflight',
    unsafeHeaderNames: ['x-a'],
    status: 204,
    responseHeaders: [
      ['Access-Control-Allow-Origin', '*'],
      ['Access-Control-Allow-Headers', value],
    ],
  }
}

/** Several names with spaces, semicolons, bars or slashes between them. Split first: one expression for it all took seconds on 50,000 spaces. */
function isSeparatedOtherwise(element: string): boolean {
  const names = element.split(/[\s;|/]+/).filter((name) => name !== '')
  return names.length > 1 && names.every((name) => /^[\w*-]+$/.test(name))
}

/** Spaces or semicolons where commas belong. */
export const methodsOrHeadersNotCommaSeparated: Rule = {
  id: 'methods-or-headers-not-comma-separated',
  responsible: 'server',
  steps: STEPS,
  title: 'A list of methods or headers is not separated by commas',
  why: WHY,
  remedy: MEND,
  explain: (failure) => invalidElement(failure, isSeparatedOtherwise, 'Elements are separated by commas, not by spaces or other signs.'),
  examples: {
    explained: [methods('GET PUT'), methods('GET; PUT'), headers('x-a x-b'), headers('x-a;x-b')],
    other: [methods('GET,,PUT'), methods('GET, @')],
  },
}

/** Quotes or brackets, as JSON and some configurations write lists. */
export const methodsOrHeadersQuoted: Rule = {
  id: 'methods-or-headers-quoted',
  responsible: 'server',
  steps: STEPS,
  title: 'A list of methods or headers stands in quotes or brackets',
  why: `${WHY} Quotes and brackets are no part of a name.`,
  remedy: MEND,
  explain: (failure) =>
    invalidElement(failure, (element) => /^["'[({]|["'\])}]$/.test(element), 'Quotes and brackets do not belong there.'),
  examples: { explained: [methods('"GET, PUT"'), methods('["PUT"]'), headers('"x-a"'), headers('[x-a]')], other: [headers('X-A, X-B')] },
}

/** One element that is no token spoils the whole list. */
export const methodsOrHeadersInvalid: Rule = {
  id: 'methods-or-headers-invalid',
  responsible: 'server',
  steps: STEPS,
  title: 'A list of methods or headers does not parse',
  why: WHY,
  remedy: MEND,
  explain: (failure) => invalidElement(failure, () => true, 'One bad element makes the browser refuse the whole list.'),
  examples: { explained: [methods('GET, @'), headers('x-a: 1'), headers('x-ä')], other: [methods('GET,,PUT')] },
}
