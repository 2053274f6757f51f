import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../../scripts/test-server/scenario.ts'
import { SCENARIOS } from '../../../scripts/test-server/scenarios/all.ts'
import { diagnose, readHar } from '../../../src/engine/index.ts'
import { allRules } from '../../../src/engine/rules/rule-guidance.ts'
import { accountOf, rulesOf } from './accounts.ts'
import { type ComparedExchange, compareWithTruth } from './compared-exchanges.ts'
import { RECORDINGS } from './recording.ts'
import { UNPROVOKED } from './unprovoked.ts'
import { VIEWS } from './views.ts'

const own = RECORDINGS.filter(({ name }) => name.startsWith('own-'))

/** With what the page told: where a cause is to be shown, nothing that can be known is kept back. */
const compared = new Map(
  own.map((recording) => {
    const view = VIEWS.find(({ title }) => title === 'observed')
    const har = view?.of(recording) ?? recording.har
    const all = compareWithTruth(recording, diagnose(readHar(har, recording.name)).exchanges, har.log.entries, true)
    return [recording.browser, new Map<string, ComparedExchange>(all.map((one) => [one.id, one]))] as const
  }),
)

const diagnosisOf = ({ id }: Scenario, browser: 'chromium' | 'firefox') => compared.get(browser)?.get(id)?.diagnosis
const diagnosed = new Map(
  SCENARIOS.map((scenario) => {
    const [chromium, firefox] = [diagnosisOf(scenario, 'chromium'), diagnosisOf(scenario, 'firefox')]
    return [scenario, { ...(chromium && { chromium }), ...(firefox && { firefox }) }]
  }),
)
const rules = allRules().map(({ id }) => id)

describe('the recordings of the test server’s scenarios', () => {
  it.each(['chromium', 'firefox'] as const)('have every current scenario, in %s', (browser) => {
    const recorded = Object.keys(own.find((one) => one.browser === browser)?.truth ?? {})
    expect(recorded.sort()).toEqual(SCENARIOS.map(({ id }) => id).sort())
  })

  it.each(['chromium', 'firefox'] as const)('get the cause that the scenario names, in %s', (browser) => {
    const wrong = SCENARIOS.flatMap((scenario) => {
      const rule = scenario.rule[browser]
      const diagnosis = diagnosisOf(scenario, browser)
      if (rule === null || (diagnosis !== undefined && rulesOf(diagnosis).includes(rule))) return []
      return [`${scenario.id}: ${rule}, not ${diagnosis?.cause?.rule ?? diagnosis?.verdict ?? 'recorded'}`]
    })
    expect(wrong).toEqual([])
  })

  it('name only rules that exist', () => {
    const named = SCENARIOS.flatMap(({ rule, near }) => [rule.chromium, rule.firefox, ...near]).filter((rule) => rule !== null)
    expect([...new Set(named)].filter((rule) => !rules.some((id) => id === rule))).toEqual([])
  })
})

describe('a rule is shown by real browsers, and missed by a near negative', () => {
  const accounts = rules.filter((rule) => UNPROVOKED[rule] === undefined).map((rule) => accountOf(rule, SCENARIOS, diagnosed))

  it.each(accounts)('$rule: $shownBy; nearly: $nearly', ({ shownBy, nearly }) => {
    expect(shownBy).not.toEqual([])
    expect(nearly).not.toEqual([])
  })
})

describe('a rule that no scenario can provoke', () => {
  it.each(Object.entries(UNPROVOKED))('%s: %s', (rule, reason) => {
    expect(rules).toContain(rule)
    expect(reason).toMatch(/^\S.*\.$/)
    const causes = [...compared.values()].flatMap((all) => [...all.values()].map(({ diagnosis }) => diagnosis.cause?.rule))
    expect(causes).not.toContain(rule)
  })
})

/** What costs a page something without an error: it shows only in the warnings. */
const SILENT = [
  'headers-changed',
  'cookie-without-credentials',
  'cookie-blocked-by-samesite',
  'cookie-not-sent-by-safari',
  'expose-headers-missing',
]

describe.each(['chromium', 'firefox'] as const)('a silent loss gets a warning, in %s', (browser) => {
  const warningsOf = (scenario: Scenario): readonly string[] => diagnosisOf(scenario, browser)?.warnings.map(({ rule }) => rule) ?? []

  it.each(SILENT)('%s', (warning) => {
    expect(SCENARIOS.filter((one) => one.warning === warning && !warningsOf(one).includes(warning)).map(({ id }) => id)).toEqual([])
    expect(SCENARIOS.filter((one) => one.nearWarning === warning && warningsOf(one).includes(warning)).map(({ id }) => id)).toEqual([])
    expect(SCENARIOS.some((one) => one.warning === warning) && SCENARIOS.some((one) => one.nearWarning === warning)).toBe(true)
  })
})
