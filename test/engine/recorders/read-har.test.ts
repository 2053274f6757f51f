import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HarError } from '../../../src/engine/har/har-error.ts'
import { readHar } from '../../../src/engine/recorders/read-har.ts'

const ENTRY = { startedDateTime: '2026-01-02T03:04:05Z', request: { method: 'GET', url: 'https://api.example/items' } }

describe('what is not a HAR at all', () => {
  it.each([
    ['null', null, '', 'a HAR: an object with the member "log"'],
    ['a text', 'log', '', 'a HAR: an object with the member "log"'],
    ['a list', [], '', 'a HAR: an object with the member "log"'],
    ['an object without log', { entries: [] }, 'log', 'an object'],
    ['a log that is a list', { log: [] }, 'log', 'an object'],
    ['a log without entries', { log: {} }, 'log.entries', 'an array'],
    ['entries that are an object', { log: { entries: { 0: ENTRY } } }, 'log.entries', 'an array'],
  ])('%s', (_, input, place, expected) => {
    expect(() => readHar(input, 'a.har')).toThrow(new HarError('a.har', place, expected))
  })

  it('an empty log is a HAR', () => {
    expect(readHar({ log: { entries: [] } }, 'a.har')).toEqual({
      browser: 'unknown',
      recorder: 'unknown',
      creator: null,
      limits: [expect.stringContaining('doesn’t know')],
      pages: [],
      entries: [],
      skipped: [],
    })
  })
})

describe('entries', () => {
  it('keeps the good ones and reports the bad ones, each under its place in the file', () => {
    const har = readHar({ log: { entries: [ENTRY, null, ENTRY, { ...ENTRY, request: { method: 'GET', url: 17 } }, ENTRY] } }, 'a.har')
    expect(har.entries.map((entry) => entry.index)).toEqual([0, 2, 4])
    expect(har.skipped).toEqual([
      { entry: 1, reason: 'log.entries[1]: expected an object, found null' },
      { entry: 3, reason: 'log.entries[3].request.url: expected a URL, found 17' },
    ])
  })
})

describe('the creator', () => {
  it.each([
    [{ name: 'WebInspector', version: '537.36' }, 'WebInspector 537.36'],
    [{ name: 'Fiddler' }, 'Fiddler'],
    [{ version: '2' }, '2'],
    [{ name: 3 }, null],
    [null, null],
  ])('creator %j is called %j', (creator, expected) => {
    expect(readHar({ log: { creator, entries: [] } }, 'a.har').creator).toBe(expected)
  })
})

describe('pages', () => {
  it.each([
    ['https://app.example/page', 'https://app.example/page'],
    ['http://localhost:8000/', 'http://localhost:8000/'],
    ['file:///home/me/index.html', 'file:///home/me/index.html'],
    ['My shop', null],
    ['about:blank', null],
    ['javascript:alert(1)', null],
    ['https://', null],
    ['', null],
    [null, null],
    [17, null],
  ])('a page titled %j has the URL %j', (title, url) => {
    expect(readHar({ log: { pages: [{ id: 'page_1', title }], entries: [] } }, 'a.har').pages).toEqual([{ id: 'page_1', url }])
  })

  it('leaves out what no entry could refer to', () => {
    expect(readHar({ log: { pages: [null, 'page_1', { title: 'https://app.example/' }, { id: 1 }], entries: [] } }, 'a.har').pages).toEqual(
      [],
    )
    expect(readHar({ log: { pages: {}, entries: [] } }, 'a.har').pages).toEqual([])
  })
})

describe('whatever JSON comes in', () => {
  /** JSON in the shape of a HAR, with anything at all in any place. */
  const anything = fc.jsonValue()
  const orAnything = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ weight: 4, arbitrary }, { weight: 1, arbitrary: anything })
  const header = orAnything(fc.record({ name: orAnything(fc.string()), value: orAnything(fc.string()) }, { requiredKeys: [] }))
  const request = fc.record(
    {
      method: orAnything(fc.constantFrom('GET', 'PUT', 'OPTIONS')),
      url: orAnything(fc.webUrl()),
      headers: orAnything(fc.array(header)),
      headersSize: anything,
    },
    { requiredKeys: ['method', 'url'] },
  )
  const response = fc.record(
    { status: anything, headers: orAnything(fc.array(header)), content: anything, _error: anything },
    { requiredKeys: [] },
  )
  const entry = fc.record(
    {
      startedDateTime: orAnything(fc.constant('2026-01-02T03:04:05Z')),
      request: orAnything(request),
      response: orAnything(response),
      time: anything,
      timings: anything,
      _initiator: anything,
      _observed: anything,
      _resourceType: anything,
      _securityState: anything,
    },
    { requiredKeys: ['startedDateTime', 'request'] },
  )
  const log = fc.record(
    { creator: anything, pages: orAnything(fc.array(anything)), entries: fc.array(orAnything(entry)) },
    { requiredKeys: ['entries'] },
  )

  it('throws nothing but HarError', () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.record({ log: anything }), fc.record({ log })), (input) => {
        try {
          expect(readHar(input, 'a.har').recorder).toBeTypeOf('string')
        } catch (error) {
          expect(error).toBeInstanceOf(HarError)
        }
      }),
    )
  })

  it('keeps every entry exactly once, read or skipped', () => {
    fc.assert(
      fc.property(log, (log) => {
        const har = readHar({ log }, 'a.har')
        const kept = [...har.entries.map((entry) => entry.index), ...har.skipped.map((skipped) => skipped.entry)]
        expect(kept.sort((a, b) => a - b)).toEqual(log.entries.map((_, index) => index))
      }),
    )
  })

  it('gives no entry a negative time, a pseudo header or a status out of range', () => {
    fc.assert(
      fc.property(log, (log) => {
        for (const entry of readHar({ log }, 'a.har').entries) {
          expect(entry.time ?? 0).toBeGreaterThanOrEqual(0)
          expect(entry.start).not.toBeNaN()
          expect(entry.response.status).toBeGreaterThanOrEqual(0)
          expect([...entry.request.headers, ...entry.response.headers].filter((header) => /^(:|$)/.test(header.name))).toEqual([])
        }
      }),
    )
  })
})
