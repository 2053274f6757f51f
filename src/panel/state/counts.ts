import type { Diagnosis, Entry, Verdict } from '../../engine/index.ts'

export interface Counts {
  readonly total: number
  /** Blocked ones alone count as problems. */
  readonly of: Readonly<Record<Verdict, number>>
  /** Preflights that were sent. */
  readonly preflights: number
  /** Milliseconds that they took, one after the other. */
  readonly preflightTime: number
  /** Milliseconds. */
  readonly longestPreflight: number
  /** Exchanges that there is a warning about. */
  readonly withWarnings: number
}

/** What one exchange adds to the counts. */
interface Share extends Pick<Counts, 'preflights' | 'preflightTime' | 'longestPreflight'> {
  readonly verdict: Verdict
  readonly hasWarnings: boolean
}

/** Counts the exchanges of a log as it changes, so that a change costs the same in a log of any length. */
export class Counting {
  readonly #entryAt: (index: number) => Entry | null
  /** By id. */
  readonly #shares = new Map<string, Share>()
  readonly #of: Record<Verdict, number> = { ...NONE }
  #preflights = 0
  #preflightTime = 0
  /** null: to be looked for again. */
  #longestPreflight: number | null = 0
  #withWarnings = 0

  constructor(entryAt: (index: number) => Entry | null) {
    this.#entryAt = entryAt
  }

  /** Takes an exchange, in place of an earlier diagnosis of the same. */
  put(diagnosis: Diagnosis): void {
    this.delete(diagnosis.id)
    const share = shareOf(diagnosis, this.#entryAt)
    this.#shares.set(diagnosis.id, share)
    this.#add(share, 1)
    if (this.#longestPreflight !== null) this.#longestPreflight = Math.max(this.#longestPreflight, share.longestPreflight)
  }

  delete(id: string): void {
    const share = this.#shares.get(id)
    if (share === undefined) return
    this.#shares.delete(id)
    this.#add(share, -1)
    if (share.longestPreflight > 0 && share.longestPreflight === this.#longestPreflight) this.#longestPreflight = null
  }

  counts(): Counts {
    this.#longestPreflight ??= [...this.#shares.values()].reduce((longest, share) => Math.max(longest, share.longestPreflight), 0)
    return {
      total: this.#shares.size,
      of: { ...this.#of },
      preflights: this.#preflights,
      preflightTime: this.#preflightTime,
      longestPreflight: this.#longestPreflight,
      withWarnings: this.#withWarnings,
    }
  }

  #add({ verdict, hasWarnings, preflights, preflightTime }: Share, sign: 1 | -1): void {
    this.#of[verdict] += sign
    this.#preflights += sign * preflights
    this.#preflightTime += sign * preflightTime
    if (hasWarnings) this.#withWarnings += sign
  }
}

const NONE: Readonly<Record<Verdict, number>> = {
  allowed: 0,
  blocked: 0,
  depends: 0,
  opaque: 0,
  'same-origin': 0,
  failed: 0,
  unknown: 0,
}

/** What most exchanges add, which share it: those that no preflight was sent for. */
const WITHOUT_WARNINGS = sharesOf(false)
const WITH_WARNINGS = sharesOf(true)

function sharesOf(hasWarnings: boolean): Readonly<Record<Verdict, Share>> {
  const share = (verdict: Verdict) => ({ verdict, hasWarnings, preflights: 0, preflightTime: 0, longestPreflight: 0 })
  return {
    allowed: share('allowed'),
    blocked: share('blocked'),
    depends: share('depends'),
    opaque: share('opaque'),
    'same-origin': share('same-origin'),
    failed: share('failed'),
    unknown: share('unknown'),
  }
}

function shareOf({ verdict, hops, warnings }: Diagnosis, entryAt: (index: number) => Entry | null): Share {
  if (hops.every(({ preflight }) => preflight.state !== 'sent')) return (warnings.length > 0 ? WITH_WARNINGS : WITHOUT_WARNINGS)[verdict]
  const times = hops.flatMap(({ preflight: { state, entry } }) =>
    state === 'sent' ? [(entry === null ? null : entryAt(entry))?.time ?? 0] : [],
  )
  return {
    verdict,
    hasWarnings: warnings.length > 0,
    preflights: times.length,
    preflightTime: times.reduce((sum, time) => sum + time, 0),
    longestPreflight: Math.max(0, ...times),
  }
}
