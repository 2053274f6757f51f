import { spawnSync } from 'node:child_process'

/**
 * Lints dist/firefox with web-ext, as the add-on store does. One warning is expected: Preact assigns innerHTML for `dangerouslySetInnerHTML`, which
 * no component uses (biome.json forbids it), and which the manifest's `require-trusted-types-for` makes throw.
 */
const EXPECTED = /^UNSAFE_VAR_ASSIGNMENT assets\/[\w.-]+\.js: Unsafe assignment to innerHTML$/

interface Message {
  readonly code: string
  readonly file?: string
  readonly message: string
}

const lint = spawnSync('npx', ['web-ext', 'lint', '--source-dir', 'dist/firefox', '--no-config-discovery', '--output', 'json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
})
if (lint.stdout === '') throw new Error(`web-ext lint said nothing of dist/firefox. ${lint.stderr}`)
const { errors, notices, warnings } = JSON.parse(lint.stdout) as Record<'errors' | 'notices' | 'warnings', readonly Message[]>
const said = [...errors, ...warnings, ...notices].map(({ code, file, message }) => `${code} ${file}: ${message}`)
const unexpected = said.filter((line) => !EXPECTED.test(line))
for (const line of said) console.log(`${EXPECTED.test(line) ? 'expected' : 'UNEXPECTED'}  ${line}`)
if (said.length - unexpected.length !== 1) console.log('Expected exactly one assignment to innerHTML: that of Preact.')
process.exitCode = unexpected.length === 0 && said.length === 1 ? 0 : 1
