import { lineDirection } from './direction.ts'

/** The index of the tab that a key leads to from another one; null: the key is none of theirs. */
export function tabAfter(key: string, at: number, count: number): number | null {
  const along = lineDirection()
  const next = { ArrowLeft: at - along, ArrowRight: at + along, Home: 0, End: count - 1 }[key]
  return next === undefined ? null : (next + count) % count
}
