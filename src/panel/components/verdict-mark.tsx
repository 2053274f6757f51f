import type { Verdict } from '../../engine/index.ts'
import { text } from '../text/text.ts'
import { VerdictIcon } from './verdict-icon.tsx'

interface VerdictMarkProps {
  readonly verdict: Verdict
  /** Of `depends`: allowed unless credentials are included, which nothing indicates. */
  readonly hasFootnote: boolean
}

/** The icon of a verdict with its name for screen readers. An open question that is most likely none is as quiet as an allowed request. */
export function VerdictMark({ verdict, hasFootnote }: VerdictMarkProps) {
  if (verdict !== 'depends' || !hasFootnote) {
    return (
      <>
        <VerdictIcon verdict={verdict} />
        <span class="visually-hidden">{text.verdict[verdict]}</span>
      </>
    )
  }
  return (
    <span class="with-footnote">
      <VerdictIcon verdict="allowed" />
      <span class="visually-hidden">{text.verdict.allowed}</span>
      <sup aria-hidden="true">*</sup>
    </span>
  )
}
