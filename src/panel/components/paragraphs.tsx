import { UntrustedText } from './untrusted-text.tsx'

/** A text with paragraphs, separated by blank lines. */
export function Explanation({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n\s*\n/).map((paragraph, index) => (
        <p key={index}>
          <UntrustedText
            text={paragraph
              .split('\n')
              .map((line) => line.trim())
              .join(' ')}
          />
        </p>
      ))}
    </>
  )
}
