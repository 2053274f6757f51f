import type { Har, Progress, Report } from '../engine/index.ts'
import type { Terminal } from './terminal.ts'

/** What the command needs of the world around it. */
export interface Io {
  /** A file's bytes, `-` being standard input. Throws UnreadableInput. */
  readonly read: (file: string, progress: Progress) => Promise<Uint8Array>
  /** Standard input as text, at most that many bytes of it. */
  readonly readText: (most: number) => Promise<string>
  readonly out: (text: string) => void
  /** Waits until what was written is taken, so that it does not pile up. */
  readonly drained: () => Promise<void>
  readonly err: (text: string) => void
  /** Shows how far the work is, in the place of what it showed before; null where nobody watches. */
  readonly progress: ((text: string) => void) | null
  readonly terminal: Terminal
  readonly version: () => string
}

export interface Engine {
  readonly readRecording: (bytes: Uint8Array, file: string, progress: Progress) => { readonly har: Har }
  readonly diagnose: (har: Har, progress?: Progress) => Report
}
