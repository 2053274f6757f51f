#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { styleText } from 'node:util'
import { diagnose, readHar } from '../engine/index.ts'
import { main } from './main.ts'
import { readInput, readStart } from './read-file.ts'

// A reader that has seen enough, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await main(
  process.argv.slice(2),
  {
    read: (file) => readInput(file, process.stdin),
    readText: (most) => readStart(process.stdin, most),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    terminal: {
      // A terminal that does not know its width says 0.
      columns: (process.stdout.isTTY && process.stdout.columns) || null,
      // With its stream, styleText respects NO_COLOR and FORCE_COLOR and leaves files and pipes uncoloured.
      paint: (style, text) => styleText(style, text, { stream: process.stdout }),
    },
    version: () => versionIn(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')),
  },
  { readHar, diagnose },
).catch((error: unknown) => {
  // Not 1, which Node would give: it says that something is blocked.
  process.stderr.write(`cors-lens failed: ${error instanceof Error ? error.stack : String(error)}\n`)
  return 2
})

function versionIn(packageJson: string): string {
  return (JSON.parse(packageJson) as { version: string }).version
}
