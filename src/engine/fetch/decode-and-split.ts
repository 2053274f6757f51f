import { normalizeValue } from './header-list.ts'

/**
 * Gets, decodes and splits a header value: at commas, but not inside a quoted string. Elements are trimmed, empty ones stay.
 *
 * @see https://fetch.spec.whatwg.org/#header-value-get-decode-and-split
 */
export function getDecodeAndSplit(value: string): readonly string[] {
  const elements: string[] = []
  let start = 0
  let quoted = false
  for (let position = 0; position < value.length; position += 1) {
    const character = value[position]
    if (character === '"') quoted = !quoted
    else if (character === '\\' && quoted) position += 1
    else if (character === ',' && !quoted) {
      elements.push(normalizeValue(value.slice(start, position)))
      start = position + 1
    }
  }
  elements.push(normalizeValue(value.slice(start)))
  return elements
}
