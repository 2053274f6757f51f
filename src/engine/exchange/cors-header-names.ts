import { remembering } from '../fetch/remembering.ts'
import { CORS_RESPONSE_HEADERS, type CorsResponseHeader } from './cors-headers.ts'

/** Names that stand for one of them, but differ too much for a typo. */
const OTHER_NAMES: ReadonlyMap<string, CorsResponseHeader> = new Map(
  Object.entries({
    alloworigin: 'Access-Control-Allow-Origin',
    accesscontrolorigin: 'Access-Control-Allow-Origin',
    accessalloworigin: 'Access-Control-Allow-Origin',
    corsalloworigin: 'Access-Control-Allow-Origin',
    cors: 'Access-Control-Allow-Origin',
    allowcredentials: 'Access-Control-Allow-Credentials',
    accesscontrolcredentials: 'Access-Control-Allow-Credentials',
    allowmethods: 'Access-Control-Allow-Methods',
    accesscontrolmethods: 'Access-Control-Allow-Methods',
    allowheaders: 'Access-Control-Allow-Headers',
    accesscontrolheaders: 'Access-Control-Allow-Headers',
  }),
)

const MAX_LENGTH = 50
const MAX_TYPOS = 3

/** The header that a misspelled name stands for; null when the name is right, or isn't similar to any. */
export const meantHeader = remembering((name): CorsResponseHeader | null => {
  const lower = name.toLowerCase()
  if (name.length > MAX_LENGTH || /^access-control-request-/.test(lower)) return null
  if (CORS_RESPONSE_HEADERS.some((known) => known.toLowerCase() === lower)) return null
  const letters = lower.replace(/[^a-z]/g, '').replace(/^x(?=access|allow|cors)/, '')
  const other = OTHER_NAMES.get(letters)
  if (other !== undefined) return other
  const near = CORS_RESPONSE_HEADERS.map((known) => ({ known, text: known.toLowerCase().replaceAll('-', '') }))
    .filter(({ text }) => Math.abs(text.length - letters.length) <= MAX_TYPOS)
    .map(({ known, text }) => ({ known, typos: distance(letters, text) }))
    .filter(({ typos }) => typos <= MAX_TYPOS)
  return near.sort((a, b) => a.typos - b.typos)[0]?.known ?? null
})

/** How many letters must be added, removed or replaced (Levenshtein). */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      line.push(Math.min(replaced, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1))
    }
    above = line
  }
  return above[b.length] ?? 0
}
