import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { UnreadableInput } from '../../src/cli/unreadable-input.ts'
import { diagnose, readRecording } from '../../src/engine/index.ts'
import { inChromium } from '../engine/entries.ts'
import { fakeIo, harOf } from './fake-io.ts'

const URL_OF = 'https://api.example/items?token=s3cr3t-of-mine'
const blocked = inChromium({ url: URL_OF, error: 'net::ERR_FAILED' })
const answered = inChromium({ url: URL_OF, response: { 'Access-Control-Allow-Origin': '*' } })

async function run(argv: readonly string[], files: Readonly<Record<string, readonly unknown[] | null>>) {
  const io = fakeIo({
    read: async (file) => {
      const entries = files[file]
      if (!entries) throw new UnreadableInput(`${file}: no such file`)
      return harOf(entries)
    },
  })
  return { exitCode: await main(argv, io, { readRecording, diagnose }), ...io.written }
}

describe('--compare', () => {
  it('shows how each request changed, without secrets', async () => {
    const { exitCode, out } = await run(['--compare', 'before.har', 'after.har'], {
      'before.har': [blocked],
      'after.har': [answered, inChromium({ at: 900, url: 'https://api.example/new', error: 'net::ERR_FAILED' })],
    })
    expect(out.split('\n')).toEqual([
      'before.har → after.har',
      '1 fixed, 1 new',
      '',
      'fixed',
      '  GET https://api.example/items?token=***',
      '    blocked → allowed',
      '',
      'new',
      '  GET https://api.example/new',
      expect.stringMatching(/^ {4}- → blocked {2}\S/),
      '',
    ])
    expect(exitCode).toBe(1)
  })

  it('exits with 0 when nothing is blocked any more', async () => {
    expect((await run(['--compare', 'a', 'b'], { a: [blocked], b: [answered] })).exitCode).toBe(0)
  })

  it('prints JSON', async () => {
    const { out } = await run(['--compare', '--format', 'json', 'a', 'b'], { a: [blocked], b: [] })
    expect(JSON.parse(out)).toMatchObject({ version: 1, changes: [{ change: 'gone', before: { verdict: 'blocked' }, after: null }] })
  })

  it.each([
    ['one file', ['--compare', 'a'], 'expected two HAR files'],
    ['three files', ['--compare', 'a', 'b', 'c'], 'expected two HAR files'],
    ['a file that is none', ['--compare', 'a', 'missing'], 'missing: no such file'],
  ])('rejects %s', async (_, argv, words) => {
    const { exitCode, err } = await run(argv, { a: [blocked], b: [], c: [] })
    expect(exitCode).toBe(2)
    expect(err).toContain(words)
  })

  it('finds nothing changed between a file and itself', async () => {
    const { entries } = (JSON.parse(readFileSync('docs/examples/shop.har', 'utf8')) as { log: { entries: unknown[] } }).log
    const { out } = await run(['--compare', 'a', 'b'], { a: entries, b: entries })
    expect(out).not.toMatch(/newly|fixed|gone|new$/m)
  })
})
