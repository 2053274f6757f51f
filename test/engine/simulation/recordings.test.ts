import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { applyFix, BROWSER_NAMES, createLog, type Diagnosis, readHar, simulate, whatIfOf } from '../../../src/engine/index.ts'
import { RECORDINGS } from '../fix/fixed.ts'

/** All that was recorded, with the log that holds the entries. */
function recordedIn(name: string) {
  const har = readHar(JSON.parse(readFileSync(`test/recordings/${name}.har`, 'utf8')), name)
  const log = createLog(har)
  log.add(JSON.parse(readFileSync(`test/recordings/${name}.har`, 'utf8')).log.entries)
  log.settle()
  const browser = har.browser === 'firefox' ? 'firefox' : 'chromium'
  return { browser, entries: { browser, entry: (index: number) => log.entry(index) }, diagnoses: log.diagnoses() } as const
}

const words = ({ url, verdict, cause }: Diagnosis) =>
  `${url}: ${verdict}${cause ? `, ${cause.rule} at the ${cause.at} of hop ${cause.hop}` : ''}`

describe.each(RECORDINGS)('simulating of the requests in %s', (name) => {
  const { browser, entries, diagnoses } = recordedIn(name)

  it('without a change gives the verdict and the cause of the recording', () => {
    // Where the browser refused what its record allows, the recorded headers are not those that it checked.
    const known = diagnoses.filter(
      ({ verdict, cause, includesCredentials }) =>
        (verdict === 'allowed' || verdict === 'blocked') && includesCredentials !== null && cause?.rule !== 'response-headers-changed',
    )
    const others = known.flatMap((recorded) => {
      const whatIf = whatIfOf(recorded, entries)
      const simulated = whatIf && simulate(recorded, entries, whatIf, browser)
      const same = simulated && simulated.diagnosis.verdict === recorded.verdict && simulated.diagnosis.cause?.rule === recorded.cause?.rule
      return same ? [] : [`${words(recorded)} BUT ${simulated ? words(simulated.diagnosis) : 'nothing'}`]
    })
    console.log(`${name}: ${known.length - others.length} of ${known.length} the same`)
    expect(others).toEqual([])
  })

  it.each(BROWSER_NAMES)('the fix lets the page read the response in %s', (inBrowser) => {
    const fixable = diagnoses.filter(({ fix }) => fix)
    const others = fixable.flatMap((recorded) => {
      const whatIf = whatIfOf(recorded, entries)
      const simulated = whatIf && recorded.fix && simulate(recorded, entries, applyFix(whatIf, recorded.fix), inBrowser)
      const { verdict } = simulated?.diagnosis ?? {}
      // WebKit loads fonts without any check.
      return verdict === 'allowed' || verdict === 'same-origin' || (verdict === 'opaque' && recorded.kind === 'font')
        ? []
        : [`${words(recorded)} BUT ${simulated ? words(simulated.diagnosis) : 'nothing'}`]
    })
    console.log(`${name} in ${inBrowser}: ${fixable.length - others.length} of ${fixable.length} allowed`)
    expect(others).toEqual([])
  })
})
