import { deflateSync, gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { HarError } from '../../../src/engine/har/har-error.ts'
import { readRecording } from '../../../src/engine/read-recording.ts'
import { readHar } from '../../../src/engine/recorders/read-har.ts'

const ENTRY = {
  startedDateTime: '2026-01-02T03:04:05Z',
  request: { method: 'GET', url: 'https://api.example/ü' },
  response: { status: 200 },
}
const HAR = { log: { creator: { name: 'Charles' }, entries: [ENTRY, ENTRY] } }
const TEXT = JSON.stringify(HAR)

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (bytes: Uint8Array) => readRecording(bytes, 'a.har').har
const refusal = (place: string, expected: string) => new HarError('a.har', place, expected)

describe('a recording is read', () => {
  it.each<[string, Uint8Array]>([
    ['from a .har file', bytesOf(TEXT)],
    ['with a byte-order mark', bytesOf(`\ufeff${TEXT}`)],
    ['in UTF-16, as Windows PowerShell redirects', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['in big-endian UTF-16', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
    ['in UTF-16 without a byte-order mark', Buffer.from(TEXT, 'utf16le')],
    ['in big-endian UTF-16 without a byte-order mark', Buffer.from(TEXT, 'utf16le').swap16()],
    ['from a .har.gz file', gzipSync(TEXT)],
    ['from two gzip members, one behind the other', Buffer.concat([gzipSync(TEXT.slice(0, 50)), gzipSync(TEXT.slice(50))])],
    ['from a .zhar file of mitmproxy', deflateSync(TEXT)],
    ['from a ZIP file of Playwright', zipSync({ '4c2a.html': strToU8('<html>'), 'har.har': strToU8(TEXT) })],
    ['from a ZIP file with a packed file in it', zipSync({ 'out/shop.har.gz': gzipSync(TEXT) })],
    ['from a ZIP file of macOS', zipSync({ '__MACOSX/._shop.har': strToU8('x'), 'shop.har': strToU8(TEXT) }, { level: 0 })],
    ['from a ZIP file in a ZIP file', zipSync({ 'out.zip': zipSync({ 'shop.har': strToU8(TEXT) }) })],
    ['from a ZIP file whose only file was renamed', zipSync({ 'shop.har.txt': strToU8(TEXT) })],
    ['from a member of an object', bytesOf(JSON.stringify({ status: 'ok', data: { har: HAR } }))],
    ['from a text in an object', bytesOf(JSON.stringify({ har: TEXT }))],
    ['from a list of one', bytesOf(JSON.stringify([HAR]))],
    ['from JSON in JSON', bytesOf(JSON.stringify(JSON.stringify(TEXT)))],
    ['with a log in a log', bytesOf(JSON.stringify({ log: HAR }))],
    ['with the numbers of Python that are none', bytesOf(TEXT.replace('"response":', '"time":NaN,"_wait":-Infinity,"response":'))],
    ['with its entries by their index', bytesOf(JSON.stringify({ log: { ...HAR.log, entries: { ...HAR.log.entries } } }))],
    ['with its members written with escapes', bytesOf(TEXT.replace('"entries"', '"\\u0065ntries"'))],
  ])('%s', (_, bytes) => {
    expect(read(bytes)).toEqual(readHar(HAR, 'a.har'))
  })

  it.each([
    ['from a list of entries', JSON.stringify([ENTRY, ENTRY])],
    ['from a log by itself', JSON.stringify({ version: '1.2', entries: [ENTRY, ENTRY] })],
    ['from entries, one a line', `${JSON.stringify(ENTRY)}\n${JSON.stringify(ENTRY)}\n`],
    ['from entries, one a line, with the line ends of Windows', `\ufeff${JSON.stringify(ENTRY)}\r\n\r\n${JSON.stringify(ENTRY)}`],
  ])('%s', (_, text) => {
    expect(read(bytesOf(text))).toEqual(readHar({ log: { entries: [ENTRY, ENTRY] } }, 'a.har'))
  })

  describe('from a Playwright trace, with what the console said of a request', () => {
    const text = (url: string, reason: string) =>
      `Access to fetch at '${url}' from origin 'https://shop.example' has been blocked by CORS policy: ${reason}`
    const [one, other] = ['https://api.example/1', 'https://api.example/2']
    const snapshot = (url: string, more: object = {}) => ({
      type: 'resource-snapshot',
      snapshot: { ...ENTRY, request: { method: 'GET', url }, response: { status: -1, _failureText: 'net::ERR_FAILED' }, ...more },
    })
    const said = (...texts: readonly string[]) => texts.map((each) => ({ type: 'console', messageType: 'error', text: each }))
    const lines = (values: readonly object[]) => strToU8(values.map((value) => JSON.stringify(value)).join('\n'))
    const errorsOf = (snapshots: readonly object[], events: readonly object[]) =>
      read(
        zipSync({
          'trace.trace': lines([{ type: 'context-options', browserName: 'chromium' }, ...events]),
          'trace.network': lines(snapshots),
        }),
      ).entries.map(({ error }) => error)

    const [a, b] = [text(one, 'Reason A.'), text(one, 'Reason B.')]
    it.each([
      ['to the URL that it names', [snapshot(other), snapshot(one)], said(a), ['net::ERR_FAILED', a]],
      ['in its order, where a URL failed twice', [snapshot(one), snapshot(one)], said(a, b), [a, b]],
      ['to each of them, where it says the same', [snapshot(one), snapshot(one), snapshot(one)], said(a, a), [a, a, a]],
      ['to none, where it may be of either', [snapshot(one), snapshot(one), snapshot(one)], said(a, b), Array(3).fill('net::ERR_FAILED')],
      ['to no other failure', [snapshot(one, { response: { _failureText: 'net::ERR_ABORTED' } })], said(a), ['net::ERR_ABORTED']],
      ['unless it is of something else', [snapshot(one)], said(`Failed to load ${one}`, 'x'), ['net::ERR_FAILED']],
    ])('%s', (_, snapshots, events, errors) => {
      expect(errorsOf(snapshots, events)).toEqual(errors)
    })
  })

  it('from a Playwright trace', () => {
    const line = (type: string, more: object) => `${JSON.stringify({ type, ...more })}\n`
    const har = read(
      zipSync({
        'test.trace': strToU8(line('context-options', { browserName: 'none' })),
        '0-trace.trace': strToU8(line('context-options', { browserName: 'firefox', playwrightVersion: '1.65.1' })),
        '0-trace.network': strToU8(line('resource-snapshot', { snapshot: ENTRY }) + line('other', {}) + '{"type":"resource-sn'),
        '1-trace.network': strToU8(line('resource-snapshot', { snapshot: ENTRY })),
        'resources/a.html': strToU8('<html>'),
      }),
    )
    expect([har.recorder, har.browser, har.creator, har.entries.length]).toEqual(['playwright', 'firefox', 'Playwright 1.65.1', 2])
  })

  it('from the export of Safari’s Timelines tab', () => {
    const records = [{ type: 'timeline-record-type-cpu' }, { type: 'timeline-record-type-network', archiveStartTime: 1, entry: ENTRY }]
    const har = read(bytesOf(JSON.stringify({ version: 1, recording: { records }, overview: {} })))
    expect([har.recorder, har.entries.map(({ request }) => request.url)]).toEqual(['webkit-timelines', ['https://api.example/ü']])
  })

  it.each([
    ['in a list', JSON.stringify([HAR, HAR])],
    ['one a line', `${TEXT}\n${TEXT}\n`],
    ['one behind the other', TEXT + TEXT],
  ])('from several HARs by one tool, as one: %s', (_, text) => {
    expect(read(bytesOf(text)).entries).toHaveLength(4)
  })

  it.each([
    ['several by different tools', JSON.stringify([HAR, { log: { ...HAR.log, creator: { name: 'Fiddler' } } }]), /different tools/],
    ['two in one object, of which none is the recording', JSON.stringify({ before: HAR, after: HAR }), /log/],
    [
      'what else has a request',
      JSON.stringify({ info: {}, item: [{ request: { method: 'GET', url: 'https://a.example/' }, response: [] }] }),
      /Postman/,
    ],
    ['a text behind it', `${TEXT}\nexported`, /line 2, column 1/],
    ['a member too deep', JSON.stringify({ a: { b: { c: { d: { e: HAR } } } } }), /log/],
    ['nothing', ' \n', /this file is empty/],
    ['a number that is none, outside of values', TEXT.replace('"entries"', 'NaN'), /expected a name/],
  ])('and not from %s', (_, text, message) => {
    expect(() => read(bytesOf(text))).toThrow(message)
  })

  it.each([
    ['a packed HAR', gzipSync(TEXT)],
    ['a HAR in an object', bytesOf(JSON.stringify({ har: HAR }))],
    ['a Timelines export', bytesOf(JSON.stringify({ recording: { records: [{ type: 'timeline-record-type-network', entry: ENTRY }] } }))],
    ['one entry a line', bytesOf(JSON.stringify(ENTRY))],
    ['a HAR', bytesOf(TEXT)],
  ])('and each entry is where its slice says: %s', (_, bytes) => {
    const { slices, rewritten } = readRecording(bytes, 'a.har')
    const [slice] = slices
    expect(JSON.parse(new TextDecoder().decode((rewritten ?? bytes).subarray(slice?.start, slice?.end)))).toEqual(ENTRY)
  })
})

describe('a file of gigabytes', () => {
  it('is read where Buffer#indexOf, which counts in 32 bits, finds nothing', () => {
    const bytes = Buffer.from(TEXT)
    bytes.indexOf = () => -1
    const { har, rewritten } = readRecording(bytes, 'a.har')
    expect([har, rewritten]).toEqual([readHar(HAR, 'a.har'), null])
  })

  it('with one entry a line is read where it is, never as one text', () => {
    const bytes = bytesOf(`${JSON.stringify(ENTRY)}\n${JSON.stringify(ENTRY)}\n`)
    expect(readRecording(bytes, 'a.har').rewritten).toBeNull()
  })

  /** As many bytes as no text can have. */
  const bytes = new Uint8Array(2 ** 29).fill(0x61)
  const filled = (start: string, end = '') => {
    bytes.set(bytesOf(start.padEnd(200, 'a')))
    bytes.set(bytesOf(end.padStart(20, 'a')), bytes.length - 20)
    return bytes
  }

  it.each([
    ['is refused when it is something else', '{"a":"', '"}', 'log.entries', 'an array'],
    [
      'is refused when one of its entries is too large',
      '{"log":{"entries":["',
      '"]}}',
      'log.entries[0] (from byte 19)',
      'less than 512 MiB of JSON',
    ],
    [
      'is refused when the rest of it is too large',
      '{"log":{"entries":[],"a":"',
      '"}}',
      'outside log.entries',
      'less than 512 MiB of JSON',
    ],
  ])('%s', (_, start, end, place, expected) => {
    expect(() => read(filled(start, end))).toThrow(refusal(place, expected))
  })

  it('is read as far as it is complete when it is cut off in a body', () => {
    const { entries, limits } = read(filled(`{"log":{"entries":[${JSON.stringify(ENTRY)},{"a":"`))
    expect([entries.length, limits[0]]).toEqual([1, expect.stringContaining('cut off at byte 536870912')])
  })
})

describe('a file that is cut off', () => {
  const cut = TEXT.slice(0, -40)

  it.each([
    ['a HAR', bytesOf(cut), cut.length + 1],
    ['a packed HAR that was cut before it was packed', gzipSync(cut), cut.length + 1],
    ['entries, one a line', bytesOf(`${JSON.stringify(ENTRY)}\n${JSON.stringify(ENTRY).slice(0, 90)}`), 217],
  ])('has its complete entries read, and the place of the cut reported: %s', (_, bytes, at) => {
    const { entries, skipped, limits } = read(bytes)
    expect(entries).toHaveLength(1)
    expect(skipped).toEqual([{ entry: 1, reason: `log.entries[1]: the file is cut off in this entry, at byte ${at}` }])
    expect(limits[0]).toBe(`The file is cut off at byte ${at}. Later requests aren’t in this report.`)
  })

  it('is read as far as it goes if it was cut after it was packed', () => {
    const long = { log: { entries: Array.from({ length: 3000 }, (_, i) => ({ ...ENTRY, time: Math.sin(i) })) } }
    const packed = gzipSync(JSON.stringify(long))
    const { entries, skipped } = read(packed.subarray(0, packed.length / 2))
    expect(entries.length).toBeGreaterThan(1000)
    expect(skipped).toEqual([{ entry: entries.length, reason: expect.stringMatching(/cut off (in|before) this entry/) }])
  })

  it('does not include one with a line in the middle that is not JSON, which is skipped', () => {
    const { entries, skipped } = read(bytesOf(`${JSON.stringify(ENTRY)}\n{"a\n${JSON.stringify(ENTRY)}`))
    expect(entries).toHaveLength(2)
    expect(skipped).toEqual([{ entry: 1, reason: 'log.entries[1]: expected an object, found null' }])
  })
})

describe('a file that is not a HAR is rejected', () => {
  it.each([
    ['an empty file', '', '', 'a HAR file; this file is empty'],
    ['no JSON', 'hello', 'line 1, column 1', 'a value, found "h"'],
    ['a comma too many', '{\n  "log": {},\n}', 'line 3, column 1', 'a name in double quotes, found "}"'],
    ['a comma too many in an entry', '{"log":{"entries":[\n{"a":1,}]}}', 'line 2, column 8', 'a name in double quotes, found "}"'],
    ['an object of nobody', '{"a":1}', 'log', 'an object'],
    ['an empty list', '[]', '', 'a HAR: an object with the member "log"'],
    ['a log without entries', '{"log":{"version":"1.2"}}', 'log.entries', 'an array'],
  ])('with the place and what was expected: %s', (_, text, place, expected) => {
    expect(() => read(bytesOf(text))).toThrow(refusal(place, expected))
  })

  it.each<[string, Uint8Array, string]>([
    [
      'two recordings in a ZIP file',
      zipSync({ 'a.har': strToU8(TEXT), 'b.har': strToU8(TEXT) }),
      'one HAR file; this ZIP file has 2 (a.har, b.har). Unpack it first',
    ],
    [
      'a Playwright trace without requests',
      zipSync({ 'trace.trace': strToU8('{"type":"context-options"}'), 'trace.network': strToU8('') }),
      'a Playwright trace with requests; this one has none. Start tracing with “snapshots: true”',
    ],
    ['a ZIP file of something else', zipSync({ 'a.txt': strToU8('x') }), 'a HAR file; this is a ZIP file without a HAR file in it'],
    [
      'a Fiddler archive',
      zipSync({ 'raw/1_c.txt': strToU8('x') }),
      'a HAR file; this is a Fiddler archive (.saz). Export it as “HTTPArchive v1.2” instead',
    ],
    ['a ZIP file that is cut off', zipSync({ 'a.har': strToU8(TEXT) }).subarray(0, 60), 'a ZIP file that can be unpacked'],
    [
      'a gzip file of rubbish',
      Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xff, 0xff, 0xff),
      'a gzip file that can be unpacked',
    ],
  ])('%s', (_, bytes, expected) => {
    expect(() => read(bytes)).toThrow(refusal('', expected))
  })
})
