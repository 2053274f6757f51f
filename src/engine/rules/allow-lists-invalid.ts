import { extractTokenList, get, isInvalid } from '../fetch/header-list.ts'
import { quoted, shortened } from '../report/wording.ts'
import { responseHeader } from './evidence.ts'
import { theHost } from './failure-wording.ts'
import type { Explanation, Failure, Rule, Step } from './rule.ts'

const STEPS: readonly [Step, ...Step[]] = ['allow-methods-invalid', 'allow-headers-invalid']

const WHY =
  'Access-Control-Allow-Methods and Access-Control-Allow-Headers are comma-separated lists of names. If one item isn’t a name, the browser discards the whole list, and the preflight fails.'

const REMEDY = 'Send the bare names, separated by commas: GET, PUT for methods, Content-Type, X-Token for headers.'

function explainItem(
  failure: Failure,
  isThisMistake: (item: string) => boolean,
  problem: string,
  isRecoverable: boolean,
): Explanation | null {
  const isOfMethods = failure.step === 'allow-methods-invalid'
  const name = isOfMethods ? 'Access-Control-Allow-Methods' : 'Access-Control-Allow-Headers'
  const value = get(name, failure.entry.response.headers) ?? ''
  const tokens = extractTokenList(name, failure.entry.response.headers)
  const item = isInvalid(tokens) ? tokens.invalid : value
  if (!isThisMistake(item)) return null
  const names = [...value.slice(0, MAX_LIST_LENGTH).matchAll(/[a-z*][\w-]*/gi)].map(([found]) => found)
  return {
    explanation: `The preflight response has an ${name} header that the browser can’t parse: ${quoted(item)} isn’t ${isOfMethods ? 'a method' : 'a header name'}. ${problem}`,
    remedy: isRecoverable
      ? `Send ${name}: ${shortened(names.join(', '), MAX_REMEDY_LENGTH)} from ${theHost(failure)}.`
      : `Remove ${quoted(item)} from ${name} on ${theHost(failure)}, or correct it.`,
    evidence: responseHeader(failure.entry, name),
  }
}

/** Characters of a list that are looked at for its names, and of those that a sentence repeats. */
const MAX_LIST_LENGTH = 500
const MAX_REMEDY_LENGTH = 120

/** Several names with spaces, semicolons, bars or slashes in between. Split first: one expression for it all took seconds on 50,000 spaces. */
function isSeparatedOtherwise(item: string): boolean {
  const names = item.split(/[\s;|/]+/).filter((name) => name !== '')
  return names.length > 1 && names.every((name) => /^[\w*-]+$/.test(name))
}

/** Spaces or semicolons instead of commas. */
export const methodsOrHeadersNotCommaSeparated: Rule = {
  id: 'methods-or-headers-not-comma-separated',
  responsible: 'server',
  steps: STEPS,
  title: 'Access-Control-Allow-Methods or -Headers isn’t comma-separated',
  why: WHY,
  remedy: REMEDY,
  explain: (failure) =>
    explainItem(failure, isSeparatedOtherwise, 'Names must be separated by commas, not by spaces or other characters.', true),
}

/** Quotes or brackets, as in JSON and in some configuration files. */
export const methodsOrHeadersQuoted: Rule = {
  id: 'methods-or-headers-quoted',
  responsible: 'server',
  steps: STEPS,
  title: 'Access-Control-Allow-Methods or -Headers is in quotes or brackets',
  why: `${WHY} Quotes and brackets can’t be part of a name.`,
  remedy: REMEDY,
  explain: (failure) =>
    explainItem(failure, (item) => /^["'[({]|["'\])}]$/.test(item), 'Quotes and brackets don’t belong in the list.', true),
}

/** A single item that isn't a token invalidates the whole list. */
export const methodsOrHeadersInvalid: Rule = {
  id: 'methods-or-headers-invalid',
  responsible: 'server',
  steps: STEPS,
  title: 'Access-Control-Allow-Methods or -Headers is invalid',
  why: WHY,
  remedy: REMEDY,
  explain: (failure) => explainItem(failure, () => true, 'One invalid item makes the browser discard the whole list.', false),
}
