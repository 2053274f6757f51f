import { type Alternative, alternativeLine, type Diagnosis, hostOf, isInPage, requestChanges } from '../../engine/index.ts'
import { text } from '../text/text.ts'

/** The page is to change, as the remedy says; allowing it on the server would do as well. */
export function isSecondChoice({ cause, fix }: Diagnosis): boolean {
  return cause?.responsible === 'page' && fix !== null && fix.request === null && fix.hops.length > 0
}

export function secondChoiceWords({ cause, hops, url }: Diagnosis): string {
  return text.fix.secondChoice(hostOf(hops[cause?.hop ?? 0]?.url ?? url))
}

/** What to know about the fix that the remedy doesn't say already; null: nothing. */
export function noteOf({ fixNote, cause }: Diagnosis): string | null {
  return fixNote === cause?.remedy ? null : fixNote
}

/** An alternative in a line. That of the page says what to change, too, and is then complete. */
export function titleOf(way: Alternative): string {
  const { request, note } = way
  return alternativeLine(way, isInPage(way) ? [...requestChanges(request), note] : [note])
}
