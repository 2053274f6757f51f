import type { Advice, LogAdvice } from '../warnings/warning-rule.ts'
import type { Evidence } from '../exchange/evidence.ts'
import type { Kind } from '../exchange/kind.ts'
import type { Mode } from '../exchange/mode.ts'
import type { Repair } from './fix.ts'

export type { Evidence } from '../exchange/evidence.ts'
export type { Kind } from '../exchange/kind.ts'
export type { Mode } from '../exchange/mode.ts'

/**
 * The engine's answer on one exchange: the request a page made, its redirects and their preflights.
 * It is, field by field, what `--format json` prints (docs/json.md). What the record does not show is null.
 */
export interface Diagnosis {
  readonly id: string
  readonly startedDateTime: string
  /** Milliseconds, from the start of the first hop to the end of the last. */
  readonly time: number | null
  /** Of the first hop. */
  readonly url: string
  readonly method: string
  /** Serialized; "null" for an opaque origin; null when the record does not show it. */
  readonly origin: string | null
  readonly kind: Kind | null
  readonly mode: Mode | null
  /** Is the credentials mode "include"? */
  readonly includesCredentials: boolean | null
  readonly hops: readonly HopReport[]
  readonly verdict: Verdict
  readonly cause: Cause | null
  readonly next: readonly Cause[]
  /** Only where the other browser's verdict differs. */
  readonly elsewhere?: Partial<Record<BrowserName, { readonly verdict: Verdict; readonly rule: string | null }>>
  /** Remarks, whether or not it failed; none on a sound API. */
  readonly advice?: readonly Advice[]
  /** null when there is nothing to repair, or nothing that headers could repair. */
  readonly repair?: Repair | null
  /** What has to be known before applying the repair, or what would help where there is none. */
  readonly repairNote?: string | null
}

export type Verdict = 'allowed' | 'blocked' | 'depends' | 'opaque' | 'same-origin' | 'failed' | 'unknown'

export type BrowserName = 'chromium' | 'firefox'

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
    /** "method", "upload-listener" (or a streamed body) or the lower-case names of the headers that made it necessary. */
    readonly because: readonly string[]
    /** The entry whose answer the preflight cache kept. */
    readonly storedBy: number | null
  }
}

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
  readonly evidence: readonly Evidence[]
  readonly browserErrors: Readonly<Record<BrowserName, string | readonly string[] | null>>
  readonly spec: string | null
  readonly alternatives: readonly Cause[]
}

/** `--format json`: the whole answer on one file. */
export interface Report {
  readonly version: 1
  readonly source: {
    readonly browser: 'chromium' | 'firefox' | 'webkit' | 'unknown'
    readonly creator: string | null
    readonly entries: number
    readonly skipped: readonly { readonly entry: number; readonly reason: string }[]
  }
  readonly exchanges: readonly Diagnosis[]
  /** Remarks on several exchanges together. */
  readonly advice?: readonly LogAdvice[]
}
