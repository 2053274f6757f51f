import type { Cause, Diagnosis } from '../engine/index.ts'
import { EvidenceList } from './evidence-list.tsx'
import { Visible } from './visible.tsx'

/** A further cause, folded to its title: one that would come next, or one that it may be instead. */
export function CauseCard({ cause, diagnosis }: { cause: Cause; diagnosis: Diagnosis }) {
  return (
    <details class="card">
      <summary>
        <Visible text={cause.title} />
      </summary>
      <Explanation text={cause.explanation} />
      <EvidenceList evidence={cause.evidence} cause={cause} diagnosis={diagnosis} />
    </details>
  )
}

/** A cause's words; a blank line begins a paragraph. */
export function Explanation({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n\s*\n/).map((paragraph, index) => (
        <p key={index}>
          <Visible text={paragraph.replace(/\s*\n\s*/g, ' ')} />
        </p>
      ))}
    </>
  )
}
