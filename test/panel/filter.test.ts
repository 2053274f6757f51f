import { describe, expect, it } from 'vitest'
import { filtered } from '../../src/panel/filter.ts'
import { diagnosis, headerNotAllowed, missingAllowOrigin, plain, redirectedAway } from './diagnoses.ts'

const log = [plain(0, 'same-origin'), diagnosis(1, { method: 'DELETE' }), missingAllowOrigin(2), headerNotAllowed(3), redirectedAway(4)]

function shown(text: string, blockedOnly = false): string[] {
  return filtered(log, { text, blockedOnly }).map(({ id }) => id)
}

describe('the filter', () => {
  it.each([
    ['', ['x0', 'x1', 'x2', 'x3', 'x4']],
    ['  ', ['x0', 'x1', 'x2', 'x3', 'x4']],
    ['api.example', ['x1', 'x2', 'x3', 'x4']],
    ['API.Example', ['x1', 'x2', 'x3', 'x4']],
    ['delete', ['x1']],
    ['blocked', ['x2', 'x3', 'x4']],
    ['same origin', ['x0']],
    ['header-not-allowed', ['x3']],
    ['allow the header', ['x3']],
    ['login.example', ['x4']],
    ['302', ['x4']],
    ['api.example items', ['x1', 'x2']],
    ['api.example -items', ['x3', 'x4']],
    ['-blocked', ['x0', 'x1']],
    ['nothing-of-the-kind', []],
  ])('"%s"', (text, ids) => {
    expect(shown(text)).toEqual(ids)
  })

  it('of "Blocked only" joins the text', () => {
    expect(shown('', true)).toEqual(['x2', 'x3', 'x4'])
    expect(shown('items', true)).toEqual(['x2'])
  })

  it('hands the very log back when there is nothing to filter', () => {
    expect(filtered(log, { text: ' ', blockedOnly: false })).toBe(log)
  })

  it('ignores a minus that excludes nothing yet', () => {
    expect(shown('-')).toHaveLength(log.length)
  })
})
