import { byteLowercase } from './byte-lowercase.ts'
import { remembering } from './remembering.ts'
import { isToken } from './token.ts'

/** @see https://fetch.spec.whatwg.org/#concept-header */
export interface Header {
  readonly name: string
  readonly value: string
}

/** @see https://fetch.spec.whatwg.org/#concept-header-list */
export type HeaderList = readonly Header[]

/**
 * Normalizes a header value: no space, tab, CR or LF at either end. Other white space, such as U+00A0, stays.
 *
 * @see https://fetch.spec.whatwg.org/#concept-header-value-normalize
 */
export function normalizeValue(value: string): string {
  let start = 0
  let end = value.length
  while (start < end && isHttpWhitespace(value[start])) start += 1
  while (end > start && isHttpWhitespace(value[end - 1])) end -= 1
  return value.slice(start, end)
}

function isHttpWhitespace(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\r' || character === '\n'
}

/** The normalized values of every line with this name, in order. Names are compared without regard to case. */
export function linesOf(name: string, list: HeaderList): readonly string[] {
  return list.filter((header) => isNamed(header, name)).map((header) => normalizeValue(header.value))
}

/**
 * Gets a header: null when absent, otherwise its lines joined with `, `. An empty value is not an absent one.
 *
 * @see https://fetch.spec.whatwg.org/#concept-header-list-get
 */
export function get(name: string, list: HeaderList): string | null {
  // The engine looks up some fifty headers of each entry, most of which are not there: nothing is made of those.
  let value: string | null = null
  for (const header of list) {
    if (isNamed(header, name)) value = value === null ? normalizeValue(header.value) : `${value}, ${normalizeValue(header.value)}`
  }
  return value
}

/** @param wanted in any case. Most names differ in their length or their first letter already. */
function isNamed({ name }: Header, wanted: string): boolean {
  if (name.length !== wanted.length) return false
  return name === wanted || (lowerLetter(name) === lowerLetter(wanted) && byteLowercase(name) === byteLowercase(wanted))
}

/** The code of the first letter: of those that differ in their case alone it is the same. */
function lowerLetter(name: string): number {
  return name.charCodeAt(0) | 0x20
}

/** What a `#token` header says: null when absent, its elements, or the first element that makes the whole header invalid. */
type TokenList = readonly string[] | null | { readonly invalid: string }

/**
 * Extracts a header whose ABNF is `#token`: Access-Control-Allow-Methods, -Allow-Headers, -Expose-Headers.
 * Elements keep their case; empty ones are dropped, so a present but empty header is an empty list.
 *
 * @see https://fetch.spec.whatwg.org/#extract-header-list-values
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#name-lists-rule-abnf-extension
 */
export function extractTokenList(name: string, list: HeaderList): TokenList {
  const value = get(name, list)
  return value === null ? null : tokensIn(value)
}

const tokensIn = remembering((value): TokenList => {
  const elements = value
    .split(',')
    .map(normalizeValue)
    .filter((element) => element !== '')
  const invalid = elements.find((element) => !isToken(element))
  return invalid === undefined ? elements : { invalid }
})

/** Whether extraction failed. */
export function isInvalid(tokens: TokenList): tokens is { readonly invalid: string } {
  return tokens !== null && 'invalid' in tokens
}
