import type { Advice, Diagnosis } from '../../engine/index.ts'
import { RemarkCard } from './warning-card.tsx'
import { bySeverity, severities } from './category-icon.tsx'
import { text } from '../text/text.ts'

/** What is not sound about one exchange, whether or not it failed. Open by itself only where security is concerned. */
export function Remarks({ diagnosis }: { diagnosis: Diagnosis }) {
  const remarks = bySeverity(diagnosis.advice ?? [])
  if (remarks.length === 0) return null
  return (
    <details class="section" open={remarks.some(({ severity }) => severity === 'security')}>
      <summary>
        <h3 class="section-title">{text.remarks.title}</h3>
        <span class="quiet">{countWords(remarks)}</span>
      </summary>
      <Cards remarks={remarks} diagnosis={diagnosis} />
    </details>
  )
}

/** The remarks on security alone, beside a repair: what is repaired should be repaired well. */
export function SecurityNotes({ diagnosis }: { diagnosis: Diagnosis }) {
  const remarks = diagnosis.advice?.filter(({ severity }) => severity === 'security') ?? []
  if (remarks.length === 0) return null
  return (
    <section class="security-notes">
      <h4>{text.remarks.beside}</h4>
      <Cards remarks={remarks} diagnosis={diagnosis} />
    </section>
  )
}

function Cards({ remarks, diagnosis }: { remarks: readonly Advice[]; diagnosis: Diagnosis }) {
  return (
    <div class="remark-cards">
      {remarks.map((remark, index) => (
        <RemarkCard key={index} remark={remark} diagnosis={diagnosis} />
      ))}
    </div>
  )
}

function countWords(remarks: readonly Advice[]): string {
  return severities
    .map((severity) => ({ severity, count: remarks.filter((remark) => remark.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => text.remarks.count[severity](count))
    .join(', ')
}
