import { describe, expect, it } from 'vitest'
import type { Engine } from '../../src/cli/io.ts'
import { main } from '../../src/cli/main.ts'
import { HarError, type Report, readRecording, type Verdict } from '../../src/engine/index.ts'
import { bytesOf, fakeIo, harOf } from './fake-io.ts'
import { causeOf, exchangeOf, reportOf } from './reports.ts'

/** Runs the command on files of given reports; a file without one is no HAR. */
async function run(argv: readonly string[], files: Readonly<Record<string, Report | null>> = {}) {
  const engine: Engine = {
    readRecording,
    diagnose: (har) => files[har.creator ?? ''] ?? reportOf([]),
  }
  const io = fakeIo({
    read: async (file) => {
      if (files[file] === null) throw new HarError(file, 'line 1, column 1', 'a value, found "<"')
      return bytesOf({ log: { creator: { name: file }, entries: files[file] === undefined ? null : [] } })
    },
  })
  return { exitCode: await main(argv, io, engine), ...io.written }
}

function one(verdict: Verdict): Report {
  return reportOf([exchangeOf({ verdict, cause: verdict === 'allowed' ? null : causeOf() })])
}

const SKIPPED = [{ entry: 0, reason: 'log.entries[0].request: expected an object, found null' }]

describe('exit codes', () => {
  it.each([
    ['nothing is blocked', ['a'], { a: one('allowed') }, 0],
    ['something is blocked', ['a'], { a: one('blocked') }, 1],
    ['something is blocked in one of several files', ['a', 'b'], { a: one('blocked'), b: one('allowed') }, 1],
    ['something depends', ['a'], { a: one('depends') }, 0],
    ['something depends, with --fail-on depends', ['--fail-on', 'depends', 'a'], { a: one('depends') }, 1],
    ['something failed', ['a'], { a: one('failed') }, 0],
    ['something failed, with --fail-on failed', ['a', '--fail-on=failed'], { a: one('failed') }, 1],
    ['both with --fail-on', ['a', '--fail-on', 'depends', '--fail-on', 'failed'], { a: one('failed') }, 1],
    ['another one with --fail-on', ['a', '--fail-on', 'depends'], { a: one('failed') }, 0],
    [
      'something is unknown, opaque or of the same origin',
      ['a', 'b', 'c'],
      { a: one('unknown'), b: one('opaque'), c: one('same-origin') },
      0,
    ],
    ['something is unknown, with --fail-on unknown', ['a', '--fail-on', 'unknown'], { a: one('unknown') }, 1],
    ['nothing in an input can be read', ['a'], { a: reportOf([], SKIPPED) }, 2],
    ['nothing in one of two inputs can be read', ['a', 'b'], { a: reportOf([], SKIPPED), b: one('blocked') }, 2],
    ['some of an input can be read', ['a'], { a: reportOf([exchangeOf()], SKIPPED) }, 0],
    ['an input is no HAR', ['a'], { a: null }, 2],
    ['an input is no HAR and in another something is blocked', ['a', 'b'], { a: null, b: one('blocked') }, 2],
  ])('%s', async (_, argv, files, exitCode) => {
    expect((await run(argv, files)).exitCode).toBe(exitCode)
  })
})

describe('wrong usage', () => {
  it.each([
    ['no file', [], 'expected the name of a HAR file, or - for standard input'],
    ['an unknown option', ['--colour', 'a'], "Unknown option '--colour'"],
    ['an unknown format', ['--format', 'xml', 'a'], '--format: expected text or json or ndjson, found "xml"'],
    ['an unknown verdict', ['--fail-on', 'moon', 'a'], '--fail-on: expected depends or failed or unknown, found "moon"'],
    ['standard input twice', ['-', '-'], 'standard input (-) can be read only once'],
    ['an escape sequence', ['--format', '\u001b[2J', 'a'], '--format: expected text or json or ndjson, found "\\u001b[2J"'],
  ])('reports %s on standard error, with exit code 2', async (_, argv, message) => {
    const { exitCode, out, err } = await run(argv, { a: one('allowed') })
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' })
    expect(err).toContain(`cors-lens: ${message}`)
    expect(err).toContain('Try cors-lens --help')
  })
})

describe('help and version', () => {
  it.each([['--help'], ['-h'], ['explain', '--help'], ['explain', '-h']])('%s', async (...argv) => {
    const { exitCode, out, err } = await run(argv)
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' })
    for (const word of ['FILE.har', '--format', '--fail-on', '--all', '--with-secrets', '--help', '--version']) expect(out).toContain(word)
  })

  it.each(['--version', '-v'])('%s', async (option) => {
    expect(await run([option])).toEqual({ exitCode: 0, out: '1.2.3\n', err: '' })
  })
})

describe('inputs that are not a HAR', () => {
  it('are named on standard error with the place and what was expected; the others are still diagnosed', async () => {
    const { out, err } = await run(['a', 'b', 'c'], { a: one('blocked'), b: null, c: one('allowed') })
    expect(err).toBe('cors-lens: b: line 1, column 1: expected a value, found "<"\n')
    expect(out.match(/^\S+ · /gm)).toEqual(['a · ', 'c · '])
  })

  it('are named by the place in the HAR', async () => {
    expect((await run(['a'])).err).toBe('cors-lens: a: log.entries: expected an array\n')
    expect((await run(['-'])).err).toBe('cors-lens: standard input: log.entries: expected an array\n')
  })
})

