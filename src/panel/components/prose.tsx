import { headerFieldsInText } from '../../engine/index.ts'
import { LongText } from './long-text.tsx'
import { MAX_WORD_LENGTH, splitAtLongWords } from './long-words.ts'
import { UntrustedText } from './untrusted-text.tsx'

/** Characters of a header with its value in a sentence. */
const MAX_FIELD_LENGTH = 90

/** A sentence in which a page’s values may stand, long ones shortened; the headers of CORS that it names are set as code. */
export function Prose({ text }: { text: string }) {
  return (
    <bdi>
      {headerFieldsInText(text).map((part, index) =>
        part.isHeaderField ? (
          <code key={index}>
            <LongText text={part.text} longest={MAX_FIELD_LENGTH} />
          </code>
        ) : (
          splitAtLongWords(part.text).map((words, place) =>
            place % 2 === 1 ? (
              <LongText key={`${index} ${place}`} text={words} longest={MAX_WORD_LENGTH} />
            ) : (
              words !== '' && <UntrustedText key={`${index} ${place}`} text={words} />
            ),
          )
        ),
      )}
    </bdi>
  )
}
