/** Counts how often everything was forgotten. */
let era = 0

/**
 * Forgets all that is remembered of earlier logs: their URLs, header lines and what was found out about them. A log that begins is as fast without it,
 * and a tab that shows one page after the other takes no more memory for the hundredth than for the first.
 */
export function forgetEverything(): void {
  era++
}

/** Another number once everything was forgotten. */
export function currentEra(): number {
  return era
}

/** A map for what is only remembered to save time: it has a limit, at which it forgets all, so that no page can fill the memory with it. */
export class LimitedMap<Key, Value> {
  readonly #limit: number
  readonly #values = new Map<Key, Value>()
  #era = era

  /** @param limit how many values it has at most */
  constructor(limit: number) {
    this.#limit = limit
  }

  get size(): number {
    return this.#era === era ? this.#values.size : 0
  }

  get(key: Key): Value | undefined {
    if (this.#era !== era) this.#forget()
    return this.#values.get(key)
  }

  set(key: Key, value: Value): void {
    if (this.#era !== era || this.#values.size >= this.#limit) this.#forget()
    this.#values.set(key, value)
  }

  #forget(): void {
    this.#values.clear()
    this.#era = era
  }
}
