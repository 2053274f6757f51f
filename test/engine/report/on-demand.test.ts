import { describe, expect, it } from 'vitest'
import { membersOnDemand } from '../../../src/engine/report/on-demand.ts'

describe('members on demand', () => {
  const computed: string[] = []
  const withDetails = membersOnDemand<{ readonly of: string }, { readonly fix: string; readonly note: string | null }>({
    fix: ({ of }) => {
      computed.push(of)
      return `fix of ${of}`
    },
    note: () => null,
  })
  const made = (of: string) => withDetails({ id: of }, { of })

  it('are computed when they are read, once', () => {
    const one = made('one')
    expect(computed).not.toContain('one')
    expect([one.fix, one.fix, one.id]).toEqual(['fix of one', 'fix of one', 'one'])
    expect(computed.filter((of) => of === 'one')).toHaveLength(1)
  })

  it.each([
    ['JSON', (value: object) => JSON.parse(JSON.stringify(value)) as unknown],
    ['a message to another thread', (value: object) => structuredClone(value) as unknown],
    ['an object with the same members', (value: object) => ({ ...value })],
  ])('are copied into %s', (_, copy) => {
    expect(copy(made('copied'))).toEqual({ id: 'copied', fix: 'fix of copied', note: null })
  })

  it('are each object’s own', () => {
    const [one, other] = [made('a'), made('b')]
    expect([other.fix, one.fix]).toEqual(['fix of b', 'fix of a'])
  })
})
