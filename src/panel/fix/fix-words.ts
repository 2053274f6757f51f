import { type Alternative, type Diagnosis, hostOf } from '../../engine/index.ts'
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

/** A way without any change of a response is the page's alone. */
export function titleOf({ hops, note }: Alternative): string {
  return hops.length === 0 ? text.fix.inPage(note) : text.fix.alternative(note)
}
