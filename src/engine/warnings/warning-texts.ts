import type { Category } from '../report/warning.ts'
import { CORS_NOT_NEEDED } from './cors-not-needed.ts'
import { contextOfExample } from './examples/context-of-example.ts'
import type { WarningExample } from './examples/example.ts'
import { WARNING_EXAMPLES } from './examples/table.ts'
import { PREFLIGHT_COST } from './preflight-cost.ts'
import { WARNING_RULES } from './table.ts'
import type { WarningRule } from './warning-rule.ts'

/** The text of a warning's page in docs/warnings/. */
export interface WarningText {
  readonly id: string
  readonly category: Category
  readonly title: string
  readonly why: string
  readonly remedy: string
  /** None for a warning about a whole log. */
  readonly examples: readonly { readonly caption: string; readonly lines: readonly string[]; readonly explanation: string }[]
  readonly nearMisses: readonly { readonly caption: string; readonly lines: readonly string[] }[]
}

/** The texts of all warnings: those about an exchange, then those about a whole log. */
export function warningTexts(): readonly WarningText[] {
  const onLog = [PREFLIGHT_COST, CORS_NOT_NEEDED].map((text) => ({ ...text, examples: [], nearMisses: [] }))
  return [...WARNING_RULES.map(textOf), ...onLog]
}

function textOf({ id, category, title, why, remedy, check }: WarningRule): WarningText {
  const examples = WARNING_EXAMPLES[id]
  return {
    id,
    category,
    title,
    why,
    remedy,
    examples: examples.given.map((example) => ({
      caption: example.caption,
      lines: linesOf(example),
      explanation: check(contextOfExample(example))?.explanation ?? '',
    })),
    nearMisses: examples.none.map((example) => ({ caption: example.caption, lines: linesOf(example) })),
  }
}

/** The example as on the wire: an earlier response of the URL, the preflight, the request. */
function linesOf(example: WarningExample): readonly string[] {
  const { earlier, preflight, response, includesCredentials } = contextOfExample(example)
  const entries = [...earlier, preflight, response].filter((entry) => entry !== null)
  return entries.flatMap((entry, index) => {
    const {
      request,
      response: { status, headers: responseHeaders },
    } = entry
    const isLast = index === entries.length - 1
    const headers = (list: typeof request.headers) => list.map(({ name, value }) => `${name}: ${value}`)
    return [
      `${request.method} ${request.url}${isLast && includesCredentials ? '   (with credentials)' : ''}`,
      ...headers(request.headers),
      '',
      String(status),
      ...headers(responseHeaders),
      ...(isLast ? [] : ['']),
    ]
  })
}
