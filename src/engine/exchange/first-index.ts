/**
 * The first position for which it holds, in a list where it then holds for all that follow; the length where it holds for none.
 * Takes a logarithm of the length.
 */
export function firstIndex<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let from = 0
  let to = list.length
  while (from < to) {
    const middle = (from + to) >>> 1
    const item = list[middle]
    if (item !== undefined && holds(item)) to = middle
    else from = middle + 1
  }
  return from
}
