import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseJson, readInput, readStart } from '../../src/cli/read-file.ts'
import { HarError, readHar } from '../../src/engine/index.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cors-lens-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function* nothing(): AsyncGenerator<Uint8Array> {}

async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  for (const byte of Buffer.from(text)) yield Uint8Array.of(byte)
}

describe('input', () => {
  it('is read from a file', async () => {
    const file = join(folder, 'a.har')
    await writeFile(file, '{"log": {"entries": []}}')
    expect(await readInput(file, nothing())).toEqual({ log: { entries: [] } })
  })

  it('is read from standard input, characters split between chunks included', async () => {
    expect(await readInput('-', chunksOf('["ü🙂"]'))).toEqual(['ü🙂'])
  })

  it.each([
    ['UTF-8', Buffer.from('["ü"]')],
    ['UTF-8 with a byte-order mark', Buffer.from('\ufeff["ü"]')],
    ['UTF-16, as Windows PowerShell redirects', Buffer.from('\ufeff["ü"]', 'utf16le')],
    ['big-endian UTF-16', Buffer.from('\ufeff["ü"]', 'utf16le').swap16()],
  ])('may be in %s', (_, bytes) => {
    expect(parseJson(bytes, 'a.har')).toEqual(['ü'])
  })

  it('that is endless and does not begin like a HAR is not read to its end', async () => {
    async function* zeros(): AsyncGenerator<Uint8Array> {
      for (;;) yield new Uint8Array(1024)
    }
    await expect(readInput('-', zeros())).rejects.toThrow(new HarError('standard input', 'line 1, column 1', 'a value, found "\\u0000"'))
  })

  it.each([
    ['gzip', gzipSync('{"log":{"entries":[]}}')],
    ['ZIP', Buffer.from('PK\u0003\u0004rest')],
  ])('that is a %s file says so', (kind, bytes) => {
    expect(() => parseJson(bytes, 'a.har')).toThrow(new HarError('a.har', '', `JSON; this is a ${kind} file, unpack it first`))
  })

  it('for a message is read as far as that is needed', async () => {
    expect(await readStart(chunksOf('Access to fetch at'), 9)).toBe('Access to')
  })

  it('that does not exist is an error that says so', async () => {
    const file = join(folder, 'missing.har')
    await expect(readInput(file, nothing())).rejects.toThrow(new HarError(file, '', 'a file that can be read (there is no such file)'))
  })

  it('that is a directory is an error that says so', async () => {
    await expect(readInput(folder, nothing())).rejects.toThrow(new HarError(folder, '', 'a file that can be read (it is a directory)'))
  })

  it.each([
    ['an empty file', '', 'line 1, column 1', 'a value, found the end'],
    ['no JSON', '<html>', 'line 1, column 1', 'a value, found "<"'],
    ['a comma too many', '{\n  "log": {},\n}', 'line 3, column 1', 'a name in double quotes, found "}"'],
    ['a file cut off', '{"log": {"entries": [', 'line 1, column 22', 'a value or "]", found the end'],
  ])('that is no JSON names line, column and what was expected there: %s', (_, text, place, expected) => {
    expect(() => parseJson(Buffer.from(text), 'a.har')).toThrow(new HarError('a.har', place, expected))
  })
})

describe('a large file is parsed entry by entry', () => {
  const inSlices = (text: string) => parseJson(Buffer.from(text), 'a.har', 0)

  it.each(['chromium-cases', 'firefox-cases'])('and gives the engine the same: %s', async (recording) => {
    const bytes = await readFile(new URL(`../recordings/${recording}.har`, import.meta.url))
    expect(readHar(parseJson(bytes, 'a.har', 0), 'a.har')).toEqual(readHar(parseJson(bytes, 'a.har'), 'a.har'))
  })

  it.each([
    '{"log":{"entries":[]}}',
    '{ "log" : { "entries" : [ ] } }',
    '\ufeff{"log":{"entries":[1]}}',
    '{"entries":[9],"other":{"entries":[8]},"log":{"pages":[{"entries":[7]}],"entries":[{"a":[1,2]},"x,]}",null,[3]],"version":"1.2"}}',
    '{"log":{"comment":"\\"entries\\":[\\\\","entries":[{"a":"\\\\\\""},{"b":"]"}],"creator":{"name":"a"}},"after":[1]}',
  ])('and gives the same value: %s', (text) => {
    expect(inSlices(text)).toEqual(JSON.parse(text.replace('\ufeff', '')))
  })

  it('and forgets the bodies', () => {
    const entry = { request: { method: 'POST', postData: { text: 'a' } }, response: { content: { size: 1, text: 'b' } } }
    expect(inSlices(JSON.stringify({ log: { entries: [entry] } }))).toEqual({
      log: { entries: [{ request: { method: 'POST' }, response: { content: { size: 1 } } }] },
    })
  })

  it.each([
    ['no log', '{"entries":[]}', 'log.entries', 'an array'],
    ['entries of another kind', '{"log":{"entries":{}}}', 'log.entries', 'an array'],
    ['entries without an end', '{"log":{"entries":[1,2', 'log.entries', 'an array'],
    ['no JSON at all', 'hello', 'log.entries', 'an array'],
    ['a second log of another kind', '{"log":{"entries":[]},"log":5}', 'log', 'only one member of that name'],
  ])('and is refused at the same door: %s', (_, text, place, expected) => {
    expect(() => inSlices(text)).toThrow(new HarError('a.har', place, expected))
  })

  it.each([
    ['{"log":{"entries":[{},{"a":}]}}', 'log.entries[1] (from byte 22)', 'a value, found "}"'],
    ['{"log":{"entries":[{},]}}', 'log.entries[1] (from byte 22)', 'a value, found the end'],
    ['{"log":{"entries":[]},}', 'outside log.entries', 'a name in double quotes, found "}"'],
  ])('and names the entry that is no JSON: %s', (text, place, expected) => {
    expect(() => inSlices(text)).toThrow(new HarError('a.har', place, expected))
  })
})
