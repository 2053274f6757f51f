import { describe, expect, it } from 'vitest'
import type { Diagnosis } from '../../../src/engine/index.ts'
import type { Fix } from '../../../src/engine/report/fix.ts'
import { diagnosedExchanges, RECORDINGS, recording, withoutOneChange } from './fixed.ts'

/** What no header fixes, by the cause, in all recordings: each is a considered answer. */
const NOT_REPAIRABLE = [
  'allow-origin-missing',
  'opaque-origin',
  'redirect-to-non-http-url',
  'wildcard-with-credentials',
  'scheme-not-http',
  'response-headers-changed',
]

const isReadable = ({ verdict }: Diagnosis) => verdict === 'allowed' || verdict === 'same-origin'

describe.each(RECORDINGS)('the blocked requests of %s', (name) => {
  const blocked = diagnosedExchanges(recording(name)).filter(({ diagnosis: { verdict } }) => verdict === 'blocked' || verdict === 'depends')
  const repairable = blocked.filter(({ diagnosis }) => diagnosis.fix)
  const others = blocked.filter(({ diagnosis }) => !diagnosis.fix)

  it('can be read at the first try if fixed as proposed', () => {
    const notReadable = repairable.flatMap(({ diagnosis, sentAgain, failing }) => {
      const fix = diagnosis.fix as Fix
      const wrong = isReadable(sentAgain(fix)) ? failing(fix) : [sentAgain(fix).verdict]
      return wrong.length === 0 ? [] : [`${diagnosis.url}: ${wrong.join(', ')}`]
    })
    console.log(
      `${name}: ${repairable.length - notReadable.length} of ${repairable.length} blocked requests repaired, ${others.length} not repairable`,
    )
    expect(repairable.length).toBeGreaterThan(50)
    expect(notReadable).toEqual([])
  })

  it('have a reason if there is no fix', () => {
    for (const { diagnosis } of others)
      expect(diagnosis.fixNote).toMatch(/opaque origin|http or https|isn’t HTTP|an extension that changes headers/)
    expect(NOT_REPAIRABLE).toEqual(expect.arrayContaining([...new Set(others.map(({ diagnosis }) => diagnosis.cause?.rule))]))
  })

  it('stay blocked without any one line or status of the fix', () => {
    const needless = repairable.flatMap(({ diagnosis, failing }) =>
      withoutOneChange(diagnosis.fix as Fix).flatMap(([left, smaller]) =>
        failing(smaller).length === 0 ? [`${diagnosis.url}: ${left}`] : [],
      ),
    )
    expect(needless).toEqual([])
  })
})
