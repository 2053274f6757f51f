import type { Diagnosis, Warning } from '../../engine/index.ts'
import { text } from '../text/text.ts'
import { byCategory, categories } from './category-icon.tsx'
import { WarningCard } from './warning-card.tsx'

/** What is not sound about one exchange, whether or not it failed. Open by itself only where security is concerned. */
export function Warnings({ diagnosis }: { diagnosis: Diagnosis }) {
  const warnings = byCategory(diagnosis.warnings)
  if (warnings.length === 0) return null
  return (
    <details class="section" open={warnings.some(({ category }) => category === 'security')}>
      <summary>
        <h3 class="section-title">{text.warnings.title}</h3>
        <span class="quiet">{countWords(warnings)}</span>
      </summary>
      <Cards warnings={warnings} diagnosis={diagnosis} />
    </details>
  )
}

/** The remarks on security alone, beside a repair: what is repaired should be repaired well. */
export function SecurityNotes({ diagnosis }: { diagnosis: Diagnosis }) {
  const warnings = diagnosis.warnings.filter(({ category }) => category === 'security')
  if (warnings.length === 0) return null
  return (
    <section class="security-notes">
      <h4>{text.warnings.beside}</h4>
      <Cards warnings={warnings} diagnosis={diagnosis} />
    </section>
  )
}

function Cards({ warnings, diagnosis }: { warnings: readonly Warning[]; diagnosis: Diagnosis }) {
  return (
    <div class="warning-cards">
      {warnings.map((warning, index) => (
        <WarningCard key={index} warning={warning} diagnosis={diagnosis} />
      ))}
    </div>
  )
}

function countWords(warnings: readonly Warning[]): string {
  return categories
    .map((category) => ({ category, count: warnings.filter((warning) => warning.category === category).length }))
    .filter(({ count }) => count > 0)
    .map(({ category, count }) => text.warnings.count[category](count))
    .join(', ')
}
