import type { Rule } from './rule.ts'
import { RULES } from './table.ts'

/** What a rule teaches, in words that fit every exchange. */
export interface RuleGuidance {
  readonly id: string
  readonly title: string
  readonly why: string
  readonly remedy: string
  /** Of a look-alike: how to tell it from CORS. */
  readonly howToTell: string | null
}

/** Every rule once, in the order of the steps. */
export function allRules(): readonly Rule[] {
  return [...new Set(Object.values(RULES).flat())]
}

/** What the rule of that id teaches; null when there is none. The examples of its page are apart (rule-texts.ts), since the tab shows none. */
export function ruleGuidance(id: string): RuleGuidance | null {
  const rule = allRules().find((each) => each.id === id)
  return rule === undefined ? null : guidanceOf(rule)
}

export function guidanceOf({ id, title, why, remedy, howToTell }: Rule): RuleGuidance {
  return { id, title, why, remedy, howToTell: howToTell ?? null }
}
