import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../../src/engine/index.ts'
import { rowFilter } from '../../../src/panel/state/filter.ts'
import { cause, diagnosis, headerNotAllowed, missingAllowOrigin, plain, redirectedAway } from '../diagnoses.ts'

const log = [plain(0, 'same-origin'), diagnosis(1, { method: 'DELETE' }), missingAllowOrigin(2), headerNotAllowed(3), redirectedAway(4)]

function shown(text: string, ...verdicts: Verdict[]): string[] {
  return rowFilter()(log, { text, inverted: false, verdicts: new Set(verdicts) }).map(({ id }) => id)
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

  it.each([
    ['host:api.example', ['x1', 'x2', 'x3', 'x4']],
    ['host:login', ['x4']],
    ['host:items', []],
    ['host:app host:login', ['x0', 'x4']],
    ['method:DEL', ['x1']],
    ['method:get -host:app', ['x2', 'x4']],
    ['cause:header-not-allowed', ['x3']],
    ['cause:"login page"', ['x4']],
    ['cause:login', ['x4']],
    ['verdict:blocked', ['x2', 'x3', 'x4']],
    ['verdict:same-origin', ['x0']],
    ['verdict:"same origin"', ['x0']],
    ['-verdict:blocked', ['x0', 'x1']],
    ['status:302', ['x4']],
    ['status:3xx', ['x4']],
    ['status:2 method:delete', ['x1']],
    ['status:0', ['x3']],
    ['-status:200', ['x3']],
    ['Host:API.example status:302', ['x4']],
    ['host:', ['x0', 'x1', 'x2', 'x3', 'x4']],
    ['"allow the header"', ['x3']],
  ])('%s filters by a named property', (text, ids) => {
    expect(shown(text)).toEqual(ids)
  })

  it('takes the whole id of a rule for that rule alone, even if others contain it', () => {
    const log = (['preflight-redirected', 'preflight-redirected-to-login'] as const).map((rule, n) =>
      diagnosis(n, { cause: cause({ rule }) }),
    )
    const shown = (text: string) => rowFilter()(log, { text, inverted: false, verdicts: new Set() }).map(({ id }) => id)
    expect([shown('cause:preflight-redirected'), shown('cause:preflight-redirect')]).toEqual([['x0'], ['x0', 'x1']])
  })

  it.each([
    ['host:api.example', ['x0']],
    ['-host:api.example', ['x1', 'x2']],
    ['host:api.exam', ['x0', 'x1']],
    ['host:my-api.example', ['x1']],
  ])('%s is that host alone where the log has it', (text, ids) => {
    const log = ['https://api.example/a', 'https://my-api.example/a', 'https://other.example/a'].map((url, n) => diagnosis(n, { url }))
    const shown = rowFilter()(log, { text, inverted: false, verdicts: new Set() })
    expect(shown.map(({ id }) => id)).toEqual(ids)
  })

  it.each([
    ['/items\\/[2-9]/', ['x2']],
    ['-/ITEMS/', ['x0', 'x3', 'x4']],
    ['/(/', []],
    ['/', ['x0', 'x1', 'x2', 'x3', 'x4']],
  ])('%s is a regular expression, if it is one', (text, ids) => {
    expect(shown(text)).toEqual(ids)
  })

  it.each([
    ['api.example', ['x0']],
    ['-blocked', ['x2', 'x3', 'x4']],
    ['', ['x0', 'x1', 'x2', 'x3', 'x4']],
    ['items -blocked', ['x0']],
    ['items -method:delete', ['x0', 'x3', 'x4']],
  ])('inverted, "%s" shows what it doesn’t match', (text, ids) => {
    expect(rowFilter()(log, { text, inverted: true, verdicts: new Set() }).map(({ id }) => id)).toEqual(ids)
    expect(rowFilter()(log, { text, inverted: true, verdicts: new Set(['same-origin']) }).map(({ id }) => id)).toEqual(
      ids.filter((id) => id === 'x0'),
    )
  })

  it('takes a colon after any other name for a part of the word', () => {
    expect(
      rowFilter()([diagnosis(0, { url: 'http://localhost:8080/a' }), diagnosis(1)], {
        text: 'localhost:8080',
        inverted: false,
        verdicts: new Set(),
      }),
    ).toHaveLength(1)
  })

  it('of verdicts joins the text', () => {
    expect(shown('', 'blocked')).toEqual(['x2', 'x3', 'x4'])
    expect(shown('items', 'blocked')).toEqual(['x2'])
    expect(shown('', 'blocked', 'same-origin')).toEqual(['x0', 'x2', 'x3', 'x4'])
  })

  it('returns the same log when there is nothing to filter', () => {
    expect(rowFilter()(log, { text: ' ', inverted: false, verdicts: new Set() })).toBe(log)
  })

  it('ignores a minus that excludes nothing yet', () => {
    expect(shown('-')).toHaveLength(log.length)
  })
})
