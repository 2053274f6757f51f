import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from '../../scripts/browsers/launch.ts'
import { launchWebKit } from '../../scripts/browsers/webkit.ts'
import { findWebKit } from '../../scripts/browsers.mjs'
import { ensureBrowser } from '../../scripts/setup.mjs'
import { SCENARIOS } from '../../scripts/test-server/scenarios/all.ts'
import { startTestServer } from '../../scripts/test-server/test-server.ts'
import { NOT_AT_THE_FIRST_TRY } from '../lab/fix/not-at-the-first-try.ts'
import { type TriedFix, tryFixes } from '../lab/fix/try-fixes.ts'
import { tryInWebKit } from '../lab/fix/try-in-webkit.ts'
import { RECORDER } from '../lab/record.ts'
import { runsInWebKit } from '../lab/record-webkit.ts'
import { launchOptions } from '../lab/setups.ts'
import { sample } from './sample.ts'

/** How many scenarios are tried: `LAB_SIZE=500` tries all. */
const size = Number(process.env.LAB_SIZE ?? 40)
const programs = findWebKit()

describe.skipIf(programs === null)('blocked requests that Chromium recorded, fixed as proposed and sent again in WebKit', () => {
  const blocked = SCENARIOS.filter(
    (one) => runsInWebKit(one) && one.expect.chromium.verdict === 'blocked' && NOT_AT_THE_FIRST_TRY.chromium[one.id] === undefined,
  )
  const scenarios = size < blocked.length ? sample(blocked, size) : blocked
  let tried: ReadonlyMap<string, readonly TriedFix[]>

  beforeAll(
    async () => {
      if (programs === null) return
      const lab = await startTestServer(scenarios)
      try {
        const options = { program: ensureBrowser('chromium').path, extension: RECORDER, headless: true, ...launchOptions('usual', lab) }
        const chromium = await launch('chromium', options)
        const recorded = await tryFixes(chromium, lab, scenarios).finally(() => chromium.close())
        const webkit = await launchWebKit(programs, `${lab.demoUrl}page`)
        tried = await tryInWebKit(webkit, lab, recorded).finally(() => webkit.close())
      } finally {
        await lab.close()
      }
    },
    90_000 + size * 3000,
  )

  afterAll(() => console.log(`WebKit: ${tried.size} of ${scenarios.length} scenarios sent again`))

  it.each(scenarios)('$id: $says', ({ id }) => {
    const sent = (tried.get(id) ?? []).flatMap((one) => one.sent)
    expect(sent).not.toEqual([])
    const refused = sent.filter(
      ({ request, outcome, corsErrors }) => outcome.result !== 'ok' || (request.kind === 'beacon' && corsErrors.length > 0),
    )
    expect(
      refused.map(({ request, outcome, corsErrors }) => `credentials ${request.credentials}: ${outcome.message}, ${corsErrors.join(', ')}`),
    ).toEqual([])
  })
})
