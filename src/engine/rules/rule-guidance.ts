import type { Responsible } from '../report/diagnosis.ts'
import type { PageAvoidance, Rule } from './rule.ts'
import { RULES } from './table.ts'

/** What a rule says of any exchange. */
export interface RuleGuidance {
  readonly id: string
  readonly title: string
  readonly why: string
  readonly remedy: string
  /** Who can usually fix it. */
  readonly responsible: Responsible
  /** How the page can avoid it as well, whatever the request; null: it can't. */
  readonly pageCanAvoid: PageAvoidance | null
  /** How to tell it from a CORS error; null for CORS errors. */
  readonly howToTell: string | null
}

/** By id; every rule once, in the order of the steps. */
const RULES_BY_ID: ReadonlyMap<string, Rule> = new Map(
  Object.values(RULES)
    .flat()
    .map((rule) => [rule.id, rule]),
)

/** Every rule once, in the order of the steps. */
export function allRules(): readonly Rule[] {
  return [...RULES_BY_ID.values()]
}

/** The rule with that id; null if there is none. */
export function ruleById(id: string): Rule | null {
  return RULES_BY_ID.get(id) ?? null
}

/** What the rule with that id says; null if there is none. The examples on its page are in rule-texts.ts, because the panel shows none. */
export function ruleGuidance(id: string): RuleGuidance | null {
  const rule = ruleById(id)
  return rule && guidanceOf(rule)
}

export function guidanceOf({
  id,
  title,
  why,
  remedy,
  responsible,
  pageCanAvoid,
  avoidableKinds,
  avoidableStatuses,
  howToTell,
}: Rule): RuleGuidance {
  const always = avoidableKinds === undefined && avoidableStatuses === undefined ? (pageCanAvoid ?? null) : null
  return { id, title, why, remedy, responsible, pageCanAvoid: always, howToTell: howToTell ?? null }
}
