import type { Category } from '../../engine/index.ts'
import { counted, countOf } from './count.ts'
import { duration } from './duration.ts'

/** Warnings: what works, or would, but is unsafe, unreliable or slow. */
export const warnings = {
  warnings: {
    title: 'Warnings',
    category: { security: 'security', correctness: 'correctness', performance: 'performance' } satisfies Record<Category, string>,
    count: {
      security: (count: number) => `${counted(count)} security`,
      correctness: (count: number) => `${counted(count)} correctness`,
      performance: (count: number) => `${counted(count)} performance`,
    } satisfies Record<Category, (count: number) => string>,
    why: 'Why it matters',
    remedy: 'How to fix it',
    sign: (titles: string) => `Warning: ${titles}`,
    ofLog: (count: number) => `${counted(count)} with warnings`,
    ofLogHint: 'Requests with warnings, blocked or not',
  },

  summary: {
    open: 'Summary',
    openHint: 'Preflight cost, warnings, and the CORS policy that each server needs',
    title: 'Summary',
    preflights: (count: number, milliseconds: number, longest: number) =>
      `${countOf(count, 'preflight request')} took ${duration(milliseconds)}${count === 1 ? '' : ` in total, the longest ${duration(longest)}`}.`,
    noPreflights: 'No preflight requests.',
    ofLog: 'Across requests',
    ofRequests: 'Single requests',
    none: 'No warnings.',
    requests: (count: number) => countOf(count, 'request'),
    show: 'Show',
    showHint: 'Filter the list for these requests',
  },
}
