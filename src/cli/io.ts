import type { Har, Report } from '../engine/index.ts'
import type { Terminal } from './terminal.ts'

/** What the command needs of the world around it. */
export interface Io {
  /** A file's JSON, `-` being standard input. Throws HarError. */
  readonly read: (file: string) => Promise<unknown>
  /** Standard input as text, at most that many bytes of it. */
  readonly readText: (most: number) => Promise<string>
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly terminal: Terminal
  readonly version: () => string
}

export interface Engine {
  readonly readHar: (input: unknown, file: string) => Har
  readonly diagnose: (har: Har) => Report
}
