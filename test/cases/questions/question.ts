import { APP, type ReportedCase } from '../reports/report.ts'

/**
 * A question of a public page (Stack Overflow and the like, a blog, a vendor's manual) with a confirmed answer, rebuilt with example names. As in
 * `reports/`, what our answer must say was written down before the engine was asked.
 */
export function question(
  trouble: string,
  source: string,
  messages: string,
  says: readonly RegExp[],
  more: Partial<ReportedCase> = {},
): ReportedCase {
  return { trouble, source: `https://${source}`, from: APP, messages, says, ...more }
}
