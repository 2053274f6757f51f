import type { Io } from '../../src/cli/io.ts'
import type { Terminal } from '../../src/cli/terminal.ts'

/** A plain pipe: nothing is wrapped to a width, nothing colored. */
export const PIPE: Terminal = { columns: null, paint: (_, text) => text }

export interface FakeIo extends Io {
  /** What was written so far. */
  readonly written: { out: string; err: string }
}

/** The world around the command, as a test wants it; what was written can be read. */
export function fakeIo(differing: Partial<Io> = {}): FakeIo {
  const written = { out: '', err: '' }
  return {
    read: async () => bytesOf(null),
    readText: async () => '',
    drained: async () => {},
    progress: null,
    out: (text) => {
      written.out += text
    },
    err: (text) => {
      written.err += text
    },
    terminal: PIPE,
    version: () => '1.2.3',
    ...differing,
    written,
  }
}

/** A file of that JSON. */
export function bytesOf(json: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(json))
}

/** A HAR of these entries, as Chromium writes it. */
export function harOf(entries: readonly unknown[]): Uint8Array {
  return bytesOf({ log: { version: '1.2', creator: { name: 'WebInspector', version: '537.36' }, entries } })
}
