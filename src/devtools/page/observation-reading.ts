import { normalizeMethod } from '../../engine/index.ts'
import type { Evaluation } from '../inspected-page.ts'
import { isRecord } from '../recorder/raw-entry.ts'

/** A request as the page's own call made it. null: only a getter of the page's could have said. */
export interface ObservedCall {
  readonly api: 'fetch' | 'xhr'
  /** Absolute, of the first hop. */
  readonly url: string
  readonly method: string | null
  /** Milliseconds since 1970. */
  readonly start: number
  readonly credentials: 'omit' | 'same-origin' | 'include' | null
  readonly mode: 'cors' | 'no-cors' | 'same-origin' | 'navigate' | null
  readonly redirect: 'follow' | 'error' | 'manual' | null
}

/** A `securitypolicyviolation` event of a policy that is enforced. */
export interface PolicyViolation {
  readonly blockedUri: string
  /** Milliseconds since 1970. */
  readonly time: number
  readonly effectiveDirective: string
}

/** Does the page report its requests: all, those since some moment of its life, or none? */
export type Reach = 'whole' | 'late' | 'none'

export interface ObservationReading {
  /** `performance.timeOrigin`: two readings with the same belong to the same document. */
  readonly document: number
  readonly reach: Reach
  readonly calls: readonly ObservedCall[]
  readonly violations: readonly PolicyViolation[]
}

const REACHES = ['whole', 'late', 'none'] as const
const APIS = ['fetch', 'xhr'] as const
const CREDENTIALS = ['omit', 'same-origin', 'include'] as const
const MODES = ['cors', 'no-cors', 'same-origin', 'navigate'] as const
const REDIRECTS = ['follow', 'error', 'manual'] as const

/** More rows than the page's script keeps in all of its frames were not made by it. */
const MAX_ROWS = 20_000

/** The page's answer, or null when it refused or gave something else. Everything in it may be of a hostile page's making. */
export function observationReadingOf(evaluation: Evaluation): ObservationReading | null {
  if (!('value' in evaluation) || !isRecord(evaluation.value)) return null
  const { document, reach, calls } = evaluation.value
  const known = oneOf(REACHES, reach)
  if (!isTime(document) || known === null || !Array.isArray(calls)) return null
  const rows = calls.slice(0, MAX_ROWS)
  return {
    document,
    reach: known,
    calls: rows.flatMap((row) => callOf(row) ?? []),
    violations: rows.flatMap((row) => violationOf(row) ?? []),
  }
}

function callOf(row: unknown): ObservedCall | null {
  if (!Array.isArray(row)) return null
  const [kind, url, method, start, credentials, mode, redirect]: unknown[] = row
  const api = oneOf(APIS, kind)
  if (api === null || typeof url !== 'string' || !URL.canParse(url) || !isTime(start)) return null
  return {
    api,
    url,
    method: typeof method === 'string' ? normalizeMethod(method) : null,
    start,
    credentials: oneOf(CREDENTIALS, credentials),
    mode: oneOf(MODES, mode),
    redirect: oneOf(REDIRECTS, redirect),
  }
}

function violationOf(row: unknown): PolicyViolation | null {
  if (!Array.isArray(row)) return null
  const [kind, blockedUri, , time, effectiveDirective]: unknown[] = row
  if (kind !== 'violation' || typeof blockedUri !== 'string' || !isTime(time)) return null
  return typeof effectiveDirective === 'string' && /^[a-z-]{1,40}$/.test(effectiveDirective)
    ? { blockedUri, time, effectiveDirective }
    : null
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

function oneOf<T extends string>(words: readonly T[], value: unknown): T | null {
  return words.find((word) => word === value) ?? null
}
