import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cause, compareLogs, type Diagnosis, type Verdict } from '../../src/engine/index.ts'

let ids = 0

function exchange(verdict: Verdict, rule: string | null = null, more: Partial<Diagnosis> = {}): Diagnosis {
  const cause: Cause | null =
    rule === null
      ? null
      : {
          rule,
          at: 'response',
          hop: 0,
          onlyIf: null,
          otherwise: null,
          title: rule,
          explanation: '',
          remedy: 'Send the header.',
          responsible: 'server',
          evidence: [],
          browserErrors: { chromium: null, firefox: null, webkit: null },
          spec: null,
          alternatives: [],
        }
  return {
    id: `x${ids++}`,
    startedDateTime: '2026-01-02T03:04:05Z',
    time: 1,
    url: 'https://api.example/items',
    method: 'GET',
    origin: 'https://app.example',
    kind: 'fetch',
    mode: 'cors',
    includesCredentials: null,
    hops: [],
    verdict,
    cause,
    next: [],
    otherBrowsers: {},
    warnings: [],
    fix: null,
    unknownBecause: null,
    fixNote: null,
    ...more,
  } as Diagnosis
}

const changesOf = (before: readonly Diagnosis[], after: readonly Diagnosis[]) => compareLogs(before, after).map(({ change }) => change)

describe('a request in two logs', () => {
  it.each([
    ['fixed', exchange('blocked', 'allow-origin-missing'), exchange('allowed')],
    ['still-blocked', exchange('blocked', 'allow-origin-missing'), exchange('blocked', 'allow-origin-missing')],
    ['cause-changed', exchange('blocked', 'allow-origin-missing'), exchange('blocked', 'wildcard-with-credentials')],
    ['newly-blocked', exchange('allowed'), exchange('blocked', 'allow-origin-missing')],
    ['newly-blocked', exchange('failed', 'offline'), exchange('blocked', 'allow-origin-missing')],
    ['verdict-changed', exchange('depends', 'wildcard-with-credentials'), exchange('blocked', 'wildcard-with-credentials')],
    ['verdict-changed', exchange('blocked', 'allow-origin-missing'), exchange('failed', 'offline')],
    ['verdict-changed', exchange('failed', 'offline'), exchange('failed', 'aborted')],
    ['unchanged', exchange('allowed'), exchange('allowed')],
    ['unchanged', exchange('failed', 'offline'), exchange('failed', 'offline')],
  ])('is %s', (change, before, after) => {
    expect(changesOf([before], [after])).toEqual([change])
  })

  it.each([
    ['method', exchange('allowed', null, { method: 'POST' })],
    ['path', exchange('allowed', null, { url: 'https://api.example/other' })],
    ['query', exchange('allowed', null, { url: 'https://api.example/items?page=2' })],
    ['kind', exchange('allowed', null, { kind: 'image' })],
  ])('is a different one with a different %s', (_, after) => {
    expect(changesOf([exchange('allowed')], [after])).toEqual(['new', 'gone'])
  })

  it.each([
    ['fragment', 'https://api.example/items#top', 'https://api.example/items'],
    ['time that keeps caches away', 'https://api.example/items?_=1700000000000', 'https://api.example/items?_=1700000000999'],
    ['place of the default port', 'https://api.example:443/items', 'https://api.example/items'],
    ['nothing that is a URL', 'odd:', 'odd:'],
  ])('is the same with a different %s', (_, one, other) => {
    expect(changesOf([exchange('allowed', null, { url: one })], [exchange('allowed', null, { url: other })])).toEqual(['unchanged'])
  })

  it('is the same if one recording does not show its kind, unless another one fits better', () => {
    const unknown = exchange('blocked', 'allow-origin-missing', { kind: null })
    expect(changesOf([unknown], [exchange('allowed')])).toEqual(['fixed'])
    expect(changesOf([unknown, exchange('allowed')], [exchange('allowed')])).toEqual(['unchanged', 'gone'])
  })

  it('is matched with its counterpart by order', () => {
    const before = [exchange('blocked', 'allow-origin-missing'), exchange('allowed')]
    expect(changesOf(before, [exchange('allowed'), exchange('allowed'), exchange('allowed')])).toEqual(['fixed', 'unchanged', 'new'])
  })
})

describe('any two logs', () => {
  const logs = fc.array(
    fc
      .record({
        verdict: fc.constantFrom<Verdict>('allowed', 'blocked', 'failed'),
        url: fc.constantFrom('https://a.example/', 'https://a.example/?_=1', 'https://b.example/'),
        kind: fc.constantFrom<Diagnosis['kind']>('fetch', 'xhr', null),
      })
      .map(({ verdict, ...more }) => exchange(verdict, verdict === 'allowed' ? null : 'some-rule', more)),
    { maxLength: 12 },
  )

  it('name each request once', () => {
    fc.assert(
      fc.property(logs, logs, (before, after) => {
        const rows = compareLogs(before, after)
        expect(rows.flatMap((row) => row.before ?? []).sort(byId)).toEqual([...before].sort(byId))
        expect(rows.flatMap((row) => row.after ?? [])).toEqual(after)
      }),
    )
  })

  it('don’t differ from themselves', () => {
    fc.assert(
      fc.property(logs, (log) => {
        expect(changesOf(log, log).filter((change) => change !== 'unchanged' && change !== 'still-blocked')).toEqual([])
      }),
    )
  })
})

function byId(one: Diagnosis, other: Diagnosis): number {
  return one.id < other.id ? -1 : 1
}
