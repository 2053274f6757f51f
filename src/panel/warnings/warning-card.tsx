import type { ComponentChildren } from 'preact'
import { type Diagnosis, type Warning, warningGuidance } from '../../engine/index.ts'
import { Explanation } from '../components/paragraphs.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { text } from '../text/text.ts'
import { EvidenceList } from '../why/evidence-list.tsx'
import { CategoryIcon } from './category-icon.tsx'

interface WarningCardProps {
  readonly warning: Warning
  /** null: it concerns several exchanges. */
  readonly diagnosis: Diagnosis | null
  readonly open?: boolean
  readonly children?: ComponentChildren
}

/** A warning, collapsed to its title: explanation, evidence, why it matters and how to fix it. */
export function WarningCard({ warning, diagnosis, open = false, children }: WarningCardProps) {
  const { rule, category, title, explanation, remedy, evidence } = warning
  const guidance = warningGuidance(rule)
  return (
    <details class="card warning" open={open}>
      <summary>
        <CategoryIcon category={category} />
        <span class="warning-title">
          <UntrustedText text={title} />
        </span>
        <span class={`warning-category warning-category-${category}`}>{text.warnings.category[category]}</span>
        {children}
      </summary>
      <Explanation text={explanation} />
      <h4>{text.warnings.remedy}</h4>
      <Explanation text={remedy} />
      <EvidenceList evidence={evidence} diagnosis={diagnosis} />
      {guidance && (
        <>
          <h4>{text.warnings.why}</h4>
          <Explanation text={guidance.why} />
        </>
      )}
    </details>
  )
}
