import { describe, expect, it } from 'vitest'
import type { Diagnosis } from '../../../src/engine/index.ts'
import type { Fix } from '../../../src/engine/report/fix.ts'
import { diagnosedExchanges, RECORDINGS, recording, withoutOneChange } from './fixed.ts'

/** What no header fixes, by the cause, in all recordings: each is a considered answer. */
const NOT_FIXABLE = [
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
  const fixable = blocked.filter(({ diagnosis }) => diagnosis.fix)
  const others = blocked.filter(({ diagnosis }) => !diagnosis.fix)

  it('can be read at the first try if fixed as proposed', () => {
    const notReadable = fixable.flatMap(({ diagnosis, sentAgain, failing }) => {
      const fix = diagnosis.fix as Fix
      const wrong = isReadable(sentAgain(fix)) ? failing(fix) : [sentAgain(fix).verdict]
      return wrong.length === 0 ? [] : [`${diagnosis.url}: ${wrong.join(', ')}`]
    })
    console.log(`${name}: ${fixable.length - notReadable.length} of ${fixable.length} blocked requests fixed, ${others.length} not fixable`)
    expect(fixable.length).toBeGreaterThan(50)
    expect(notReadable).toEqual([])
  })

  it('have a reason if there is no fix', () => {
    for (const { diagnosis } of others)
      expect(diagnosis.fixNote).toMatch(/opaque origin|http or https|isn’t HTTP|an extension that changes headers/)
    expect(NOT_FIXABLE).toEqual(expect.arrayContaining([...new Set(others.map(({ diagnosis }) => diagnosis.cause?.rule))]))
  })

  it('stay blocked without any one line or status of the fix', () => {
    const needless = fixable.flatMap(({ diagnosis, failing }) =>
      withoutOneChange(diagnosis.fix as Fix).flatMap(([left, smaller]) =>
        failing(smaller).length === 0 ? [`${diagnosis.url}: ${left}`] : [],
      ),
    )
    expect(needless).toEqual([])
  })
})
