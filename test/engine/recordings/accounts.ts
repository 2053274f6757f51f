import type { RecordedBrowser, Scenario } from '../../../scripts/test-server/scenario.ts'
import type { Diagnosis } from '../../../src/engine/index.ts'

/** What the engine says of a scenario's last request, as each browser recorded it; a browser that recorded nothing is left out. */
export type Diagnosed = ReadonlyMap<Scenario, Partial<Record<RecordedBrowser, Diagnosis>>>

/** Which scenarios show a rule at work in real browsers. */
export interface Account {
  readonly rule: string
  /** The scenarios that name the rule, and in which browser. */
  readonly shownBy: readonly string[]
  /** Those that nearly are it, and what they are instead. */
  readonly nearly: readonly string[]
}

const BROWSERS = ['chromium', 'firefox'] as const

/** The causes named, the first one and those that the recording cannot tell from it. */
export function rulesOf({ cause }: Diagnosis): readonly string[] {
  return cause === null ? [] : [cause.rule, ...cause.alternatives.map(({ rule }) => rule)]
}

/**
 * A scenario is near a rule when it gets another verdict or rule in a browser that shows the rule elsewhere: what only the other browser can tell
 * apart is no near negative.
 */
export function accountOf(rule: string, scenarios: readonly Scenario[], diagnosed: Diagnosed): Account {
  const showing = BROWSERS.filter((browser) => scenarios.some((one) => isShown(rule, one, browser, diagnosed)))
  return {
    rule,
    shownBy: scenarios.flatMap((one) => {
      const browsers = showing.filter((browser) => isShown(rule, one, browser, diagnosed))
      return browsers.length === 0 ? [] : [`${one.id} in ${browsers.join(' and ')}`]
    }),
    nearly: scenarios
      .filter(({ near }) => near.includes(rule))
      .flatMap((one) => {
        const instead = showing.flatMap((browser) => otherwise(rule, diagnosed.get(one)?.[browser]) ?? [])
        return instead.length === 0 ? [] : [`${one.id} (${[...new Set(instead)].join(' or ')})`]
      }),
  }
}

function isShown(rule: string, scenario: Scenario, browser: RecordedBrowser, diagnosed: Diagnosed): boolean {
  const diagnosis = diagnosed.get(scenario)?.[browser]
  return scenario.rule[browser] === rule && diagnosis !== undefined && rulesOf(diagnosis).includes(rule)
}

/** The rule or verdict that a near negative got; null where it is the rule itself after all, or nothing was recorded. */
function otherwise(rule: string, diagnosis: Diagnosis | undefined): string | null {
  if (diagnosis === undefined || diagnosis.verdict === 'unknown') return null
  const rules = diagnosis.verdict === 'depends' ? [] : rulesOf(diagnosis)
  return rules.includes(rule) ? null : (rules[0] ?? diagnosis.verdict)
}
