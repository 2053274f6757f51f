import type { Category } from '../../../engine/index.ts'
import { duration } from '../duration.ts'

/** The words of the remarks: what is not sound, whether or not it failed. */
export const warnings = {
  warnings: {
    title: 'Remarks',
    category: { security: 'security', correctness: 'correctness', performance: 'performance' } satisfies Record<Category, string>,
    count: {
      security: (count: number) => `${count} on security`,
      correctness: (count: number) => `${count} on correctness`,
      performance: (count: number) => `${count} on performance`,
    } satisfies Record<Category, (count: number) => string>,
    beside: 'Mind its security as well',
    why: 'Why it matters',
    remedy: 'What to change',
    sign: (titles: string) => `Remark: ${titles}`,
    ofLog: (count: number) => (count === 1 ? '1 request with remarks' : `${count} requests with remarks`),
    ofLogHint: 'What is not sound, whether or not it failed',
  },

  overview: {
    open: 'Whole log',
    openHint: 'What the preflights cost, the remarks, and what each server must permit',
    title: 'The whole log',
    preflights: (count: number, milliseconds: number, longest: number) =>
      count === 1
        ? `One preflight was sent; it took ${duration(milliseconds)}.`
        : `${count} preflights were sent; they took ${duration(milliseconds)} one after the other, the longest ${duration(longest)}.`,
    noPreflights: 'No preflight was sent.',
    ofLog: 'On several requests together',
    ofRequests: 'On single requests',
    none: 'There is nothing to remark: what the log shows of CORS is sound.',
    requests: (count: number) => (count === 1 ? '1 request' : `${count} requests`),
    show: 'Show',
    showHint: 'Filters the list for these requests',
  },
}
