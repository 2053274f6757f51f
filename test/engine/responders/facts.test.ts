import { describe, expect, it } from 'vitest'
import type { Words } from '../../../src/engine/responders/fact.ts'
import type { Observation } from '../../../src/engine/responders/observation.ts'
import { FACTS, recognition } from '../../../src/engine/responders/table.ts'
import { FACT_EXAMPLES } from './fact-examples.ts'
import { sighting } from './sighting.ts'

const said = (words: Words, seen: Observation) => (typeof words === 'string' ? words : words(seen))

describe.each(FACTS.map((fact) => [fact.id, fact] as const))('%s', (id, fact) => {
  const { shown, near } = FACT_EXAMPLES[id] ?? { shown: [], near: [] }
  const seen = sighting(shown)

  it('is recognized by its signs', () => {
    expect(recognition(seen)?.fact.id).toBe(fact.id)
  })

  it('is not recognized if one of them differs', () => {
    expect(recognition(sighting(near))?.fact.id).not.toBe(fact.id)
  })

  it('says what happened and what to do in at most three sentences each', () => {
    for (const text of [said(fact.means, seen), said(fact.remedy, seen)]) {
      expect(text).toMatch(/^[“\w].*[.”)]$/s)
      expect(text).not.toMatch(/undefined|null\b(?! )| {2}|\.\./)
      expect(text.length).toBeLessThanOrEqual(330)
    }
  })

  it('shows the header lines that identify it', () => {
    const evidence = recognition(seen)?.evidence ?? []
    expect(evidence.filter(({ on, value }) => on !== 'url' && value === null)).toEqual([])
  })
})

describe('the facts', () => {
  it('have ids that are unique and kebab-case', () => {
    const ids = FACTS.map(({ id }) => id)
    expect(ids.filter((id) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('have an example and a public source each', () => {
    expect(Object.keys(FACT_EXAMPLES).sort()).toEqual(FACTS.map(({ id }) => id).sort())
    expect(Object.entries(FACT_EXAMPLES).filter(([, { source }]) => !/^https:\/\/\S+$/.test(source))).toEqual([])
  })

  it('have short titles', () => {
    expect(FACTS.filter(({ title }) => title.length > 75 || !/^\w/.test(title) || title.endsWith('.')).map(({ title }) => title)).toEqual(
      [],
    )
  })

  it('promise no header from a responder that never sends one', () => {
    const wrong = FACTS.filter(({ headers, remedy }) => headers === 'none' && /send Access-Control/i.test(String(remedy)))
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  it('recognize nothing in a response without any sign', () => {
    expect(recognition(sighting(['GET https://api.example/items', '200 OK', 'Content-Type: application/json']))).toBeNull()
    expect(recognition(sighting(['OPTIONS https://api.example/items for PUT', '403 Forbidden']))).toBeNull()
    expect(recognition(sighting(['GET https://api.example/items', '500 Internal Server Error', 'Server: nginx']))).toBeNull()
  })
})
