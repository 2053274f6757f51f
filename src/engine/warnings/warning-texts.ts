import type { AdviceExample, AdviceRule, Severity } from './warning-rule.ts'
import { CORS_NOT_NEEDED } from './cors-not-needed.ts'
import { seenInExample } from './example.ts'
import { PREFLIGHT_COST } from './preflight-cost.ts'
import { ADVICE } from './table.ts'

/** The text of a remark's page in docs/advice/. */
export interface AdviceText {
  readonly id: string
  readonly severity: Severity
  readonly title: string
  readonly why: string
  readonly mend: string
  /** None of a remark on a whole log. */
  readonly examples: readonly { readonly says: string; readonly lines: readonly string[]; readonly explanation: string }[]
  readonly nearMisses: readonly { readonly says: string; readonly lines: readonly string[] }[]
}

/** The texts of all remarks: those on an exchange, then those on a whole log. */
export function adviceTexts(): readonly AdviceText[] {
  const onLog = [PREFLIGHT_COST, CORS_NOT_NEEDED].map((text) => ({ ...text, examples: [], nearMisses: [] }))
  return [...ADVICE.map(textOf), ...onLog]
}

function textOf({ id, severity, title, why, mend, examples, remark }: AdviceRule): AdviceText {
  return {
    id,
    severity,
    title,
    why,
    mend,
    examples: examples.given.map((example) => ({
      says: example.says,
      lines: linesOf(example),
      explanation: remark(seenInExample(example))?.explanation ?? '',
    })),
    nearMisses: examples.none.map((example) => ({ says: example.says, lines: linesOf(example) })),
  }
}

/** The example as one would see it on the wire: what the URL answered before, the preflight, the request. */
function linesOf(example: AdviceExample): readonly string[] {
  const { earlier, preflight, response, includesCredentials } = seenInExample(example)
  const answered = [...earlier, preflight, response].filter((entry) => entry !== null)
  return answered.flatMap((entry, index) => {
    const { request, response: answer } = entry
    const isLast = index === answered.length - 1
    const headers = (list: typeof request.headers) => list.map(({ name, value }) => `${name}: ${value}`)
    return [
      `${request.method} ${request.url}${isLast && includesCredentials ? '   (with credentials)' : ''}`,
      ...headers(request.headers),
      '',
      String(answer.status),
      ...headers(answer.headers),
      ...(isLast ? [] : ['']),
    ]
  })
}
