import { Prose } from './prose.tsx'

/** The paragraphs of a text, which blank lines separate, each in one line. */
export function paragraphsOf(text: string): readonly string[] {
  return text.split(/\n\s*\n/).map(inOneLine)
}

function inOneLine(paragraph: string): string {
  return paragraph
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
}

export function Explanation({ text }: { text: string }) {
  return (
    <>
      {paragraphsOf(text).map((paragraph, index) => (
        <p key={index}>
          <Prose text={paragraph} />
        </p>
      ))}
    </>
  )
}
