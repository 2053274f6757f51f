import { type Cause, type Diagnosis, ruleGuidance } from '../../engine/index.ts'
import { Explanation } from '../components/paragraphs.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { EvidenceList } from './evidence-list.tsx'

interface CauseCardProps {
  readonly cause: Cause
  readonly diagnosis: Diagnosis
  /** Says how to tell it from what it may be instead. */
  readonly tells?: boolean
}

/** A further cause, folded to its title: one that would come next, or one that it may be instead. */
export function CauseCard({ cause, diagnosis, tells = false }: CauseCardProps) {
  const howToTell = tells ? ruleGuidance(cause.rule)?.howToTell : null
  return (
    <details class="card">
      <summary>
        <UntrustedText text={cause.title} />
      </summary>
      <Explanation text={cause.explanation} />
      <EvidenceList evidence={cause.evidence} cause={cause} diagnosis={diagnosis} />
      {howToTell && <Explanation text={howToTell} />}
    </details>
  )
}
