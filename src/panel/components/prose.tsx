import { headerFieldsInText } from '../../engine/index.ts'
import { UntrustedText } from './untrusted-text.tsx'

/** A sentence in which a page’s values may stand; the headers of CORS that it names are set as code. */
export function Prose({ text }: { text: string }) {
  return (
    <bdi>
      {headerFieldsInText(text).map((part, index) =>
        part.isHeaderField ? (
          <code key={index}>
            <UntrustedText text={part.text} />
          </code>
        ) : (
          <UntrustedText key={index} text={part.text} />
        ),
      )}
    </bdi>
  )
}
