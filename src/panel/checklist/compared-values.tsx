import type { Compared, ComparedValue } from '../../engine/index.ts'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { text } from '../text/text.ts'
import { type Differing, textDifference } from './text-difference.ts'

/** Two values, one below the other. Where they have to be equal, the difference is marked, not by colour alone. */
export function ComparedValues({ compared: { wanted, found, exact } }: { compared: Compared }) {
  const both = exact && wanted.value !== null && found.value !== null ? textDifference(wanted.value, found.value) : null
  return (
    <dl class="comparison">
      <Side side={wanted} differing={both?.[0] ?? null} />
      <Side side={found} differing={both?.[1] ?? null} />
    </dl>
  )
}

function Side({ side: { label, value }, differing }: { side: ComparedValue; differing: Differing | null }) {
  return (
    <div>
      <dt>
        <UntrustedText text={label} />
      </dt>
      <dd>
        {value === null || value === '' ? (
          <em class="line-absent">{value === null ? text.detail.absent : text.detail.empty}</em>
        ) : (
          <code>{differing ? <Marked differing={differing} /> : <UntrustedText text={value} />}</code>
        )}
      </dd>
    </div>
  )
}

function Marked({ differing: { before, changed, after } }: { differing: Differing }) {
  return (
    <>
      <UntrustedText text={before} />
      {changed === '' ? (
        <mark class="nothing">
          <span class="visually-hidden">{text.checklist.nothing}</span>
        </mark>
      ) : (
        <mark>
          <UntrustedText text={changed} />
        </mark>
      )}
      <UntrustedText text={after} />
    </>
  )
}
