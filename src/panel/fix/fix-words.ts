import { type Alternative, alternativeLine, type Diagnosis, isInPage, requestChanges } from '../../engine/index.ts'

/** What to know about the fix that the remedy doesn't say already; null: nothing. */
export function noteOf({ fixNote, cause }: Diagnosis): string | null {
  return fixNote === cause?.remedy ? null : fixNote
}

/** An alternative in a line. That of the page says what to change, too, and is then complete. */
export function titleOf(way: Alternative): string {
  const { request, note } = way
  return alternativeLine(way, isInPage(way) ? [...requestChanges(request), note] : [note])
}
