import { UntrustedText } from './untrusted-text.tsx'

/** A cause's words; a blank line begins a paragraph. */
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
