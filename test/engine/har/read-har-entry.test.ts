import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/engine/har/entry.ts'
import { readHarEntry } from '../../../src/engine/har/read-har-entry.ts'

const BY = { recorder: 'unknown', browser: 'unknown' } as const

const START = '2026-01-02T03:04:05.678Z'
const LEAST = { startedDateTime: START, request: { method: 'GET', url: 'https://api.example/items' } }

function entryOf(value: unknown): Entry {
  const read = readHarEntry(value, 7, BY)
  if ('skipped' in read) throw new Error(read.skipped.reason)
  return read.entry
}

function withRequest(request: object): unknown {
  return { ...LEAST, request: { ...LEAST.request, ...request } }
}

function withResponse(response: unknown): unknown {
  return { ...LEAST, response }
}

describe('the minimum of an entry', () => {
  it('is a method, a URL and a start; everything else is "not recorded"', () => {
    expect(entryOf(LEAST)).toEqual({
      index: 7,
      startedDateTime: START,
      start: Date.UTC(2026, 0, 2, 3, 4, 5, 678),
      time: null,
      request: { method: 'GET', url: 'https://api.example/items', httpVersion: null, headers: [], headersSize: null },
      response: {
        status: 0,
        statusText: '',
        httpVersion: null,
        headers: [],
        redirectURL: '',
        bodySize: null,
        content: { size: null, mimeType: null, text: null },
      },
      serverIPAddress: null,
      pageref: null,
      timingsCount: null,
      fromCache: null,
      error: null,
      resourceType: null,
      initiator: null,
      connectionId: null,
      fetchedViaServiceWorker: false,
      securityState: null,
      isWithoutPage: false,
      recorder: 'unknown',
      browser: 'unknown',
      observed: null,
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
    [
      'a month that does not exist',
      { ...LEAST, startedDateTime: '2026-13-02T03:04:05Z' },
      'log.entries[7].startedDateTime: expected an ISO 8601 date and time, found "2026-13-02T03:04:05Z"',
    ],
  ])('%s', (_, value, reason) => {
    expect(readHarEntry(value, 7, BY)).toEqual({ skipped: { entry: 7, reason } })
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
    [404, { text: 'AAAA', encoding: 'base64' }, null],
    [404, {}, null],
  ])('of a body with status %i only the beginning of an error is kept', (status, content, text) => {
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

describe('what only Chromium writes', () => {
  it.each([
    ['fetch', 'fetch'],
    ['Fetch', 'fetch'],
    ['XHR', 'xhr'],
    ['', null],
    [7, null],
    [undefined, null],
  ])('_resourceType %j is %j', (_resourceType, expected) => {
    expect(entryOf({ ...LEAST, _resourceType }).resourceType).toBe(expected)
  })

  it.each([
    ['of a network error', 'net::ERR_FAILED', 'net::ERR_FAILED'],
    ["of a policy's refusal", '', ''],
    ['of a success', null, null],
    ['left out', undefined, null],
  ])('_error %s keeps "" apart from null', (_, _error, expected) => {
    expect(entryOf({ ...LEAST, _resourceType: 'fetch', response: { _error } }).error).toBe(expected)
  })

  it.each([
    [
      'of the innermost call that has a URL',
      { type: 'script', stack: { callFrames: [{ url: '' }, { url: 'https://app.example/app.js', lineNumber: 41, columnNumber: 7 }] } },
      { url: 'https://app.example/app.js', line: 41, column: 7 },
    ],
    ['of the parser', { type: 'parser', url: 'https://app.example/', lineNumber: 3 }, { url: 'https://app.example/', line: 3, column: 0 }],
    ['none where none is named', { type: 'other' }, null],
  ])('reads the line that sent the request: %s', (_, _initiator, position) => {
    expect(entryOf({ ...LEAST, _initiator }).initiator?.position).toEqual(position)
  })

  it('reads the initiator of a preflight with the id of the request it was sent for', () => {
    const _initiator = { type: 'preflight', url: 'https://api.example/items', requestId: '3153.94' }
    expect(entryOf({ ...LEAST, _initiator }).initiator).toEqual({
      ...{
        type: 'preflight',
        url: 'https://api.example/items',
        requestId: '3153.94',
        hasParentStack: false,
        scriptUrl: null,
        position: null,
      },
      identity: expect.stringMatching(/^[0-9a-z]{6,12}$/),
    })
  })

  it('gives equal initiators equal identities, whatever the order of their members', () => {
    const identityOf = (_initiator: object) => entryOf({ ...LEAST, _initiator }).initiator?.identity
    const frame = { functionName: 'load', url: 'https://app.example/a.js', lineNumber: 4 }
    const turned = { lineNumber: 4, url: 'https://app.example/a.js', functionName: 'load' }
    expect(identityOf({ type: 'script', stack: { callFrames: [frame] } })).toBe(
      identityOf({ stack: { callFrames: [turned] }, type: 'script' }),
    )
    expect(identityOf({ type: 'script', stack: { callFrames: [frame] } })).not.toBe(
      identityOf({ type: 'script', stack: { callFrames: [] } }),
    )
  })

  it("distinguishes a worker's continued stack from a plain one and from an await in the page", () => {
    const hasParent = (stack: object) => entryOf({ ...LEAST, _initiator: { type: 'script', stack } }).initiator?.hasParentStack
    expect(hasParent({ callFrames: [], parentId: { id: '232', debuggerId: '16.-42' } })).toBe(true)
    expect(hasParent({ callFrames: [], parent: { description: 'await', callFrames: [] } })).toBe(false)
    expect(hasParent({ callFrames: [] })).toBe(false)
  })

  it('survives an initiator nested deeper than any stack', () => {
    const nested = JSON.parse(`${'{"parent":'.repeat(20_000)}0${'}'.repeat(20_000)}`) as unknown
    expect(entryOf({ ...LEAST, _initiator: { type: 'script', stack: nested } }).initiator?.type).toBe('script')
  })

  it('reads the connection and the service worker', () => {
    const value = { ...LEAST, _resourceType: 'fetch', _connectionId: '111', response: { _fetchedViaServiceWorker: true } }
    expect(entryOf(value)).toMatchObject({ connectionId: '111', fetchedViaServiceWorker: true })
    expect(entryOf({ ...LEAST, _resourceType: 'fetch' })).toMatchObject({ connectionId: null, fetchedViaServiceWorker: false })
  })

  it.each([
    ['memory', 'memory'],
    ['disk', 'disk'],
    ['moon', null],
    [true, null],
  ])('_fromCache %j is %j', (_fromCache, expected) => {
    expect(entryOf({ ...LEAST, _fromCache }).fromCache).toBe(expected)
  })
})

describe('what only Firefox writes', () => {
  it.each([
    ['secure', 'secure'],
    ['broken', 'broken'],
    [undefined, null],
    [1, null],
  ])('_securityState %j is %j', (_securityState, expected) => {
    expect(entryOf({ ...LEAST, _securityState }).securityState).toBe(expected)
  })
})

describe('what recorders write in two ways', () => {
  const lines = (headers: readonly (readonly [string, string])[]) => headers.map(([name, value]) => ({ name, value }))
  const ONCE = [
    ['Origin', 'https://app.example'],
    ['Access-Control-Request-Method', 'PUT'],
    ['Accept', '*/*'],
  ] as const

  it('takes two equal headers that browsers send once for one', () => {
    const entry = entryOf(withRequest({ headers: lines([...ONCE, ...ONCE]) }))
    expect(entry.request.headers).toEqual(lines([...ONCE, ['Accept', '*/*']]))
  })

  it('keeps two that differ, and two that a page may send', () => {
    const headers = lines([...ONCE, ['Origin', 'https://other.example'], ['X-A', '1'], ['X-A', '1']])
    expect(entryOf(withRequest({ headers })).request.headers).toEqual(headers)
  })

  it.each([
    ['an empty redirectURL', { status: 302, redirectURL: '', headers: lines([['location', ' /next ']]) }, '/next'],
    ['none', { status: 308, headers: lines([['Location', '/next']]) }, '/next'],
    ['null', { status: 301, redirectURL: null, headers: lines([['Location', '/next']]) }, '/next'],
    ['its own', { status: 302, redirectURL: '/own', headers: lines([['Location', '/next']]) }, '/own'],
    ['no redirect', { status: 201, redirectURL: '', headers: lines([['Location', '/next']]) }, ''],
    ['a redirect to nowhere', { status: 302, redirectURL: '', headers: [] }, ''],
  ])('reads where a redirect leads: %s', (_, response, expected) => {
    expect(entryOf(withResponse(response)).response.redirectURL).toBe(expected)
  })
})
