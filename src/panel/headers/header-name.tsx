import { TooltipBubble, useTooltip } from '../components/tooltip.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { text } from '../text/text.ts'

/** A header's name. Hovering or focusing a CORS header explains it. */
export function HeaderName({ name }: { name: string }) {
  const words = meaningOf(name)
  return words === null ? <UntrustedText text={name} /> : <Explained name={name} words={words} />
}

function Explained({ name, words }: { name: string; words: string }) {
  const tooltip = useTooltip<string>()
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard needs the focus to get the tooltip. */}
      <dfn class="line-term" tabIndex={0} aria-description={words} {...tooltip.of(name)}>
        <UntrustedText text={name} />
      </dfn>
      <TooltipBubble tooltip={tooltip}>{words}</TooltipBubble>
    </>
  )
}

function meaningOf(name: string): string | null {
  const meanings: Readonly<Record<string, string>> = text.headers.meaning
  const key = name.toLowerCase()
  return Object.hasOwn(meanings, key) ? (meanings[key] ?? null) : null
}
