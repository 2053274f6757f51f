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
  const file = (browser: BrowserName) => (set === 'own' ? `own-${browser}` : `${browser}-${set}`)
  const truths = read(`${file(other)}.truth.json`) as Readonly<Record<string, Truth>>
  const { exchanges } = diagnose(readHar(read(`${file(recordedBy)}.har`), set))
  const byScenario = new Map(exchanges.map((exchange) => [scenarioOf(exchange.url), exchange]))
  let verdicts = 0
  let names = 0
  const wrong = Object.entries(truths).flatMap(([id, { kind, result, error }]) => {
    const diagnosis = byScenario.get(id)
    // What the recording cannot tell of the browser that made it, it cannot tell of another. The font scenarios' bodies are no fonts.
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
  [
    'own',
    'chromium',
    'webkit',
    [
      ...NOT_TOLD,
      'send-beacon-json-star: blocked, but ok',
      // Nothing is recorded of a preflight that Chromium does not send.
      'safelist-client-hint: allowed, but error',
      'safelist-user-agent: allowed, but error',
      'redirect-post-303: allowed, but error',
      // The element or the event stream gives up by itself, or takes the URL for one that it cannot load.
      'kind-eventsource-204: allowed, but error',
      'kind-img-json: opaque, but error',
      'scheme-app-image: SchemeNotHttp, but NetworkError',
    ],
  ],
  [
    'own',
    'firefox',
    'webkit',
    [
      ...NOT_TOLD,
      'send-beacon-json-star: blocked, but ok',
      // Firefox takes bytes that are no HTTP for a response.
      'net-garbage: OriginNotAllowed, but NetworkError',
      'pf-net-garbage: OriginNotAllowed, but PreflightNetworkError',
    ],
  ],
] as const)('%s, recorded by %s', (set, recordedBy, other, expected) => {
  it(`predicts what ${other} did with the same requests`, () => {
    const { wrong, verdicts, names } = differences(set, recordedBy, other)
    console.log(`${set}, ${recordedBy} to ${other}: ${verdicts - wrong.length} of ${verdicts} right, ${names} of them with a name`)
    expect(wrong.toSorted()).toEqual([...expected].toSorted())
  })
})
