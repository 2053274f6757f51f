import { spawnSync } from 'node:child_process'

/** Lints dist/firefox with web-ext, as the add-on store does: no error, no warning, no notice. */
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
for (const { code, file, message } of [...errors, ...warnings, ...notices]) console.log(`${code} ${file}: ${message}`)
console.log(`web-ext lint: errors ${errors.length}, warnings ${warnings.length}, notices ${notices.length}`)
process.exitCode = errors.length + warnings.length + notices.length === 0 ? 0 : 1
