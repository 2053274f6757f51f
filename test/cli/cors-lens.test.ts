import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import type { Report } from '../../src/engine/index.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const RECORDING = join(ROOT, 'test/recordings/chromium-cases.har')

/** Makes every write to standard output fail as on a full disk. */
const NO_SPACE = `process.stdout._write = (chunk, encoding, done) => done(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }))`

/** Linux has a file that is always full; elsewhere, standard output itself fails. */
const FULL_DISKS: readonly (readonly [name: string, { readonly file: string | null; readonly argv: readonly string[] }])[] = [
  ['a failing stream', { file: null, argv: ['--import', `data:text/javascript,${encodeURIComponent(NO_SPACE)}`] }],
  ...(existsSync('/dev/full') ? [['/dev/full', { file: '/dev/full', argv: [] }] as const] : []),
]

let folder = ''
let command = ''

/** Builds the command as it ships, into a folder of its own: package.json two levels above it. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cors-lens-'))
  command = join(folder, 'dist/cli/cors-lens.js')
  await copyFile(join(ROOT, 'package.json'), join(folder, 'package.json'))
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  const built = await run([vite, 'build', '--config', join(folder, 'vite.config.js')], { prepare: true })
  expect(built.stderr).toBe('')
}, 60_000)

afterAll(() => rm(folder, { recursive: true }))

interface Run {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

async function run(
  argv: readonly string[],
  options: { input?: string | Buffer; env?: Record<string, string>; prepare?: true } = {},
): Promise<Run> {
  if (options.prepare) await writeFile(join(folder, 'vite.config.js'), viteConfig())
  const { NO_COLOR: _, FORCE_COLOR: __, NODE_OPTIONS: ___, ...env } = process.env
  const child = spawn(process.execPath, argv, { cwd: ROOT, env: { ...env, ...options.env } })
  const text = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text.stdout += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    text.stderr += chunk
  })
  child.stdin.end(options.input ?? '')
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (exitCode) => resolve({ exitCode, ...text }))
  })
}

function viteConfig(): string {
  const build = {
    ssr: join(ROOT, 'src/cli/cors-lens.ts'),
    outDir: join(folder, 'dist/cli'),
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'cors-lens.js', codeSplitting: false } },
  }
  return `export default ${JSON.stringify({ root: ROOT, logLevel: 'error', publicDir: false, ssr: { noExternal: true, target: 'node' }, build })}`
}

describe('the command', () => {
  it('prints a summary and the causes as text, uncolored in a pipe', async () => {
    const { exitCode, stdout, stderr } = await run([command, RECORDING])
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' })
    expect(stdout).toMatch(/^\S+chromium-cases\.har · Chromium \(WebInspector 537\.36\) · 429 entries\n\d+ blocked, /)
    expect(stdout).toContain('\n✖ blocked  GET http://localhost:8001/s/acao-missing/data\n')
    expect(stdout).toContain('    + Access-Control-Allow-Origin: http://localhost:8000\n')
    expect(stdout).toContain('  allow-origin-missing · Chromium: MissingAllowOriginHeader · Firefox: CORSMissingAllowOrigin2 ·\n')
    expect(stdout).not.toContain('\u001b')
  })

  it('prints JSON: every entry is in exactly one exchange', async () => {
    const { exitCode, stdout } = await run([command, '--format', 'json', RECORDING])
    const report = JSON.parse(stdout) as Report
    expect({ exitCode, version: report.version, entries: report.source.entries }).toEqual({ exitCode: 1, version: 1, entries: 429 })
    const used = report.exchanges.flatMap(({ hops }) => hops.flatMap((hop) => [hop.entry, hop.preflight.entry, ...hop.alsoRecorded]))
    const entries = used.filter((entry) => entry !== null).sort((a, b) => a - b)
    expect(entries).toEqual(Array.from({ length: 429 }, (_, index) => index))
  })

  it('reads standard input, a byte-order mark included', async () => {
    const input = `\ufeff${await readFile(RECORDING, 'utf8')}`
    const { exitCode, stdout } = await run([command, '-'], { input })
    expect(exitCode).toBe(1)
    expect(stdout).toContain('standard input · Chromium (WebInspector 537.36) · 429 entries\n')
  })

  it('names what is not a HAR on standard error, diagnoses the others and exits with 2', async () => {
    const { exitCode, stdout, stderr } = await run([command, 'package.json', 'README.none', RECORDING])
    expect(exitCode).toBe(2)
    expect(stderr).toBe('cors-lens: package.json: log: expected an object\n' + 'cors-lens: README.none: no such file\n')
    expect(stdout).toContain('429 entries')
  })

  it('exits with 0 when nothing is blocked', async () => {
    expect(await run([command, '-', '--format=json'], { input: '{"log":{"entries":[]}}' })).toMatchObject({ exitCode: 0, stderr: '' })
  })

  it.each([
    ['FORCE_COLOR', { FORCE_COLOR: '1' }, true],
    ['NO_COLOR', { NO_COLOR: '1' }, false],
    ['nothing said', {}, false],
  ])('colors its text in a pipe with %s', async (_, env, colored) => {
    const { stdout } = await run([command, RECORDING], { env })
    expect(stdout.includes('\u001b[31m✖ blocked\u001b[39m')).toBe(colored)
  })

  it('prints its version and its help', async () => {
    expect(await run([command, '--version'])).toEqual({ exitCode: 0, stdout: `${packageJson.version}\n`, stderr: '' })
    expect((await run([command, '--help'])).stdout).toContain('Usage: cors-lens')
  })

  it('survives a hostile HAR: no escape sequence reaches the terminal, and no secret the text', async () => {
    const headers = [
      { name: 'Origin', value: 'https://app.example' },
      { name: 'Authorization', value: 'Bearer s3cr3t-token' },
      { name: '\u001b]0;owned\u0007', value: '\u009b2J' },
    ]
    const request = { method: 'GET', url: 'https://me:hunter2@api.example/\u001b[2J?token=s3cr3t-token', headers }
    const response = {
      status: 200,
      headers: [{ name: 'Access-Control-Allow-Origin', value: 'https://x.example/\u202e\u001b[31m?key=s3cr3t-token' }],
    }
    const entry = {
      startedDateTime: '2026-01-02T03:04:05Z',
      request,
      response: { ...response, _error: 'net::ERR_FAILED' },
      _resourceType: 'fetch',
    }
    const input = JSON.stringify({ log: { creator: { name: 'WebInspector' }, entries: [entry, { request }] } })
    for (const format of ['text', 'json']) {
      const { stdout } = await run([command, '-', '--all', '--format', format], { input })
      expect(stdout).toContain('api.example')
      expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u)
      expect(stdout).not.toMatch(/s3cr3t|hunter2/)
    }
  })

  it('exits quietly with 3 when the reader closes the pipe', async () => {
    const child = spawn(process.execPath, [command, RECORDING, RECORDING, RECORDING, '--format', 'json'])
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const exitCode = await new Promise((resolve) => child.on('close', resolve))
    expect({ exitCode, stderr }).toEqual({ exitCode: 3, stderr: '' })
  })

  it.each(FULL_DISKS)('exits with 3 and says that the disk is full (%s)', async (_, { file, argv }) => {
    const full = file === null ? null : await open(file, 'w')
    const child = spawn(process.execPath, [...argv, command, RECORDING], { stdio: ['ignore', full?.fd ?? 'ignore', 'pipe'] })
    let stderr = ''
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk
    })
    const exitCode = await new Promise((resolve) => child.on('close', resolve))
    await full?.close()
    expect({ exitCode, stderr }).toEqual({
      exitCode: 3,
      stderr: expect.stringMatching(/^cors-lens: the output could not be written: .*ENOSPC/),
    })
  })

  it('survives 200,000 entries that cannot be read, and does not report success', async () => {
    const input = `{"log":{"entries":[${'{},'.repeat(199_999)}{}]}}`
    const { exitCode, stdout, stderr } = await run([command, '-'], { input })
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: 'cors-lens: standard input: none of the 200000 entries could be read\n' })
    expect(stdout).toContain('200000 entries skipped')
  })
})
