import { describe, expect, it } from 'vitest'
import { entryOf, LEAST, withRequest, withResponse } from './har-parts.ts'

describe('cookies', () => {
  const headersOf = (request: object) => entryOf(withRequest(request)).request.headers
  const cookies = [{ name: 'sid', value: 'a' }, { name: 'lang', value: 'en' }, { value: 'b' }, 'c=d']

  it('are a header where only their list is recorded', () => {
    expect(headersOf({ cookies })).toEqual([{ name: 'Cookie', value: 'sid=a; lang=en' }])
  })

  it.each([
    ['the header is there', { cookies, headers: [{ name: 'cookie', value: 'sid=a' }] }, ['cookie']],
    ['the list is empty', { cookies: [] }, []],
    ['none has a name', { cookies: [{ value: 'a' }, null] }, []],
    ['it is no list', { cookies: { sid: 'a' } }, []],
  ])('are none where %s', (_, request, names) => {
    expect(headersOf(request).map(({ name }) => name)).toEqual(names)
  })
})

describe('times', () => {
  it.each([
    ['2026-01-02T03:04:05.678Z', '2026-01-02T03:04:05.678Z'],
    ['2026-01-02T03:04:05.678+00:00', '2026-01-02T03:04:05.678Z'],
    ['2026-01-02T03:04:05.678+01:00', '2026-01-02T02:04:05.678Z'],
    ['2026-01-02T03:04:05.6781234+01:00', '2026-01-02T02:04:05.678Z'],
    ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.000Z'],
  ])('%s starts at %s', (startedDateTime, iso) => {
    expect(entryOf({ ...LEAST, startedDateTime })).toMatchObject({ startedDateTime, start: Date.parse(iso) })
  })

  it.each([
    ['milliseconds', 1_767_323_045_678, '2026-01-02T03:04:05.678Z'],
    ['seconds', 1_767_323_045.5, '2026-01-02T03:04:05.500Z'],
  ])('a number is %s since 1970', (_, startedDateTime, iso) => {
    expect(entryOf({ ...LEAST, startedDateTime })).toMatchObject({ startedDateTime: iso, start: Date.parse(iso) })
  })

  it.each([
    [12.5, 12.5],
    [0, 0],
    [-1, null],
    [-0.002, null],
    ['12.5', 12.5],
    ['soon', null],
    [{}, null],
  ])('a time of %j lasts %j ms', (time, expected) => {
    expect(entryOf({ ...LEAST, time }).time).toBe(expected)
  })

  it.each([
    ['none', undefined, null],
    ['an empty object, as in Firefox for what was never sent', {}, 0],
    ['HAR 1.2', { blocked: -1, dns: -1, connect: -1, send: 0, wait: 1, receive: 2, ssl: -1 }, 7],
    ['Chromium with phases of its own', { send: 0, wait: 1, receive: 2, _blocked_queueing: -1, comment: '' }, 3],
  ])('counts the phases of timings: %s', (_, timings, count) => {
    expect(entryOf({ ...LEAST, timings }).timingsCount).toBe(count)
  })

  it.each([
    ['what Chromium measured', { _blocked_queueing: 54.4 }, 54.4],
    ['-1, where it did not', { _blocked_queueing: -1 }, null],
    ['nothing', undefined, null],
    ['no number', { _blocked_queueing: 'long' }, null],
  ])('a request waited, by its timings: %s', (_, timings, expected) => {
    expect(entryOf({ ...LEAST, timings }).queueing).toBe(expected)
  })
})

