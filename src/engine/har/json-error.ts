import { HarError } from './har-error.ts'

/** Where a text stops being JSON, and what should have been there. */
interface JsonError {
  readonly offset: number
  readonly expected: string
}

/**
 * JSON.parse, with an error that says what was expected where.
 *
 * @param placeOf names the place of an offset in the text; line and column when left out
 * @throws HarError when it is no JSON
 */
export function parseText(text: string, file: string, placeOf = (offset: number) => lineAndColumn(text, offset)): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    const error = findJsonError(text)
    const value = error === null ? undefined : parsedWithoutNaN(text)
    if (value !== undefined) return value
    if (error === null) throw new HarError(file, '', 'JSON')
    throw new HarError(file, placeOf(error.offset), `${error.expected}, found ${characterAt(text, error.offset)}`)
  }
}

/** The longest text, in characters, in which it is looked for. */
const MAX_LENGTH_WITH_NAN = 16 * 1024 * 1024

/** Python writes NaN and Infinity, which are no JSON: null then. undefined: the text is no JSON all the same. */
function parsedWithoutNaN(text: string): unknown {
  if (text.length > MAX_LENGTH_WITH_NAN || !/NaN|Infinity/.test(text)) return undefined
  try {
    // A string without an end matches too: otherwise the search would start again at each quote in it, which takes hours.
    const words = text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"?|-?\b(?:NaN|Infinity)\b/gs, (match) => (match.startsWith('"') ? match : 'null'))
    return JSON.parse(words) as unknown
  } catch {
    return undefined
  }
}

/** What can still become JSON when more follows: nothing, or the beginning of a word, a number or an escape. */
const BEGUN = /^(?:\\(?:u[\da-fA-F]{0,3})?|-|-?\d[\d.eE+-]*|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?)?$/

/** Is a text JSON, the beginning of it, or neither? */
export function completeness(text: string): 'complete' | 'cut-off' | 'malformed' {
  const error = findJsonError(text)
  if (error === null) return 'complete'
  return BEGUN.test(text.slice(error.offset)) ? 'cut-off' : 'malformed'
}

function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n')
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}

function characterAt(text: string, offset: number): string {
  return offset >= text.length ? 'the end' : JSON.stringify(String.fromCodePoint(text.codePointAt(offset) ?? 0))
}

type Expected = keyof typeof EXPECTED

const EXPECTED = {
  value: 'a value',
  'value or end': 'a value or "]"',
  name: 'a name in double quotes',
  'name or end': 'a name in double quotes or "}"',
  colon: '":"',
  'comma or ]': '"," or "]"',
  'comma or }': '"," or "}"',
  nothing: 'nothing more',
} as const

/** What is expected behind a complete text: there it stops being one. */
export const NOTHING_MORE = EXPECTED.nothing

const SPACE = /[ \t\n\r]*/y
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y

/**
 * Finds the first error of a JSON text; null when it has none. The messages of JSON.parse differ between versions of Node, and many name
 * no position.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8259
 */
export function findJsonError(text: string): JsonError | null {
  const open: ('{' | '[')[] = []
  let expected: Expected = 'value'
  let at = 0

  const afterValue = (): Expected => {
    const innermost = open.at(-1)
    return innermost === undefined ? 'nothing' : innermost === '[' ? 'comma or ]' : 'comma or }'
  }

  for (;;) {
    at = endOf(SPACE, text, at) ?? at
    const character = text[at]
    if (character === undefined && expected === 'nothing') return null
    const failure = { offset: at, expected: EXPECTED[expected] }

    if (character === '"' && /^(?:value|name)/.test(expected)) {
      const end = endOfString(text, at)
      if (typeof end !== 'number') return end
      at = end
      expected = expected.startsWith('name') ? 'colon' : afterValue()
    } else if (expected.startsWith('value') && (character === '{' || character === '[')) {
      open.push(character)
      expected = character === '{' ? 'name or end' : 'value or end'
      at++
    } else if (isEnd(expected, character)) {
      open.pop()
      expected = afterValue()
      at++
    } else if (expected.startsWith('comma') && character === ',') {
      expected = open.at(-1) === '[' ? 'value' : 'name'
      at++
    } else if (expected === 'colon' && character === ':') {
      expected = 'value'
      at++
    } else if (expected.startsWith('value')) {
      const end = endOf(SCALAR, text, at)
      if (end === null) return failure
      at = end
      expected = afterValue()
    } else return failure
  }
}

function isEnd(expected: Expected, character: string | undefined): boolean {
  if (character === ']') return expected === 'comma or ]' || expected === 'value or end'
  return character === '}' && (expected === 'comma or }' || expected === 'name or end')
}

function endOf(pattern: RegExp, text: string, from: number): number | null {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : null
}

/** The offset behind the closing quote. A loop, since an expression with a choice in it overflows on strings of megabytes. */
function endOfString(text: string, start: number): number | JsonError {
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at]
    if (character === '"') return at + 1
    if (character === '\\') {
      if (!/^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/.test(text.slice(at, at + 6)))
        return { offset: at, expected: 'an escape such as \\n or \\u0041' }
      at++
    } else if (text.charCodeAt(at) < 0x20) return { offset: at, expected: '"\\"" at the end of the string' }
  }
  return { offset: text.length, expected: '"\\"" at the end of the string' }
}
