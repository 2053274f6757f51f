import { withoutFragment } from './match-timings.ts'
import type { TimedExchange } from './timed-exchange.ts'

/** An exchange, and what the page has reported about it. */
export interface Followed {
  readonly exchange: TimedExchange
  /** `responseStatus`; null: not reported. */
  readonly reported: number | null
  /** When the page is asked for it, in milliseconds since 1970; null: it need not be, or was too often. */
  readonly due: number | null
  /** How often it was asked in vain. */
  readonly missed: number
}

/** Those whose outcome the page is asked for, and the identical ones beside them. */
export class FollowedExchanges {
  /** Nearly every URL has but one, and a map for it takes 100 bytes. */
  readonly #byUrl = new Map<string, Followed | Map<string, Followed>>()
  readonly #urlOf = new Map<string, string>()

  /** Without a list of them, since there may be many thousands. */
  each(visit: (followed: Followed) => void): void {
    for (const its of this.#byUrl.values()) {
      if (its instanceof Map) its.forEach(visit)
      else visit(its)
    }
  }

  /** @param url without fragment */
  at(url: string): readonly Followed[] {
    const its = this.#byUrl.get(url)
    return its === undefined ? [] : its instanceof Map ? [...its.values()] : [its]
  }

  of(id: string): Followed | null {
    const its = this.#byUrl.get(this.#urlOf.get(id) ?? '')
    if (its instanceof Map) return its.get(id) ?? null
    return its?.exchange.id === id ? its : null
  }

  set(followed: Followed): void {
    const { id, url } = followed.exchange
    const key = withoutFragment(url)
    this.#urlOf.set(id, key)
    const its = this.#byUrl.get(key)
    if (its instanceof Map) its.set(id, followed)
    else if (its === undefined || its.exchange.id === id) this.#byUrl.set(key, followed)
    else this.#byUrl.set(key, new Map([its, followed].map((each) => [each.exchange.id, each])))
  }

  delete(id: string): void {
    const url = this.#urlOf.get(id)
    if (url === undefined) return
    const its = this.#byUrl.get(url)
    if (its instanceof Map) its.delete(id)
    if (!(its instanceof Map) || its.size === 0) this.#byUrl.delete(url)
    this.#urlOf.delete(id)
  }

  clear(): void {
    this.#byUrl.clear()
    this.#urlOf.clear()
  }
}
