import { describe, expect, it } from 'vitest'
import { contextOfExample } from '../../../src/engine/warnings/examples/context-of-example.ts'
import { WARNING_EXAMPLES } from '../../../src/engine/warnings/examples/table.ts'
import { WARNING_RULES, warningsAbout } from '../../../src/engine/warnings/table.ts'

describe.each(WARNING_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const examples = WARNING_EXAMPLES[id]

  it.each(examples.given.map((example) => [example.caption, example] as const))('is given: %s', (_, example) => {
    const [warnings] = warningsAbout(contextOfExample(example)).filter((each) => each.rule === id)
    expect(warnings).toMatchObject({ rule: id, title: rule.title })
    expect(warnings?.explanation.length).toBeLessThanOrEqual(450)
    expect(warnings?.explanation).not.toMatch(/ {2}|undefined|\[object|“”/)
    expect(warnings?.evidence).not.toEqual([])
  })

  it.each(examples.none.map((example) => [example.caption, example] as const))('is not given: %s', (_, example) => {
    expect(warningsAbout(contextOfExample(example)).map((each) => each.rule)).not.toContain(id)
  })

  it('has an example of each kind, and is explained in a few sentences', () => {
    expect(examples.given.length).toBeGreaterThan(0)
    expect(examples.none.length).toBeGreaterThan(0)
    expect(rule.title.length).toBeLessThanOrEqual(70)
    for (const text of [rule.why, rule.remedy]) expect(text).toMatch(/^[A-Z“*].+\.$/)
  })
})

describe('all warnings', () => {
  it('have ids that are unique and kebab-case', () => {
    const ids = WARNING_RULES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([])
  })

  it('come with the most severe first', () => {
    const categories = WARNING_RULES.map(({ category }) => ['security', 'correctness', 'performance'].indexOf(category))
    expect(categories).toEqual(categories.toSorted((a, b) => a - b))
  })

  it('can be given together', () => {
    const seen = contextOfExample({
      caption: 'a token, a type without a body, and another answer before',
      requestHeaders: [['Content-Type', 'application/json']],
      preflight: {
        names: ['content-type'],
        headers: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Headers', '*'],
        ],
      },
      responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example']],
      before: { origin: null, headers: [] },
    })
    expect(warningsAbout(seen).map(({ rule }) => rule)).toEqual(['wildcard-permissions', 'vary-origin-missing', 'needless-preflight'])
  })
})

describe('a sound API', () => {
  const byName = [
    ['Access-Control-Allow-Origin', 'https://app.example'],
    ['Vary', 'Origin'],
  ] as const
  const credentials = [['Access-Control-Allow-Credentials', 'true']] as const

  it.each([
    ['a public file', { responseHeaders: [['Access-Control-Allow-Origin', '*']] }],
    ['a page that is allowed by name', { responseHeaders: byName, before: { origin: null, headers: [['Vary', 'Origin']] } }],
    ['with credentials', { includesCredentials: true, responseHeaders: [...byName, ...credentials] }],
    [
      'a PUT of JSON with a token',
      {
        method: 'PUT',
        requestHeaders: [
          ['Content-Type', 'application/json'],
          ['Authorization', 'Bearer abc'],
        ],
        preflight: {
          names: ['authorization', 'content-type'],
          headers: [
            ...byName,
            ['Access-Control-Allow-Methods', 'GET, PUT'],
            ['Access-Control-Allow-Headers', 'authorization, content-type'],
            ['Access-Control-Max-Age', '7200'],
          ],
        },
        responseHeaders: [...byName, ['Access-Control-Expose-Headers', 'X-Total-Count'], ['X-Total-Count', '1']],
      },
    ],
    ['an error that can be read', { status: 500, responseHeaders: byName }],
  ] as const)('gets no warning: %s', (caption, example) => {
    expect(warningsAbout(contextOfExample({ caption, ...example }))).toEqual([])
  })
})
