import type { PreflightStep } from '../fetch/preflight-check.ts'
import type { Place } from '../report/diagnosis.ts'
import type { Step } from '../rules/rule.ts'

/** What a message can say about the request. */
export type Said = 'kind' | 'url' | 'redirectedFrom' | 'origin' | 'method' | 'header' | 'value' | 'status'

/** The failing steps that browsers have messages for. */
export type MessageStep = Extract<
  Step,
  | 'request-scheme'
  | PreflightStep
  | 'redirect-credentials'
  | 'redirect-scheme'
  | 'redirect-count'
  | 'redirect-mode-error'
  | 'network-error'
  | 'content-security-policy'
  | 'same-origin-mode'
  | 'mixed-content'
  | 'cross-origin-resource-policy'
  | 'response-withheld'
  | 'local-network-access'
  | 'unsafe-port'
>

/** A reason as a browser's console prints it. */
export interface MessageTemplate {
  /** The browser's own name of it. */
  readonly name: string
  /** As printed, with straight quotes. `{url}` and the like stand for what it says about the request; `{…}` for what nobody needs. */
  readonly text: string
  /** Texts of other versions, which people still paste. */
  readonly olderTexts?: readonly string[]
  /** The steps that it may stand for, the likeliest first. */
  readonly steps: readonly [MessageStep, ...MessageStep[]]
  /** null: the browser prints the same for the preflight response and the response. */
  readonly at: Place | null
}

/** The part of a message that says which request it is about, whatever the reason. */
export interface MessageFrame {
  readonly text: string
  /** What was requested, where its words say that instead of naming it in a gap. */
  readonly kind?: 'font'
  /** Does the reason come before it, on a line of its own? */
  readonly followsReason?: true
}
