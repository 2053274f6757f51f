/** String literals of the languages that configurations are written in: each function gives text that stands for exactly the given value. */

/** JSON, JavaScript, Java, C# and YAML's flow style. `<` is escaped too, for a script element or an HTML comment around it. */
export function doubleQuoted(value: string): string {
  return quoted(value, /["\\]/g, unitEscape)
}

/** JavaScript as most of it is written. */
export function singleQuoted(value: string): string {
  return `'${escaped(value, /['\\]/g, unitEscape)}'`
}

/** Python and Go. Both refuse half a surrogate pair, so it becomes U+FFFD. */
export function codePointQuoted(value: string): string {
  return quoted(wellFormed(value), /["\\]/g, (character) => {
    const code = character.codePointAt(0) ?? 0
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : unitEscape(character)
  })
}

/** Ruby, where `#{`, `#$` and `#@` interpolate. */
export function rubyQuoted(value: string): string {
  return quoted(wellFormed(value), /["\\#]/g, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
}

/** Kotlin, where `$` interpolates. */
export function kotlinQuoted(value: string): string {
  return quoted(value, /["\\$]/g, unitEscape)
}

/** PHP and Perl, where nothing but the quote and the backslash means anything between single quotes. */
export function phpQuoted(value: string): string {
  return `'${value.replace(/['\\]/g, '\\$&')}'`
}

/** POSIX shells, where nothing means anything between single quotes and the quote itself cannot stand there. */
export function shellQuoted(value: string): string {
  return `'${value.replaceAll("'", "'\\''")}'`
}

export function xmlText(value: string): string {
  return value.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** `"a", "b"` */
export function listed(values: readonly string[], quote: (value: string) => string): string {
  return values.map(quote).join(', ')
}

/** `["a", "b"]`, as JSON and YAML write a list. */
export function jsonList(values: readonly string[]): string {
  return `[${listed(values, doubleQuoted)}]`
}

/** Everything but printable ASCII, and `<`. */
const UNPRINTABLE = /[^ -;=-~]/gu

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function quoted(value: string, special: RegExp, escapeOf: (character: string) => string): string {
  return `"${escaped(value, special, escapeOf)}"`
}

function escaped(value: string, special: RegExp, escapeOf: (character: string) => string): string {
  // The backslash first, or it would double those of the escapes.
  return value.replace(special, '\\$&').replace(UNPRINTABLE, (character) => SHORT[character] ?? escapeOf(character))
}

/** One escape per UTF-16 unit. */
function unitEscape(character: string): string {
  return [...Array(character.length).keys()].map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('')
}

function wellFormed(value: string): string {
  return value.replace(/\p{Surrogate}/gu, '\ufffd')
}
