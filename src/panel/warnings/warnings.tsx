import type { Category, Diagnosis, Warning } from '../../engine/index.ts'
import { text } from '../text/text.ts'
import { byCategory, categories } from './category-icon.tsx'
import { WarningCard } from './warning-card.tsx'

/** The warnings of an exchange. Open by default only for security. */
export function Warnings({ diagnosis }: { diagnosis: Diagnosis }) {
  const warnings = byCategory(diagnosis.warnings)
  if (warnings.length === 0) return null
  return (
    <details class="section" open={warnings.some(({ category }) => category === 'security')}>
      <summary>
        <h3 class="section-title">{text.warnings.title}</h3>
        <span class="quiet">{countWords(warnings)}</span>
      </summary>
      <WarningCards warnings={warnings} diagnosis={diagnosis} />
    </details>
  )
}

/** Of warnings that are shown at once: what the page’s code doesn’t see names the group in the list, and is what people look for. */
const shownAtOnce: readonly Category[] = ['correctness', 'security', 'performance']

interface WarningCardsProps {
  readonly warnings: readonly Warning[]
  readonly diagnosis: Diagnosis
  /** They are shown at once. */
  readonly open?: boolean
}

/** The warnings of an exchange, most important first. */
export function WarningCards({ warnings, diagnosis, open = false }: WarningCardsProps) {
  return (
    <div class="warning-cards">
      {byCategory(warnings, open ? shownAtOnce : categories).map((warning, index) => (
        <WarningCard key={index} warning={warning} diagnosis={diagnosis} open={open} />
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
