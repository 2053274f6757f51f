import type { Category, Warning } from '../../engine/index.ts'

/** Most important first. */
export const categories: readonly Category[] = ['security', 'correctness', 'performance']

/** Shield, diamond or clock. The category's name stands beside it, visible or for screen readers. */
export function CategoryIcon({ category }: { category: Category }) {
  return (
    <svg class={`icon category-icon category-icon-${category}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapes[category]} />
    </svg>
  )
}

const shapes: Record<Category, string> = {
  security: 'M8 1.75 13 3.5v4c0 3.2-2 5.6-5 6.75-3-1.15-5-3.55-5-6.75v-4zM8 5v3.5M8 10.8v.2',
  correctness: 'M8 1.75 14.25 8 8 14.25 1.75 8zM8 5v3.5M8 10.6v.2',
  performance: 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 0 1 0-12.5M8 4.5V8l2.5 1.75',
}

/** Sorts by category; warnings of one category keep their order. */
export function byCategory<WarningFinding extends Pick<Warning, 'category'>>(
  warnings: readonly WarningFinding[],
  order: readonly Category[] = categories,
): readonly WarningFinding[] {
  return order.flatMap((category) => warnings.filter((warning) => warning.category === category))
}
