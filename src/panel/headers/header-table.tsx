import type { Evidence, Header } from '../../engine/index.ts'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { text } from '../text/text.ts'
import { type HeaderLine, headerLines } from './header-lines.ts'
import { HeaderName } from './header-name.tsx'

interface HeaderTableProps {
  readonly side: 'request' | 'response'
  readonly headers: readonly Header[]
  readonly evidence: readonly Evidence[]
  readonly alsoRelevant?: readonly string[]
}

/** One side of a step: the headers that matter, and the others folded away. */
export function HeaderTable({ side, headers, evidence, alsoRelevant = [] }: HeaderTableProps) {
  const { relevant, rest } = headerLines(side, headers, evidence, alsoRelevant)
  return (
    <div class="headers">
      <h3 class="headers-title">{side === 'request' ? text.httpMessage.requestHeaders : text.httpMessage.responseHeaders}</h3>
      {relevant.length === 0 && rest.length === 0 && <p class="quiet">{text.httpMessage.noHeaders}</p>}
      <HeaderLines lines={relevant} />
      {rest.length > 0 && (
        <details class="more">
          <summary>{text.httpMessage.more(rest.length)}</summary>
          <HeaderLines lines={rest} />
        </details>
      )}
    </div>
  )
}

function HeaderLines({ lines }: { lines: readonly HeaderLine[] }) {
  if (lines.length === 0) return null
  return (
    <ul class="lines">
      {lines.map((line, index) => (
        <HeaderLineItem key={index} {...line} />
      ))}
    </ul>
  )
}

/** `Name: value`; an absent or an empty value is said in a word that cannot be taken for one. */
export function HeaderLineItem({ name, value, evidence, repeated, place }: HeaderLine & { place?: string }) {
  return (
    <li class={evidence ? 'line line-evidence' : 'line'}>
      {place && <span class="line-place">{place}</span>}
      {name !== '' && (
        <span class="line-name">
          <HeaderName name={name} />
          {value !== null && ':'}
        </span>
      )}{' '}
      {value === null || value === '' ? (
        <em class="line-absent">{value === null ? text.detail.absent : text.detail.empty}</em>
      ) : (
        <code class="line-value">
          <UntrustedText text={value} />
        </code>
      )}
      {repeated && <span class="line-repeated">{text.headers.repeated(repeated.nth, repeated.count)}</span>}
    </li>
  )
}
