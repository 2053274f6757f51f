import type { Entry, RecordedBy } from './entry.ts'

export interface Page {
  readonly id: string
  /** Most recorders write the document's URL here; null when it is not a URL. */
  readonly url: string | null
}

export interface Skipped {
  readonly entry: number
  readonly reason: string
}

/** What the tolerant reader made of a HAR file: the good entries, and what it left out and why. */
export interface Har extends RecordedBy {
  /** `creator.name` and `creator.version` in one text; null when not recorded. */
  readonly creator: string | null
  /** What this recording cannot show, in sentences. */
  readonly limits: readonly string[]
  readonly pages: readonly Page[]
  readonly entries: readonly Entry[]
  readonly skipped: readonly Skipped[]
}
