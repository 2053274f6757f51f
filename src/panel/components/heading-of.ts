import type { Diagnosis } from '../../engine/index.ts'
import { text } from '../text/text.ts'

/** A diagnosis as a heading: its cause, or what there is to say without one. */
export function headingOf({ cause, verdict, unknownBecause }: Pick<Diagnosis, 'cause' | 'verdict' | 'unknownBecause'>): string {
  return cause?.title ?? (unknownBecause === null ? text.withoutCause[verdict] : text.unknownBecause[unknownBecause])
}
