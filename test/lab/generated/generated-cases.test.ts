import { describe, expect, it } from 'vitest'
import { ELEMENTS } from '../../../scripts/test-server/page-request.ts'
import { generatedCases } from './generated-cases.ts'

const cases = generatedCases(2000, 1)
const isFetch = (kind: string): boolean => kind.endsWith('fetch')

describe('generated cases', () => {
  it('follow from their seed', () => {
    expect(generatedCases(20, 7)).toEqual(generatedCases(20, 7))
    expect(generatedCases(20, 7)[0]?.hops).not.toEqual(generatedCases(20, 8)[0]?.hops)
  })

  it('have an id each, which names their seed', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
    expect(cases[3]?.id).toBe('generated-1-3')
  })

  it('send requests in every way that a page can', () => {
    expect(new Set(cases.map(({ request }) => request.kind))).toEqual(
      new Set([...ELEMENTS, 'fetch', 'xhr', 'worker-fetch', 'sandbox-fetch']),
    )
    expect(new Set(cases.map(({ page }) => page.site)).size).toBe(3)
  })

  it('send nothing that fetch() itself rejects: such a call leaves no entry', () => {
    const impossible = cases.filter(
      ({ request: { kind, method, mode, body, redirect } }) =>
        (body !== null && /^(get|head)$/i.test(method)) ||
        (mode === 'no-cors' && (redirect !== null || !/^(GET|HEAD|POST)$/.test(method))) ||
        (!isFetch(kind) && redirect !== null),
    )
    expect(impossible).toEqual([])
  })

  it('respond with what would be right, spoiled in a place or two or in none', () => {
    const lines = cases.flatMap(({ hops }) =>
      hops.flatMap(({ response }) => response.lines.filter((line) => /^access-control-allow-origin:/i.test(line))),
    )
    const plain = lines.filter((line) => /: (\{origin\}|\{echo\}|\*|null)$/.test(line))
    expect(plain.length / lines.length).toBeGreaterThan(0.6)
    expect(plain.length / lines.length).toBeLessThan(0.95)
    expect(new Set(lines).size).toBeGreaterThan(50)
  })
})
