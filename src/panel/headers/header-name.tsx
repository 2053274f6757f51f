import { TipBubble, useTip } from '../components/tooltip.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { text } from '../text/text.ts'

/** A header's name; where CORS looks at it, what it does is told on hover and on focus. */
export function HeaderName({ name }: { name: string }) {
  const words = meaningOf(name)
  return words === null ? <UntrustedText text={name} /> : <Explained name={name} words={words} />
}

function Explained({ name, words }: { name: string; words: string }) {
  const tip = useTip<string>()
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what the pointer learns by hovering, the keyboard learns by focus. */}
      <dfn class="line-explained" tabIndex={0} aria-description={words} {...tip.of(name)}>
        <UntrustedText text={name} />
      </dfn>
      <TipBubble tip={tip}>{words}</TipBubble>
    </>
  )
}

function meaningOf(name: string): string | null {
  const meanings: Readonly<Record<string, string>> = text.headers.meaning
  const key = name.toLowerCase()
  return Object.hasOwn(meanings, key) ? (meanings[key] ?? null) : null
}
