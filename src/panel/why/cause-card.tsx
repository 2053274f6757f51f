import { type Cause, type Diagnosis, ruleGuidance } from '../../engine/index.ts'
import { EvidenceList } from './evidence-list.tsx'
import { Visible } from '../components/untrusted-text.tsx'

interface CauseCardProps {
  readonly cause: Cause
  readonly diagnosis: Diagnosis
  /** Says how to tell it from what it may be instead. */
  readonly tells?: boolean
}

/** A further cause, folded to its title: one that would come next, or one that it may be instead. */
export function CauseCard({ cause, diagnosis, tells = false }: CauseCardProps) {
  const tell = tells ? ruleGuidance(cause.rule)?.tell : null
  return (
    <details class="card">
      <summary>
        <Visible text={cause.title} />
      </summary>
      <Explanation text={cause.explanation} />
      <EvidenceList evidence={cause.evidence} cause={cause} diagnosis={diagnosis} />
      {tell && <Explanation text={tell} />}
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
