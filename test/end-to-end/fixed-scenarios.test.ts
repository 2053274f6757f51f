import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../scripts/browsers/browser.ts'
import { launch } from '../../scripts/browsers/launch.ts'
import { ensureBrowser } from '../../scripts/setup.mjs'
import { SCENARIOS } from '../../scripts/test-server/scenarios/all.ts'
import { startTestServer, type TestServer } from '../../scripts/test-server/test-server.ts'
import { hidesWhatFollows, isServable } from '../lab/fix/hidden.ts'
import { NOT_AT_THE_FIRST_TRY, REASONS } from '../lab/fix/not-at-the-first-try.ts'
import type { SentAgain } from '../lab/fix/send-again.ts'
import { type TriedCase, type TriedFix, tryFixes } from '../lab/fix/try-fixes.ts'
import { generatedCases } from '../lab/generated/generated-cases.ts'
import { RECORDER } from '../lab/record.ts'
import { launchOptions } from '../lab/setups.ts'
import { sample, seed } from './sample.ts'

/** How many scenarios are tried in each browser: `LAB_SIZE=500` tries all. */
const size = Number(process.env.LAB_SIZE ?? 60)
/** How many generated cases besides. */
const generated = Number(process.env.GENERATED_SIZE ?? 40)

describe.each(['chromium', 'firefox'] as const)('blocked requests, fixed as proposed and sent again in %s', (name) => {
  const blocked = SCENARIOS.filter(({ setup, expect: { [name]: expected } }) => setup === 'usual' && expected.verdict === 'blocked')
  const listed = NOT_AT_THE_FIRST_TRY[name]
  const scenarios = size < blocked.length ? sample(blocked, size) : blocked
  const cases = generatedCases(generated, seed).filter(isServable)
  const results = new Map<string, TriedCase>()
  let lab: TestServer
  let browser: Browser

  beforeAll(
    async () => {
      lab = await startTestServer([...scenarios, ...cases])
      browser = await launch(name, {
        program: ensureBrowser(name).path,
        extension: RECORDER,
        headless: true,
        ...launchOptions('usual', lab),
      })
      for (const result of await tryFixes(browser, lab, [...scenarios, ...cases])) results.set(result.case.id, result)
    },
    90_000 + (size + generated) * 2000,
  )

  afterAll(async () => {
    await browser?.close()
    await lab?.close()
  })

  function resultOf(id: string): TriedCase {
    const result = results.get(id)
    if (result === undefined) throw new Error(`${id} was not tried`)
    return result
  }

  function isRead(id: string): boolean {
    const { tried } = resultOf(id)
    return tried.length > 0 && tried.flatMap(problems).length === 0
  }

  it.each(scenarios)('$id: $says', ({ id }) => {
    const { tried, diagnoses } = resultOf(id)
    const reason = listed[id]
    if (reason === undefined) {
      expect(tried).not.toEqual([])
      expect(tried.flatMap(problems)).toEqual([])
      return
    }
    const note = REASONS[reason]
    if (note === null) {
      expect(isRead(id), 'it can be read now: take it off the list').toBe(false)
    } else {
      expect(tried, 'a fix is proposed now: take it off the list').toEqual([])
      for (const { fixNote } of diagnoses) expect(fixNote).toMatch(note)
    }
  })

  it('can all be read at the first try, except those that are listed', () => {
    const tried = scenarios.filter(({ id }) => listed[id] === undefined)
    const read = tried.filter(({ id }) => isRead(id))
    const others = scenarios.flatMap(({ id }) => (listed[id] === undefined ? [] : [`${id} (${listed[id]})`]))
    console.log(
      `${name}, LAB_SEED=${seed}: ${read.length} of ${tried.length} fixable scenarios read at the first try; not fixable: ${others.join(', ') || 'none'}`,
    )
    expect(read.length).toBe(tried.length)
  })

  it('are listed with ids of blocked scenarios', () => {
    const ids = new Set(blocked.map(({ id }) => id))
    expect(Object.keys(listed).filter((id) => !ids.has(id))).toEqual([])
  })

  it('can be read at the first try if they are generated, too', () => {
    const tried = cases.flatMap(({ id }) => resultOf(id).tried.map((one) => ({ id, one })))
    const blockedAgain = tried.filter(({ one }) => one.sent.some(wasBlocked))
    const wrong = blockedAgain.filter(({ id, one }) => !hidesWhatFollows(resultOf(id).case, one.diagnosis))
    console.log(
      `${name}, LAB_SEED=${seed}: ${tried.length - blockedAgain.length} of ${tried.length} fixes of ${cases.length} generated cases read at the first try; ${blockedAgain.length - wrong.length} meet a redirect that was hidden`,
    )
    expect(wrong.map(({ id, one }) => [problems(one), one.fix, resultOf(id).case])).toEqual([])
  })
})

/** An element may fail because of its content, a request because of the network: neither is a CORS error. */
function wasBlocked({ request, outcome, corsErrors }: SentAgain): boolean {
  return corsErrors.length > 0 && (outcome.result !== 'ok' || request.kind === 'beacon')
}

/** What kept the page from reading it, in its own words and in the browser's; none where it could. */
function problems({ sent }: Pick<TriedFix, 'sent'>): readonly string[] {
  return sent.flatMap(({ request, outcome, corsErrors }) =>
    outcome.result === 'ok' && (request.kind !== 'beacon' || corsErrors.length === 0)
      ? []
      : [`credentials ${request.credentials}: ${[outcome.message ?? outcome.result, ...corsErrors].join(', ')}`],
  )
}
