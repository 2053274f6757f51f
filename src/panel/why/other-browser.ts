import { BROWSER_NAMES, type BrowserName, type Diagnosis, ruleGuidance, type Verdict } from '../../engine/index.ts'
import { text } from '../text/text.ts'

/** A browser whose verdict differs, in a sentence. */
export interface OtherVerdict {
  readonly browser: BrowserName
  readonly verdict: Verdict
  readonly sentence: string
  /** null: no rule explains it. */
  readonly reason: string | null
}

export function otherVerdicts({ otherBrowsers }: Diagnosis): readonly OtherVerdict[] {
  return BROWSER_NAMES.flatMap((browser) => {
    const other = otherBrowsers[browser]
    if (!other) return []
    const { verdict, rule } = other
    const title = rule === null ? undefined : ruleGuidance(rule)?.title
    return [
      { browser, verdict, sentence: text.detail.otherBrowsers[verdict](text.detail.browser[browser]), reason: title ? `${title}.` : null },
    ]
  })
}