describe('header lists', () => {
  const A = { name: 'A', value: '1' }
  it.each([
    ['missing', undefined, []],
    ['neither a list nor an object', 'Accept: */*', []],
    ['an object has them as members', { Accept: '*/*', ':path': '/' }, [{ name: 'Accept', value: '*/*' }]],
    [
      'and a list of lines',
      { Vary: ['Origin', 'Accept'] },
      [
        { name: 'Vary', value: 'Origin' },
        { name: 'Vary', value: 'Accept' },
      ],
    ],
    ['names keep their case', [{ name: 'access-control-allow-origin', value: '*' }], [{ name: 'access-control-allow-origin', value: '*' }]],
    ['duplicate lines stay separate, in order', [A, { name: 'a', value: '2' }, A], [A, { name: 'a', value: '2' }, A]],
    ['lines that the DevTools protocol joined are parted', [{ name: 'A', value: '1\n2' }], [A, { name: 'A', value: '2' }]],
    ['an empty value is a value', [{ name: 'A', value: '' }], [{ name: 'A', value: '' }]],
    ['unknown members are ignored', [{ ...A, comment: 'x', _id: 4 }], [A]],
    ['HTTP/2 pseudo headers are dropped', [{ name: ':authority', value: 'api.example' }, { name: ':status', value: '200' }, A], [A]],
    ['a header without a name is dropped', [{ value: 'x' }, { name: '', value: 'x' }, { name: 3, value: 'x' }, A], [A]],
    ['a header without a value is dropped', [{ name: 'X' }, { name: 'X', value: null }, { name: 'X', value: {} }, A], [A]],
    ['a number is its text', [{ name: 'Content-Length', value: 12 }], [{ name: 'Content-Length', value: '12' }]],
    [
      'a boolean is its text',
      [{ name: 'Access-Control-Allow-Credentials', value: true }],
      [{ name: 'Access-Control-Allow-Credentials', value: 'true' }],
    ],
    ['what is no object is dropped', ['Accept: */*', null, 4, [A], A], [A]],
  ])('%s', (_, headers, expected) => {
    const entry = entryOf({ ...LEAST, request: { ...LEAST.request, headers }, response: { headers } })
    expect(entry.request.headers).toEqual(expected)
    expect(entry.response.headers).toEqual(expected)
  })
})

describe('sizes', () => {
  it.each([
    [undefined, null],
    [-1, null],
    [0, 0],
    [213, 213],
  ])('request.headersSize %j is %j', (headersSize, expected) => {
    expect(entryOf(withRequest({ headersSize })).request.headersSize).toBe(expected)
  })

  it.each([
    [undefined, null],
    [-1, -1],
    [0, 0],
    [213, 213],
  ])('response.bodySize %j is %j', (bodySize, expected) => {
    expect(entryOf(withResponse({ bodySize })).response.bodySize).toBe(expected)
  })

  it.each([
    [404, { text: 'Cannot GET /' }, 'Cannot GET /'],
    [500, { text: 'x'.repeat(3_000) }, 'x'.repeat(2_000)],
    [200, { text: 'private' }, null],
    [200, { text: '<title>', mimeType: 'text/html; charset=utf-8' }, '<title>'],
    [200, { text: ' '.repeat(20_001), mimeType: 'text/html' }, null],
    [302, { text: '<title>', mimeType: 'text/html' }, null],
    [404, { text: 'AAAA', encoding: 'base64' }, null],
    [404, {}, null],
  ])('of a body with status %i only the beginning of an error or of a short page is kept', (status, content, text) => {
    expect(entryOf(withResponse({ status, content })).response.content.text).toBe(text)
  })

  it('content without a MIME type is distinguished from an empty one', () => {
    expect(entryOf(withResponse({ content: { size: 0 } })).response.content).toEqual({ size: 0, mimeType: null, text: null })
    expect(entryOf(withResponse({ content: { size: 0, mimeType: '' } })).response.content).toEqual({ size: 0, mimeType: '', text: null })
  })
})

describe('the status', () => {
  it.each([
    [200, 200],
    ['204', 204],
    [0, 0],
    [-1, 0],
    [null, 0],
    ['OK', 0],
    [200.5, 0],
    [1e9, 0],
  ])('%j is %j', (status, expected) => {
    expect(entryOf(withResponse({ status })).response.status).toBe(expected)
  })
})
