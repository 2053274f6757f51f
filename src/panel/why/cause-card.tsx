import { type Cause, type Diagnosis, ruleGuidance } from '../../engine/index.ts'
import { Explanation } from '../components/paragraphs.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { EvidenceList } from './evidence-list.tsx'

interface CauseCardProps {
  readonly cause: Cause
  readonly diagnosis: Diagnosis
  /** Shows how to tell it from the other possible causes. */
  readonly showsHowToTell: boolean
}

/** A further cause, collapsed to its title: the next one, or another possible one. */
export function CauseCard({ cause, diagnosis, showsHowToTell }: CauseCardProps) {
  const howToTell = showsHowToTell ? ruleGuidance(cause.rule)?.howToTell : null
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
