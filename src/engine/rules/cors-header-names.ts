import { CORS_RESPONSE_HEADERS, type CorsResponseHeader } from '../exchange/cors-headers.ts'

/** Names that mean one of them and are too far away for a slip of the pen. */
const OTHER_NAMES: Readonly<Record<string, CorsResponseHeader>> = {
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
}

const LONGEST_NAME = 50
const MOST_SLIPS = 3

/** The header that a name was meant to be: null when the name is one, or is nothing of the kind. */
export function meantHeader(name: string): CorsResponseHeader | null {
  const lower = name.toLowerCase()
  if (name.length > LONGEST_NAME || /^access-control-request-/.test(lower)) return null
  if (CORS_RESPONSE_HEADERS.some((known) => known.toLowerCase() === lower)) return null
  const letters = lower.replace(/[^a-z]/g, '').replace(/^x(?=access|allow|cors)/, '')
  const other = OTHER_NAMES[letters]
  if (other !== undefined) return other
  const near = CORS_RESPONSE_HEADERS.map((known) => ({ known, text: known.toLowerCase().replaceAll('-', '') }))
    .filter(({ text }) => Math.abs(text.length - letters.length) <= MOST_SLIPS)
    .map(({ known, text }) => ({ known, slips: distance(letters, text) }))
    .filter(({ slips }) => slips <= MOST_SLIPS)
  return near.sort((a, b) => a.slips - b.slips)[0]?.known ?? null
}

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
