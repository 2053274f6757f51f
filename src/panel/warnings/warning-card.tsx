import type { ComponentChildren } from 'preact'
import { type Diagnosis, type Warning, warningGuidance } from '../../engine/index.ts'
import { Explanation } from '../components/paragraphs.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { text } from '../text/text.ts'
import { EvidenceList } from '../why/evidence-list.tsx'
import { CategoryIcon } from './category-icon.tsx'

interface RemarkCardProps {
  readonly remark: Warning
  /** null: it is on several exchanges together. */
  readonly diagnosis: Diagnosis | null
  readonly children?: ComponentChildren
}

/** One remark, folded to its title: what it says of these values, the lines it rests on, why it matters and what to change. */
export function WarningCard({ remark, diagnosis, children }: RemarkCardProps) {
  const { rule, category, title, explanation, evidence } = remark
  const guidance = warningGuidance(rule)
  return (
    <details class="card remark">
      <summary>
        <CategoryIcon category={category} />
        <span class="remark-title">
          <UntrustedText text={title} />
        </span>
        <span class={`remark-severity remark-severity-${category}`}>{text.warnings.category[category]}</span>
        {children}
      </summary>
      <Explanation text={explanation} />
      <EvidenceList evidence={evidence} diagnosis={diagnosis} />
      {guidance && (
        <>
          <h4>{text.warnings.why}</h4>
          <Explanation text={guidance.why} />
          <h4>{text.warnings.remedy}</h4>
          <Explanation text={guidance.remedy} />
        </>
      )}
    </details>
  )
}
