import type { Entry } from './entry.ts'

/** Which browser's recorder wrote the log: it decides the order of checks that is followed. */
export type Recorder = 'chromium' | 'firefox' | 'webkit' | 'unknown'

export interface Page {
  readonly id: string
  /** Both recorders write the document's URL here; null when it is not a URL. */
  readonly url: string | null
}

export interface Skipped {
  readonly entry: number
  readonly reason: string
}

/** What the tolerant reader made of a HAR file: the good entries, and what it left out and why. */
export interface Har {
  readonly recorder: Recorder
  /** `creator.name` and `creator.version` in one text; null when not recorded. */
  readonly creator: string | null
  readonly pages: readonly Page[]
  readonly entries: readonly Entry[]
  readonly skipped: readonly Skipped[]
}
