import type { Browser, Diagnosis, Entry, Report, SourcePosition } from '../../engine/index.ts'
import type { FileKeeper } from '../file-keeper.ts'
import type { LiveAbilities } from '../live-abilities.ts'

/** What changed since the last call: replace what you hold by `id`, drop what is in `removed`; drop everything first when `cleared`. */
export interface RecorderChange {
  readonly changed: readonly Diagnosis[]
  readonly removed: readonly string[]
  readonly cleared: boolean
}

/** What a log knows besides its exchanges. */
export interface LogState {
  /** Who wrote the entries. */
  readonly recordedBy: Browser
  /** What the recording cannot show, in sentences. */
  readonly limits: readonly string[]
  readonly skipped: readonly { readonly entry: number; readonly reason: string }[]
}

/** What the recorder sees of the inspected page, and why nothing may show. */
export interface RecorderState extends LogState {
  readonly browser: 'chromium' | 'firefox'
  /** Without fragment; null while the page has not reported it, or when it refuses (browser pages, sandboxed documents). */
  readonly pageUrl: string | null
  /** The page was loading already when the recording began: what came before is not here, only a reload brings it. */
  readonly openedLate: boolean
  /** Why the browser's own record could not be read, for a person; null when it could. `readAgain()` tries once more. */
  readonly readingFailure: string | null
  /** The extension was updated or reloaded while DevTools are open: nothing is recorded any more. */
  readonly isCutOff: boolean
  /** The recorder belongs to the panel's page, because the one of the devtools page could not be reached: it began when the panel was first shown. */
  readonly beganWithPanel: boolean
}

/** What a HAR file says besides its entries, as its recorder wrote it. */
export interface HarHead {
  readonly creator: unknown
  readonly browser?: unknown
  readonly pages: readonly unknown[]
}

/** A log as the panel sees it. */
export interface LogClient {
  readonly kind: 'file' | 'live'
  readonly state: LogState
  /** Calls back after every change of the log or of `state`, at most four times a second, but for very many changes, which come in parts. Returns the way to stop. */
  subscribe(listener: (change: RecorderChange) => void): () => void
  /** In the order of their first entry. */
  diagnoses(): readonly Diagnosis[]
  entry(index: number): Entry | null
  /** The entries as recorded, for an export. Rejects when a file cannot be read any more. */
  rawEntries(indexes: readonly number[]): Promise<readonly unknown[]>
  /** What the command line would print of the log. */
  report(): Report
  harHead(): HarHead
}

/** A log read from a file: once that was read to its end, it never changes. */
export interface FileClient extends LogClient {
  readonly kind: 'file'
}

/** The log of the inspected page, and the page. The same object in every browser, owned by the devtools page. */
export interface RecorderClient extends LogClient {
  readonly kind: 'live'
  readonly state: RecorderState
  /** Changes of its state are passed to subscribers like all others. */
  readonly live: LiveAbilities
  /** Keeps the log when the page navigates; remembered from one session to the next. */
  keepLog: boolean
  clear(): void
  /** Reads the browser's own record now. Resolves when the log holds what it gave; never rejects: see `state.readingFailure`. */
  readAgain(): Promise<void>
  reloadPage(): void
  /** Keeps what is open in the tab while its document comes and goes. */
  readonly openFiles: FileKeeper
  /** Filters the browser's Network panel for that request; false when the browser has no such thing. */
  showInNetworkPanel(url: string, method: string): boolean
  /** Shows a line in the browser's Sources panel; false when the browser has no such thing. */
  openSource(position: SourcePosition): boolean
}
