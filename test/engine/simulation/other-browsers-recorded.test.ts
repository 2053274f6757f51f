import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type BrowserName, type Diagnosis, diagnose, readHar } from '../../../src/engine/index.ts'
import { scenarioOf } from '../recordings/recording.ts'

interface Truth {
  readonly kind: string
  readonly result: string
  /** The browser's own name of the failure. */
  readonly error: string | null
}

const read = (file: string) => JSON.parse(readFileSync(`test/recordings/${file}`, 'utf8'))
const LET_THROUGH = ['allowed', 'same-origin', 'opaque']

/** What the diagnosis says of that browser. */
function saidOf({ verdict, cause, otherBrowsers }: Diagnosis, browser: BrowserName) {
  return otherBrowsers[browser] ?? { verdict, error: cause?.browserErrors[browser] ?? null }
}

/** How what is said of the other browser differs from what that browser did with the same request. */
function differences(set: string, recordedBy: BrowserName, other: BrowserName) {
  const truths = read(`${other}-${set}.truth.json`) as Readonly<Record<string, Truth>>
  const { exchanges } = diagnose(readHar(read(`${recordedBy}-${set}.har`), set))
  const byScenario = new Map(exchanges.map((exchange) => [scenarioOf(exchange.url), exchange]))
  let verdicts = 0
  let names = 0
  const wrong = Object.entries(truths).flatMap(([id, { kind, result, error }]) => {
    const diagnosis = byScenario.get(id)
    // What the record cannot tell of the browser that made it, it cannot tell of another. The font scenarios' bodies are no fonts.
    if (diagnosis === undefined || /^(unknown|depends)$/.test(diagnosis.verdict) || result === 'timeout' || kind === 'font') return []
    const said = saidOf(diagnosis, other)
    verdicts++
    if (said.verdict === 'unknown' || LET_THROUGH.includes(said.verdict) !== (result === 'ok'))
      return [`${id}: ${said.verdict}, but ${result}`]
    if (result === 'ok' || error === null || said.verdict !== 'blocked') return []
    names++
    return [said.error].flat().includes(error) ? [] : [`${id}: ${said.error}, but ${error}`]
  })
  return { wrong, verdicts, names }
}

/** A page is told that its beacon was queued, whatever becomes of it; and the body of the video is no video. */
const NOT_TOLD = ['kind-beacon-json: blocked, but ok']
const NO_VIDEO = 'kind-video-ok: allowed, but error'
/** Only this browser preflights with the page's origin after a redirect to another origin: what comes after that preflight the other one never got. */
const OTHER_PREFLIGHT = 'redir-pf: unknown, but ok'

describe.each([
  ['cases', 'chromium', 'webkit', [...NOT_TOLD, NO_VIDEO, 'orb-img-json: opaque, but error']],
  ['cases', 'chromium', 'firefox', [...NOT_TOLD, NO_VIDEO, OTHER_PREFLIGHT]],
  ['cases', 'firefox', 'chromium', NOT_TOLD],
  ['cases', 'firefox', 'webkit', NOT_TOLD],
  ['random', 'chromium', 'webkit', []],
  ['random', 'chromium', 'firefox', ['open-r-309: unknown, but error']],
  // Its preflight varies by Origin, and Firefox sent another one than Chromium would.
  ['random', 'firefox', 'chromium', ['open-r-309: MissingAllowOriginHeader, but PreflightAllowOriginMismatch']],
  ['random', 'firefox', 'webkit', []],
  ['wpt', 'chromium', 'webkit', []],
  ['wpt', 'chromium', 'firefox', []],
  ['wpt', 'firefox', 'chromium', []],
  ['wpt', 'firefox', 'webkit', []],
] as const)('%s, recorded by %s', (set, recordedBy, other, expected) => {
  it(`tells what ${other} did with the same requests`, () => {
    const { wrong, verdicts, names } = differences(set, recordedBy, other)
    console.log(`${set}, ${recordedBy} to ${other}: ${verdicts - wrong.length} of ${verdicts} right, ${names} of them with a name`)
    expect(wrong.toSorted()).toEqual([...expected].toSorted())
  })
})
