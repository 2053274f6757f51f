import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { CutOff } from '../../../src/engine/har/cut-off.ts'
import { HarError } from '../../../src/engine/har/har-error.ts'
import { type EntryTaker, parseInSlices } from '../../../src/engine/har/parse-in-slices.ts'
import { HarReader, readHar } from '../../../src/engine/recorders/read-har.ts'

class Taken implements EntryTaker {
  readonly entries: unknown[] = []
  take(value: unknown): void {
    this.entries.push(value)
  }
}

describe('a HAR is parsed entry by entry', () => {
  const inSlices = (text: string) => {
    const { taker, head } = parseInSlices(Buffer.from(text), 'a.har', () => new Taken())
    return { log: { ...head, entries: taker.entries } }
  }

  it.each(['chromium-cases', 'firefox-cases'])('and gives the engine the same: %s', async (recording) => {
    const bytes = await readFile(new URL(`../../recordings/${recording}.har`, import.meta.url))
    expect(parseInSlices(bytes, 'a.har', (log) => new HarReader(log)).taker.har()).toEqual(readHar(JSON.parse(bytes.toString()), 'a.har'))
  })

  it.each([
    '{"log":{"entries":[]}}',
    '{ "log" : { "entries" : [ ] } }',
    '\ufeff{"log":{"entries":[1]}}',
    '{"entries":[9],"other":{"entries":[8]},"log":{"pages":[{"entries":[7]}],"entries":[{"a":[1,2]},"x,]}",null,[3]],"version":"1.2"}}',
    '{"log":{"comment":"\\"entries\\":[\\\\","entries":[{"a":"\\\\\\""},{"b":"]"}],"creator":{"name":"a"}},"after":[1]}',
  ])('and gives the same value: %s', (text) => {
    expect(inSlices(text).log).toEqual(JSON.parse(text.replace('\ufeff', '')).log)
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
    ['no JSON at all', 'hello', 'log.entries', 'an array'],
    ['a second log of another kind', '{"log":{"entries":[]},"log":5}', 'log', 'only one member of that name'],
  ])('and is rejected by the same error: %s', (_, text, place, expected) => {
    expect(() => inSlices(text)).toThrow(new HarError('a.har', place, expected))
  })

  it.each([
    ['{"log":{"entries":[{},{"a":}]}}', 'log.entries[1] (from byte 22)', 'a value, found "}"'],
    ['{"log":{"entries":[{},]}}', 'log.entries[1] (from byte 22)', 'a value, found the end'],
    ['{"log":{"entries":[{"a":', 'log.entries[0] (from byte 19)', 'a value, found the end'],
    [`{"log":{"entries":[{},{"a" 1},{}`, 'log.entries[1] (from byte 22)', `":", found "1"`],
    ['{"log":{"entries":[]},}', 'outside log.entries', 'a name in double quotes, found "}"'],
  ])('and names the entry that is not JSON: %s', (text, place, expected) => {
    expect(() => inSlices(text)).toThrow(new HarError('a.har', place, expected))
  })

  describe('and if the file is cut off, what is complete is read', () => {
    const text = JSON.stringify({
      log: { creator: { name: 'a' }, entries: [{ a: '\u00e9\n"x' }, [true, -1.5e3, null]], pages: [{ id: 'p' }] },
    })

    it.each([
      ['in an entry', '{"log":{"entries":[{"a":1},{"b":', [{ a: 1 }, new CutOff(32, true)]],
      ['in a word', '{"log":{"entries":[{"a":1},{"b":tr', [{ a: 1 }, new CutOff(34, true)]],
      ['in an escape', '{"log":{"entries":[{"a":1},{"b":"\\u00', [{ a: 1 }, new CutOff(37, true)]],
      ['behind an entry', '{"log":{"entries":[{"a":1}', [{ a: 1 }, new CutOff(26, false)]],
      ['behind a comma', '{"log":{"entries":[{"a":1},\n', [{ a: 1 }, new CutOff(28, false)]],
      ['behind the list', '{"log":{"entries":[{"a":1}]', [{ a: 1 }]],
      ['in what follows the list', '{"log":{"entries":[{"a":1}],"pages":[{"id":"x', [{ a: 1 }]],
    ])('%s', (_, cut, entries) => {
      expect(inSlices(cut)).toEqual({ log: { entries } })
    })

    it('wherever that is', () => {
      for (let end = text.indexOf(',[true'); end < text.length; end++) {
        const { log } = inSlices(text.slice(0, end))
        const complete = log.entries.filter((entry) => !(entry instanceof CutOff))
        expect(complete).toEqual(JSON.parse(text).log.entries.slice(0, complete.length))
        expect(log).toMatchObject({ creator: { name: 'a' } })
      }
    })
  })
})
