import { escapeInvisible } from './escape-invisible.ts'
import { UntrustedText } from './untrusted-text.tsx'

/** The share of what is shown that comes before the ellipsis. */
const START_SHARE = 0.6

interface LongTextProps {
  readonly text: string
  /** Characters that are shown at most, with the ellipsis. */
  readonly longest: number
}

/**
 * Text that a page or a file controls, with an ellipsis in the middle where it is long: hosts and paths differ at their ends. The whole text stays in
 * the document, so that it can be selected, copied and read out, and is the tooltip.
 */
export function LongText({ text, longest }: LongTextProps) {
  if (text.length <= longest) return <UntrustedText text={text} />
  const start = wholeCharacterAt(text, Math.round(longest * START_SHARE))
  const end = wholeCharacterAt(text, text.length - (longest - start - 1))
  return (
    <span class="long-text" title={escapeInvisible(text)}>
      <UntrustedText text={text.slice(0, start)} />
      <span class="long-text-middle">
        <UntrustedText text={text.slice(start, end)} />
      </span>
      <UntrustedText text={text.slice(end)} />
    </span>
  )
}

/** The index, or the one after it if a surrogate pair would be cut there. */
export function wholeCharacterAt(text: string, index: number): number {
  return /^[\udc00-\udfff]/.test(text.slice(index, index + 1)) ? index + 1 : index
}
