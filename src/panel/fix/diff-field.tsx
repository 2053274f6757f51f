import { escapeInvisible } from '../components/escape-invisible.ts'
import { LongText, wholeCharacterAt } from '../components/long-text.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'

/** Characters of a header in the diff, two lines of a narrow panel; a longer one is shortened to a single line. Copy has the whole. */
const MAX_FIELD_LENGTH = 130
const SHORTENED_LENGTH = 54
/** Characters at the end of its value that stay in sight where it gets a single line, and before them where it is shortened. */
const END_LENGTH = 20
const MIN_START_LENGTH = 4

/** What the names of most headers in a fix have in common. */
const COMMON_PREFIX = /^access-control-(?:allow-)?/i

interface DiffFieldProps {
  readonly name: string
  readonly value: string
}

/**
 * A header of the diff. Where it gets a single line (styles/low-panel.css), the start of its value gives way first, then the common start of its name:
 * what tells it from the others, and what is added to a list, stay in sight.
 */
export function DiffField({ name, value }: DiffFieldProps) {
  const field = `${name}: ${value}`
  const prefix = COMMON_PREFIX.exec(name)?.[0] ?? ''
  const end = value.length > END_LENGTH ? wholeCharacterAt(value, value.length - END_LENGTH) : 0
  const longest = field.length > MAX_FIELD_LENGTH ? SHORTENED_LENGTH : MAX_FIELD_LENGTH
  return (
    <code class="diff-field" title={end > 0 || prefix !== '' ? escapeInvisible(field) : undefined}>
      {prefix !== '' && <span class="diff-field-prefix">{prefix}</span>}
      <UntrustedText text={`${name.slice(prefix.length)}: `} />
      {end > 0 && (
        <span class="diff-field-start">
          <LongText text={value.slice(0, end)} longest={Math.max(MIN_START_LENGTH, longest - END_LENGTH - name.length - 2)} />
        </span>
      )}
      <UntrustedText text={value.slice(end)} />
    </code>
  )
}