describe('JSON', () => {
  it('is one object for one file', async () => {
    const { out } = await run(['a', '--format', 'json'], { a: one('blocked') })
    expect(JSON.parse(out)).toEqual(one('blocked'))
  })

  it('is a list for several, without those that are not a HAR', async () => {
    const { out } = await run(['a', 'b', 'c', '--format=json'], { a: one('blocked'), b: null, c: one('allowed') })
    expect(JSON.parse(out)).toEqual([one('blocked'), one('allowed')])
  })

  it('is nothing for a single file that is not a HAR', async () => {
    expect((await run(['a', '--format=json'], { a: null })).out).toBe('')
  })

  it('has no character that controls a terminal', async () => {
    const files = { a: reportOf([exchangeOf({ method: '\u009b31m\u202e' })]) }
    expect((await run(['a', '--format=json'], files)).out).toContain('"method": "\\u009b31m\\u202e"')
  })
})

describe('JSON by lines', () => {
  it('has one exchange on each line, with its file', async () => {
    const { out } = await run(['a', 'b', '--format', 'ndjson'], {
      a: reportOf([exchangeOf(), exchangeOf({ id: 'x1' })]),
      b: one('blocked'),
    })
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; id: string; verdict: string })
    expect(lines.map(({ file, id, verdict }) => `${file} ${id} ${verdict}`)).toEqual(['a x0 allowed', 'a x1 allowed', 'b x0 blocked'])
    expect(lines[2]).toEqual({ file: 'b', ...one('blocked').exchanges[0] })
  })

  it('masks secrets and escapes what controls a terminal', async () => {
    const files = { a: reportOf([exchangeOf({ url: 'https://api.example/?token=s3cr3t', method: '\u009b31m\u2028' })]) }
    const { out } = await run(['a', '--format=ndjson'], files)
    expect(out).toContain('?token=***')
    expect(out).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}]/u)
    expect((await run(['a', '--format=ndjson', '--with-secrets'], files)).out).toContain('s3cr3t')
  })
})

describe('what a recording cannot show', () => {
  it('is reported on standard error, on one line for each file, and doesn’t change the exit code', async () => {
    const report = one('allowed')
    const limited = { ...report, source: { ...report.source, limits: ['Failed requests are left out.', 'Headers are left out.'] } }
    expect(await run(['a', '--format', 'json'], { a: limited })).toMatchObject({
      exitCode: 0,
      err: 'cors-lens: a: Failed requests are left out. Headers are left out.\n',
    })
  })

  it('is reported of a recording without requests, from which they may be left out', async () => {
    const report = reportOf([])
    const { err } = await run(['a'], { a: { ...report, source: { ...report.source, limits: ['Failed requests are left out.'] } } })
    expect(err).toBe('cors-lens: a: Failed requests are left out.\n')
  })
})

describe('what could not be read', () => {
  it('is reported on standard error', async () => {
    expect((await run(['a'], { a: reportOf([], SKIPPED) })).err).toBe('cors-lens: a: none of the 1 entries could be read\n')
  })

  it('makes a comparison exit with 2', async () => {
    expect((await run(['--compare', 'a', 'b'], { a: reportOf([], SKIPPED), b: one('allowed') })).exitCode).toBe(2)
  })
})

describe('progress', () => {
  it('is shown in percent on a terminal, then erased', async () => {
    const shown: string[] = []
    const io = fakeIo({ read: async () => harOf([]), progress: (text) => shown.push(text) })
    const engine: Engine = {
      readRecording,
      diagnose: (_, progress = () => {}) => {
        for (let done = 0; done < 5000; done += 1) progress(done, 5000)
        return reportOf([])
      },
    }
    await main(['shop.har'], io, engine)
    expect(shown.slice(0, 2)).toEqual(['shop.har: 0%', 'shop.har: 1%'])
    expect(shown.slice(-2)).toEqual(['shop.har: 99%', ''])
    expect(shown).toHaveLength(101)
  })
})

describe('secrets', () => {
  const url = 'https://api.example/items?token=s3cr3t'
  const evidence = [{ entry: 4, on: 'request', name: 'Cookie', value: 'sid=abc123def' } as const]
  const files = {
    a: reportOf([exchangeOf({ url, verdict: 'blocked', cause: causeOf({ evidence, explanation: `${url} was sent with abc123def` }) })]),
  }

  it.each(['text', 'json'])('are masked in %s', async (format) => {
    const { out } = await run(['a', '--format', format], files)
    expect(out).not.toMatch(/s3cr3t|abc123def/)
    expect(out).toContain('https://api.example/items?token=***')
    expect(out).toContain('sid=***')
  })

  it.each(['text', 'json'])('are shown in %s with --with-secrets', async (format) => {
    const { out } = await run(['a', '--with-secrets', '--format', format], files)
    expect(out).toContain(url)
    expect(out).toContain('sid=abc123def')
  })
})
