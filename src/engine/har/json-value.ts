/** A JSON object whose members nobody has checked yet. */
export type Fields = Readonly<Record<string, unknown>>

/** The value as an object (no array); null when it is none. */
export function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null
}

/** The value as a list; empty when it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The value as a text; null when it is none. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/** The value as a finite number; some exporters write their numbers as texts. null when it is none. */
export function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

/** The value as a number from 0 up; HAR's -1 ("not known") and other negative numbers are null. */
export function countOf(value: unknown): number | null {
  const number = numberOf(value)
  return number !== null && number >= 0 ? number : null
}

const MAX_SHOWN_LENGTH = 40

/** What was found instead of what was expected, in few words. */
export function described(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'an array'
  if (typeof value === 'string') return JSON.stringify(value.length > MAX_SHOWN_LENGTH ? `${value.slice(0, MAX_SHOWN_LENGTH)}…` : value)
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}
