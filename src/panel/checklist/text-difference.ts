/** A text, split where it differs from another one. */
export interface Differing {
  readonly before: string
  /** "": the other text has something here. */
  readonly changed: string
  readonly after: string
}

/** Splits two texts at their first difference and after their last; null when they are equal. Keeps surrogate pairs together. */
export function textDifference(one: string, other: string): readonly [Differing, Differing] | null {
  if (one === other) return null
  const [a, b] = [[...one], [...other]]
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start++
  let end = 0
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return [cut(a, start, end), cut(b, start, end)]
}

function cut(characters: readonly string[], start: number, end: number): Differing {
  const to = characters.length - end
  return {
    before: characters.slice(0, start).join(''),
    changed: characters.slice(start, to).join(''),
    after: characters.slice(to).join(''),
  }
}
