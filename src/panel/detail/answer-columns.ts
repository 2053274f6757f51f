import { type Cause, type Diagnosis, remedySteps, whoCanFix } from '../../engine/index.ts'
import { shownLength } from '../components/long-words.ts'
import { paragraphsOf } from '../components/paragraphs.tsx'

/** Characters that both columns have room for in normal type. */
const ROOM = 490
/** Characters that the last line of a paragraph leaves empty. */
const LINE_END = 25
/** Of the width, what a column has at least: a header’s name without a break. */
const NARROWEST = 0.36

interface AnswerColumns {
  /** Too long for normal type in a low panel. */
  readonly isLong: boolean
  /** Of what happened and of what to do, for `grid-template-columns`. */
  readonly widths: { readonly '--what': string; readonly '--todo': string }
}

/**
 * What happened and what to do stand beside each other where the panel is low and wide (styles/low-panel.css). Each column is as wide as its text is
 * long, so that both end at about the same height: columns that the text flows through are as low, but split a sentence between them.
 */
export function answerColumns(cause: Cause, diagnosis: Diagnosis, readableError: string | null): AnswerColumns {
  const who = whoCanFix(cause, diagnosis)
  const what = room([...(readableError === null ? [] : paragraphsOf(readableError)), ...paragraphsOf(cause.explanation)])
  const todo = room([who, ...remedySteps(cause.remedy)])
  const share = Math.min(1 - NARROWEST, Math.max(NARROWEST, what / (what + todo)))
  return {
    isLong: shownLength(cause.explanation) + shownLength(`${who} ${cause.remedy}`) > ROOM,
    widths: { '--what': `${share.toFixed(2)}fr`, '--todo': `${(1 - share).toFixed(2)}fr` },
  }
}

/** Characters that paragraphs take up. */
function room(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + shownLength(paragraph) + LINE_END, 0)
}
