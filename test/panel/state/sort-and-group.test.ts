import { describe, expect, it } from 'vitest'
import { isGroup, lineMaker } from '../../../src/panel/state/sort-and-group.ts'
import { rowSorter } from '../../../src/panel/state/sort-rows.ts'
import { diagnosis, headerNotAllowed, missingAllowOrigin, mixed, plain } from '../diagnoses.ts'

const noInitiator = () => ''

function groups(by: 'cause' | 'host', folded: ReadonlyMap<string, boolean> = new Map()): string[] {
  return lineMaker()(mixed(12), by, folded)
    .filter(isGroup)
    .map(
      ({ verdict, members, title, disallowedNames, host }) =>
        `${verdict}: ${members.length} ${disallowedNames && `${disallowedNames}: `}${title}${host && ` at ${host}`}`,
    )
}

describe('the list', () => {
  it('in time is the log itself', () => {
    const rows = mixed(12)
    expect(lineMaker()(rows, 'none', new Map())).toBe(rows)
    expect(rowSorter(noInitiator)(rows, null)).toBe(rows)
  })

  it('by cause says what is wrong where, the most severe first', () => {
    expect(groups('cause')).toEqual([
      'blocked: 1 The response has no Access-Control-Allow-Origin at api.example',
      'blocked: 1 authorization: The preflight does not allow the header authorization at api.example',
      'failed: 1 The request was never sent at localhost:8080',
      'depends: 1 Allowed, unless credentials are included at cdn.example',
      'unknown: 1 Unknown at api.example',
      'allowed: 3 Allowed',
      'opaque: 1 Opaque',
      'same-origin: 3 Same origin',
    ])
  })

  it('by host has the most severe verdict of each', () => {
    expect(groups('host')).toEqual([
      'same-origin: 3 app.example',
      'blocked: 6 api.example',
      'depends: 1 cdn.example',
      'failed: 1 localhost:8080',
      'opaque: 1 stats.example',
    ])
  })

  it('separates one cause at two hosts: two servers have to be fixed', () => {
    const otherBrowsers = { ...missingAllowOrigin(2), ...{ url: 'https://other.example/', hops: [] } }
    expect(lineMaker()([missingAllowOrigin(1), otherBrowsers], 'cause', new Map()).filter(isGroup)).toHaveLength(2)
  })

  it('has one head for the same problem of a preflight and of a request', () => {
    const given = missingAllowOrigin(1)
    const ofPreflight = diagnosis(2, { ...given, id: 'x2', cause: given.cause && { ...given.cause, at: 'preflight' } })
    const found = lineMaker()([given, headerNotAllowed(3), ofPreflight], 'cause', new Map()).filter(isGroup)
    expect(found.map(({ members }) => members.map(({ id }) => id))).toEqual([['x1', 'x2'], ['x3']])
  })

  it('separates what the preflight response does not list: each has to be added', () => {
    const asks = (n: number, names: string) => {
      const given = headerNotAllowed(n)
      const evidence = (given.cause?.evidence ?? []).map((piece) => (piece.on === 'request' ? { ...piece, value: names } : piece))
      return diagnosis(n, { ...given, cause: given.cause && { ...given.cause, evidence } })
    }
    const rows = [asks(1, 'authorization'), asks(2, 'content-type, x-api-key'), asks(3, 'x-api-key'), asks(4, 'authorization,x-api-key')]
    const found = lineMaker()(rows, 'cause', new Map()).filter(isGroup)
    expect(found.map(({ disallowedNames, members }) => [disallowedNames, members.length])).toEqual([
      ['authorization', 1],
      ['x-api-key', 2],
      ['authorization, x-api-key', 1],
    ])
  })

  it('separates allowed requests that may not work as expected, and leaves them open', () => {
    const warning = {
      rule: 'expose-headers-missing',
      category: 'correctness',
      title: 'Hidden header',
      explanation: '',
      remedy: '',
      evidence: [],
    } as const
    const rows = [plain(0, 'allowed'), diagnosis(1, { warnings: [warning] }), plain(2, 'allowed')]
    const found = lineMaker()(rows, 'cause', new Map()).filter(isGroup)
    expect(found.map(({ title, folded, members }) => [title, folded, members.length])).toEqual([
      ['Hidden header', false, 1],
      ['Allowed', true, 2],
    ])
  })

  it('leaves out what is collapsed', () => {
    const folded = lineMaker()(mixed(12), 'host', new Map([['host api.example', true]]))
    expect(folded).toHaveLength(12 + 5 - 6)
  })
})

describe('sorting', () => {
  const rows = [plain(0, 'allowed'), missingAllowOrigin(1), diagnosis(2, { method: 'PUT' }), missingAllowOrigin(3)]

  it.each([
    ['verdict', false, ['x1', 'x3', 'x0', 'x2']],
    ['verdict', true, ['x0', 'x2', 'x1', 'x3']],
    ['method', true, ['x2', 'x0', 'x1', 'x3']],
    ['url', true, ['x3', 'x2', 'x1', 'x0']],
    ['cause', false, ['x1', 'x3', 'x0', 'x2']],
    ['cause', true, ['x1', 'x3', 'x0', 'x2']],
  ] as const)('by %s, descending: %s, keeps equal ones in order and empty causes last', (column, descending, ids) => {
    expect(rowSorter(noInitiator)(rows, { column, descending }).map(({ id }) => id)).toEqual(ids)
  })
})
