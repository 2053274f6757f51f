import type { BrowserName } from '../report/browser-name.ts'
import type { RuleId } from '../rules/rule-id.ts'

/** What people paste that isn’t a browser’s CORS message but tells the cause, or nearly. */
export interface OtherMessage {
  /** As in `MessageTemplate`, with gaps. Any of them will do. */
  readonly texts: readonly [string, ...string[]]
  readonly browser: BrowserName | null
  readonly isCors: boolean | null
  readonly meaning: string
  /** The likeliest first; none where the meaning says what to do. */
  readonly causes: readonly RuleId[]
}
