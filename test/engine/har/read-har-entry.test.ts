import { describe, expect, it } from 'vitest'
import { NO_RESPONSE, NOTHING_RECORDED } from '../../../src/engine/exchange/blank-entry.ts'
import { readHarEntry } from '../../../src/engine/har/read-har-entry.ts'
import { BY, entryOf, LEAST, START, withRequest } from './har-parts.ts'

describe('the minimum of an entry', () => {
  it('is a method, a URL and a start; everything else is "not recorded"', () => {
    expect(entryOf(LEAST)).toEqual({
      index: 7,
      startedDateTime: START,
      start: Date.UTC(2026, 0, 2, 3, 4, 5, 678),
      time: null,
      request: { method: 'GET', url: 'https://api.example/items', httpVersion: null, headers: [], headersSize: null },
      response: NO_RESPONSE,
      ...NOTHING_RECORDED,
    })
  })

  it('reads null for any optional part as "not recorded"', () => {
    const nulls = { time: null, serverIPAddress: null, pageref: null, timings: null, cache: null, _fromCache: null, _observed: null }
    const request = { ...LEAST.request, httpVersion: null, headers: null, headersSize: null, cookies: null }
    const response = { status: null, statusText: null, httpVersion: null, headers: null, redirectURL: null, bodySize: null, content: null }
    expect(entryOf({ ...LEAST, ...nulls, request, response })).toEqual(entryOf(LEAST))
    expect(entryOf({ ...LEAST, ...nulls, request, response: null })).toEqual(entryOf(LEAST))
  })
})

describe('an entry that cannot be read is skipped, with the place and what was found there', () => {
  it.each([
    ['nothing', undefined, 'log.entries[7]: expected an object, found nothing'],
    ['null', null, 'log.entries[7]: expected an object, found null'],
    ['a list', [LEAST], 'log.entries[7]: expected an object, found an array'],
    ['no request', { startedDateTime: START }, 'log.entries[7].request: expected an object, found nothing'],
    ['no method', withRequest({ method: undefined }), 'log.entries[7].request.method: expected a method, found nothing'],
    ['an empty method', withRequest({ method: '' }), 'log.entries[7].request.method: expected a method, found ""'],
    ['no URL', withRequest({ url: null }), 'log.entries[7].request.url: expected a URL, found null'],
    ['a number for a URL', withRequest({ url: 17 }), 'log.entries[7].request.url: expected a URL, found 17'],
    ['a relative URL', withRequest({ url: '/items' }), 'log.entries[7].request.url: expected a URL, found "/items"'],
    [
      'a long text for a URL',
      withRequest({ url: 'x'.repeat(99) }),
      `log.entries[7].request.url: expected a URL, found "${'x'.repeat(40)}…"`,
    ],
    ['no start', { request: LEAST.request }, 'log.entries[7].startedDateTime: expected an ISO 8601 date and time, found nothing'],
    [
      'a start that V8 alone would read as a date',
      { ...LEAST, startedDateTime: 'page 2' },
      'log.entries[7].startedDateTime: expected an ISO 8601 date and time, found "page 2"',
    ],
    ...[12, 0, -1, 1e300].map((startedDateTime): [string, object, string] => [
      `${startedDateTime} for a start`,
      { ...LEAST, startedDateTime },
      `log.entries[7].startedDateTime: expected an ISO 8601 date and time, found ${startedDateTime}`,
    ]),
    [
      'a month that does not exist',
      { ...LEAST, startedDateTime: '2026-13-02T03:04:05Z' },
      'log.entries[7].startedDateTime: expected an ISO 8601 date and time, found "2026-13-02T03:04:05Z"',
    ],
  ])('%s', (_, value, reason) => {
    expect(readHarEntry(value, 7, BY)).toEqual({ skipped: { entry: 7, reason } })
  })
})
