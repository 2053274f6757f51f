import { BROWSER_NAMES, type BrowserName, type Diagnosis, ruleGuidance, type Verdict } from '../../engine/index.ts'
import { text } from '../text/text.ts'

/** What the other browser decides where it decides otherwise, in a sentence, and why; null: the engine names no rule. */
export interface OtherVerdict {
  readonly browser: BrowserName
  readonly verdict: Verdict
  readonly says: string
  readonly reason: string | null
}

export function otherVerdicts({ otherBrowsers }: Diagnosis): readonly OtherVerdict[] {
  return BROWSER_NAMES.flatMap((browser) => {
    const other = otherBrowsers[browser]
    if (!other) return []
    const { verdict, rule } = other
    const title = rule === null ? undefined : ruleGuidance(rule)?.title
    return [
      { browser, verdict, says: text.detail.otherBrowsers[verdict](text.detail.browser[browser]), reason: title ? `${title}.` : null },
    ]
  })
}
