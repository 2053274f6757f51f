import type { BrowserName } from './browser-name.ts'
import type { Evidence } from './evidence.ts'
import type { Fix } from './fix.ts'
import type { Kind } from './request-kind.ts'
import type { Mode } from './request-mode.ts'
import type { UnknownReason } from './unknown-reason.ts'
import type { LogWarning, Warning } from './warning.ts'

export type { BrowserName } from './browser-name.ts'
export type { Evidence } from './evidence.ts'
export type { Kind } from './request-kind.ts'
export type { Mode } from './request-mode.ts'
export type { UnknownReason } from './unknown-reason.ts'

/**
 * The engine's diagnosis of one exchange: the request that a page sent, its redirects and their preflights.
 * It is, field by field, what `--format json` prints (docs/json.md). What the recording does not show is null.
 */
export type Diagnosis = DiagnosedExchange & VerdictAndCause

/** A diagnosis without its verdict and cause. */
export interface DiagnosedExchange {
  readonly id: string
  readonly startedDateTime: string
  /** Milliseconds, from the start of the first hop to the end of the last. */
  readonly time: number | null
  /** Of the first hop. */
  readonly url: string
  readonly method: string
  /** Serialized; "null" for an opaque origin; null when the recording does not show it. */
  readonly origin: string | null
  readonly kind: Kind | null
  readonly mode: Mode | null
  /** Is the credentials mode "include"? */
  readonly includesCredentials: boolean | null
  readonly hops: readonly HopReport[]
  /** null unless the verdict is "unknown". */
  readonly unknownBecause: UnknownReason | null
  readonly next: readonly Cause[]
  /** Only the browsers whose verdict differs, or who would name another failure first. */
  readonly otherBrowsers: Partial<Record<BrowserName, OtherBrowser>>
  /** Whether or not it failed; none on a sound API. */
  readonly warnings: readonly Warning[]
  /** null when there is nothing to fix, or nothing that headers could fix. */
  readonly fix: Fix | null
  /** What to know before applying the fix, or what would help where there is none. */
  readonly fixNote: string | null
}

/** Only what was blocked, may be blocked or failed has a cause. */
export type VerdictAndCause =
  | { readonly verdict: VerdictWithCause; readonly cause: Cause }
  | { readonly verdict: Exclude<Verdict, VerdictWithCause>; readonly cause: null }

export type VerdictWithCause = 'blocked' | 'depends' | 'failed'

/** What another browser makes of the same exchange. */
export interface OtherBrowser {
  readonly verdict: Verdict
  readonly rule: string | null
  /** That browser's own name of the failure; several where the recording hides the credentials mode and it would name another one with them. */
  readonly error: string | readonly string[] | null
}

export type Verdict = 'allowed' | 'blocked' | 'depends' | 'opaque' | 'same-origin' | 'failed' | 'unknown'

export interface HopReport {
  readonly url: string
  /** Index into log.entries; null when the recorder never gave the request itself. */
  readonly entry: number | null
  readonly status: number
  /** Further entries of the same hop, such as a service worker's double. */
  readonly alsoRecorded: readonly number[]
  readonly preflight: {
    readonly state: 'sent' | 'cached' | 'not-needed' | 'not-recorded'
    readonly entry: number | null
    readonly reasons: PreflightReasons
    /** The entry whose response the preflight cache kept. */
    readonly cachedFrom: number | null
  }
}

/** What made a preflight necessary. */
export interface PreflightReasons {
  /** The method is not CORS-safelisted. */
  readonly method: boolean
  /** Lower-case names of the headers that are not CORS-safelisted. */
  readonly headers: readonly string[]
  /** Nothing in the request shows why: XMLHttpRequest has an upload listener, or the body is a stream. */
  readonly uploadListener: boolean
}

/** Who can fix it. */
export type Responsible = 'server' | 'gateway' | 'cdn' | 'page' | 'browser' | 'network' | 'user'

export type Place = 'preflight' | 'request' | 'response'

export interface Cause {
  /** Stable, kebab-case; its page is docs/rules/<rule>.md. */
  readonly rule: string
  readonly at: Place
  readonly hop: number
  readonly onlyIf: 'credentials' | null
  readonly otherwise: 'allowed' | 'failed' | null
  readonly title: string
  readonly explanation: string
  /** What to do, in one or two sentences with this exchange's values. */
  readonly remedy: string
  readonly responsible: Responsible
  readonly evidence: readonly Evidence[]
  readonly browserErrors: Readonly<Record<BrowserName, string | readonly string[] | null>>
  readonly spec: string | null
  readonly alternatives: readonly Cause[]
}

/** `--format json`: the whole report on one file. */
export interface Report {
  readonly version: 1
  readonly source: {
    /** Whose rules were followed. */
    readonly browser: BrowserName | 'unknown'
    /** The id of the recorder's profile; "unknown" for one that nobody knows. */
    readonly recorder: string
    readonly creator: string | null
    /** What this recording cannot show, in sentences. */
    readonly limits: readonly string[]
    readonly entries: number
    readonly skipped: readonly { readonly entry: number; readonly reason: string }[]
  }
  readonly exchanges: readonly Diagnosis[]
  /** Warnings on several exchanges together. */
  readonly warnings: readonly LogWarning[]
}
