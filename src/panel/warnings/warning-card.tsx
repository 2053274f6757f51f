import type { ComponentChildren } from 'preact'
import { type Advice, adviceGuidance, type Diagnosis } from '../../engine/index.ts'
import { Explanation } from '../why/cause-card.tsx'
import { EvidenceList } from '../why/evidence-list.tsx'
import { RemarkMark } from './category-icon.tsx'
import { text } from '../text/text.ts'
import { Visible } from '../components/untrusted-text.tsx'

interface RemarkCardProps {
  readonly remark: Advice
  /** null: it is on several exchanges together. */
  readonly diagnosis: Diagnosis | null
  readonly children?: ComponentChildren
}

/** One remark, folded to its title: what it says of these values, the lines it rests on, why it matters and what to change. */
export function RemarkCard({ remark, diagnosis, children }: RemarkCardProps) {
  const { rule, severity, title, explanation, evidence } = remark
  const guidance = adviceGuidance(rule)
  return (
    <details class="card remark">
      <summary>
        <RemarkMark severity={severity} />
        <span class="remark-title">
          <Visible text={title} />
        </span>
        <span class={`remark-severity remark-severity-${severity}`}>{text.remarks.severity[severity]}</span>
        {children}
      </summary>
      <Explanation text={explanation} />
      <EvidenceList evidence={evidence} diagnosis={diagnosis} />
      {guidance && (
        <>
          <h4>{text.remarks.why}</h4>
          <Explanation text={guidance.why} />
          <h4>{text.remarks.mend}</h4>
          <Explanation text={guidance.mend} />
        </>
      )}
    </details>
  )
}
