/** Numbers that look random and are the same for the same seed (mulberry32). */
export interface Random {
  /** From 0 up to, and without, 1. */
  next(): number
  /** An integer from 0 up to, and without, `end`. */
  below(end: number): number
  chance(share: number): boolean
  pick<T>(list: readonly [T, ...T[]]): T
  /** One of several, each with its weight. */
  weigh<T>(list: readonly [Weighed<T>, ...Weighed<T>[]]): T
}

type Weighed<T> = readonly [weight: number, item: T]

export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (list) => list[below(list.length)] ?? list[0],
    weigh(list) {
      let left = next() * list.reduce((sum, [weight]) => sum + weight, 0)
      for (const [weight, item] of list) {
        left -= weight
        if (left < 0) return item
      }
      return list[0][1]
    },
  }
}
