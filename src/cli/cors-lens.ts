#!/usr/bin/env node
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { styleText } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { diagnose, readRecording } from '../engine/index.ts'
import { EXIT } from './exit-codes.ts'
import { main } from './main.ts'
import { readInput, readStart } from './read-file.ts'

// A process lives for a few seconds, in which V8 copies hundreds of functions into their callers and compiles all of that on threads of its own. With a
// tenth of what it may copy (100 bytes of bytecode, not 920) 20,000 entries take a quarter less processor time (measured in Node 20.20). A V8 that doesn't
// know a flag says so on standard error: those of Node 20 to 26 know it.
if (/^1[1-4]\./.test(process.versions.v8)) setFlagsFromString('--max-inlined-bytecode-size-cumulative=100')

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough, such as `head`, needs no message.
  if (error.code !== 'EPIPE') process.stderr.write(`cors-lens: the output could not be written: ${error.message}\n`)
  process.exit(EXIT.unwritten)
})
// Nobody reads the messages: the exit code still tells.
process.stderr.on('error', () => {})

process.exitCode = await main(
  process.argv.slice(2),
  {
    read: (file, progress) => readInput(file, process.stdin, progress),
    readText: (most) => readStart(process.stdin, most),
    out: (text) => process.stdout.write(text),
    drained: async () => {
      if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain')
    },
    progress: process.stderr.isTTY ? (text) => process.stderr.write(`\r\u001b[K${text}`) : null,
    err: (text) => process.stderr.write(text),
    terminal: {
      // A terminal that does not know its width says 0.
      columns: (process.stdout.isTTY && process.stdout.columns) || null,
      // With its stream, styleText respects NO_COLOR and FORCE_COLOR and leaves files and pipes uncolored.
      paint: (style, text) => styleText(style, text, { stream: process.stdout }),
    },
    version: () => versionIn(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')),
  },
  { readRecording, diagnose },
).catch((error: unknown) => {
  // Not 1, which Node would give: it says that something is blocked.
  process.stderr.write(`cors-lens failed: ${error instanceof Error ? error.stack : String(error)}\n`)
  return EXIT.unusable
})

function versionIn(packageJson: string): string {
  return (JSON.parse(packageJson) as { version: string }).version
}
