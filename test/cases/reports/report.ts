import type { Verdict } from '../../../src/engine/index.ts'
import type { Case } from '../messages.ts'

/** A public report of trouble, rebuilt with example names. What it must say was written down before the engine was asked. */
export interface ReportedCase extends Case {
  readonly trouble: string
  readonly source: string
  /** blocked, unless it says otherwise. */
  readonly verdict?: Verdict
  readonly rule?: string
  readonly says: readonly RegExp[]
  readonly never?: readonly RegExp[]
  readonly responsible?: string
  /** false: no header is proposed. */
  readonly isFixed?: false
  /** A server of `--server`, or “auto”, and what its configuration has to have. */
  readonly server?: readonly [id: string, ...has: RegExp[]]
}

export const APP = 'https://app.example'
export const LOCAL = 'http://localhost:3000'
export const FIREFOX = { browser: 'firefox' } as const

export function report(
  trouble: string,
  source: string,
  messages: string,
  says: readonly RegExp[],
  more: Partial<ReportedCase> = {},
): ReportedCase {
  return { trouble, source: `https://github.com/${source}`, from: APP, messages, says, ...more }
}

/** Advice that is wrong where the trouble is something else. */
export const ASKS_FOR_HEADER = /Send Access-Control-Allow-Origin/
export const CHECK_TOKEN = /check the (token|cookie)/i
