import { describe, expect, it } from 'vitest'
import { createLog, type ResponseChange, responseDiff } from '../../../src/engine/index.ts'
import { inChromium } from '../entries.ts'

const nothing: ResponseChange = { status: null, set: {}, append: {}, remove: [] }

function diff(status: number, headers: Record<string, string>, change: Partial<ResponseChange>): string[] {
  const log = createLog({ browser: 'chromium' })
  log.add([inChromium({ status, response: headers })])
  return responseDiff(log.entry(0), { ...nothing, ...change }).map(
    ({ kind, name, value }) => `${{ same: ' ', removed: '-', added: '+' }[kind]}${name}: ${value}`,
  )
}

describe('a response before and after its fix', () => {
  it.each([
    [
      'a header that is replaced',
      200,
      { 'access-control-allow-origin': 'a/' },
      { set: { 'Access-Control-Allow-Origin': 'a' } },
      ['-access-control-allow-origin: a/', '+Access-Control-Allow-Origin: a'],
    ],
    [
      'a header that is right already',
      200,
      { 'Access-Control-Allow-Origin': 'a' },
      { set: { 'Access-Control-Allow-Origin': 'a' } },
      [' Access-Control-Allow-Origin: a'],
    ],
    ['a member that is added', 200, { Vary: 'Accept' }, { append: { Vary: 'Origin' } }, [' Vary: Accept', '+Vary: Origin']],
    ['a header that goes', 302, { Location: '/b' }, { remove: ['Location'] }, ['-Location: /b']],
    ['a status', 405, {}, { status: 204 }, ['-: 405', '+: 204']],
    ['the status of a response that wasn’t recorded', 0, {}, { status: 204 }, ['+: 204']],
    ['what CORS does not look at', 200, { Server: 'nginx' }, {}, []],
  ])('%s', (_, status, headers, change, lines) => {
    expect(diff(status, headers as Record<string, string>, change as Partial<ResponseChange>)).toEqual(lines)
  })

  it('of two lines takes out both', () => {
    const log = createLog({ browser: 'chromium' })
    log.add([inChromium({ response: { 'Access-Control-Allow-Origin': ['*', 'a'] } })])
    expect(
      responseDiff(log.entry(0), { ...nothing, set: { 'Access-Control-Allow-Origin': 'a' } }).map(({ kind, value }) => `${kind} ${value}`),
    ).toEqual(['removed *', 'same a'])
  })
})
