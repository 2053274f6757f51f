import { type BrowserName, type Diagnosis, otherVerdictSentence, otherVerdicts, ruleGuidance, type Verdict } from '../../engine/index.ts'
import { text } from '../text/text.ts'

/** A browser whose verdict or reason differs, in a sentence. */
interface OtherVerdictText {
  readonly browser: BrowserName
  readonly verdict: Verdict
  readonly sentence: string
  /** null: no rule explains it. */
  readonly reason: string | null
}

export function otherVerdictTexts(diagnosis: Diagnosis): readonly OtherVerdictText[] {
  return otherVerdicts(diagnosis).map((other) => {
    const { browser, verdict, rule } = other
    const title = rule === null ? undefined : ruleGuidance(rule)?.title
    return {
      browser,
      verdict,
      sentence: otherVerdictSentence(diagnosis.verdict, other, text.detail.browser[browser]),
      reason: title ? `${title}.` : null,
    }
  })
}
