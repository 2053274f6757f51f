/** Two letters that differ are a typo; more are another word. */
const MAX_TYPOS = 2

/** The id that differs from that one by a typo or two; null when there is none, or several as near. */
export function nearestId(id: string, ids: readonly string[]): string | null {
  if (id.length > 80) return null
  const near = ids
    .map((each) => ({ id: each, distance: editDistance(id.toLowerCase(), each) }))
    .filter(({ distance }) => distance <= MAX_TYPOS)
    .sort((one, other) => one.distance - other.distance)
  const [first, second] = near
  return first === undefined || first.distance === second?.distance ? null : first.id
}

/** How many letters must be changed, added or left out (Levenshtein's distance). */
function editDistance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [row, letter] of [...one].entries()) {
    const current = [row + 1]
    for (const [column, otherLetter] of [...other].entries()) {
      const replaced = (before[column] ?? 0) + (letter === otherLetter ? 0 : 1)
      current.push(Math.min(replaced, (before[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1))
    }
    before = current
  }
  return before.at(-1) ?? 0
}
