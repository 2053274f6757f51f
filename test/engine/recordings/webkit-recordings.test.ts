import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Diagnosis, diagnose, readHar } from '../../../src/engine/index.ts'
import type { Truth } from '../../lab/record.ts'
import { type RawHar, scenarioOf } from './recording.ts'
import { rightVerdict } from './right-verdict.ts'

/** What the console calls a failure that is none of CORS: our verdict is `failed`. */
const NOT_CORS = /^(Nosniff|StylesheetType|MixedContent|ResourcePolicy)/

/** What Safari's HAR can't tell, and why. */
const UNKNOWN: Readonly<Record<string, string>> = {
  'webkit-cases kind-video-missing': 'Safari keeps the response of a video that CORS blocked, as it does of any other',
  'webkit-cases kind-video-cred-star': 'the same',
  'webkit-wpt wpt-corp-fetch-redirect-back': 'a redirect back to the page’s own origin, whose mode no header shows',
}

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`../../recordings/${file}`, import.meta.url), 'utf8'))

function verdictsOf(truth: Truth, har: RawHar, id: string): readonly string[] {
  const entries = har.log.entries.filter(({ request }) => scenarioOf(request.url) === id)
  const right = rightVerdict({ ...truth, entries: entries.length }, 'chromium', entries)
  return truth.error !== null && NOT_CORS.test(truth.error) ? ['failed'] : (right?.verdicts ?? [])
}

/** Safari writes the successes of a page, and nothing of what failed. */
describe.each(['cases', 'random', 'wpt'])("the diagnoses of Safari's HAR file: %s", (set) => {
  const name = `webkit-${set}`
  const har = read(`${name}.har`) as RawHar
  const truth = read(`${name}.truth.json`) as Readonly<Record<string, Truth>>
  const exchanges = diagnose(readHar(har, name)).exchanges
  const last = new Map(exchanges.map((exchange): [string | null, Diagnosis] => [scenarioOf(exchange.url), exchange]))

  it('agree with what WebKit did, by its own name, except what is listed', () => {
    const counted = [...last].flatMap(([id, diagnosis]) => {
      const one = id === null ? undefined : truth[id]
      return id === null || one === undefined ? [] : [{ id: `${name} ${id}`, diagnosis, one, verdicts: verdictsOf(one, har, id) }]
    })
    expect(counted.length).toBeGreaterThan(100)
    const others = counted.filter(({ diagnosis, one, verdicts }) => !verdicts.includes(diagnosis.verdict) || !isNamed(diagnosis, one))
    const [undecided, wrong] = [others.filter(({ id }) => UNKNOWN[id] !== undefined), others.filter(({ id }) => UNKNOWN[id] === undefined)]
    expect(wrong.map(({ id, diagnosis, one }) => `${id}: ${diagnosis.verdict}; WebKit: ${one.error ?? one.result}`)).toEqual([])
    expect(undecided.map(({ id, diagnosis }) => `${id}: ${diagnosis.verdict}`)).toEqual(
      Object.keys(UNKNOWN).flatMap((id) => (id.startsWith(`${name} `) ? [`${id}: unknown`] : [])),
    )
  })
})

function isNamed({ verdict, cause }: Diagnosis, { error }: Truth): boolean {
  return verdict !== 'blocked' || error === null || [cause?.browserErrors.webkit].flat().includes(error)
}
