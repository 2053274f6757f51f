import { errorOf, outcomeOf, statusOf } from './raw-entry.ts'

/** By what two readings of one request are alike: at first all that is recorded of its outcome, at last nothing, so that their order decides. */
const KEYS: readonly ((entry: unknown) => string)[] = [
  outcomeOf,
  (entry) => `${statusOf(entry)} ${errorOf(entry)}`,
  (entry) => String(errorOf(entry)),
  (entry) => String(statusOf(entry)),
  () => '',
]

/**
 * Which readings of identical requests (same method, URL and start) are of one request. Events come in the order in which the requests end, the
 * browser's record is in that in which they started: by their order alone, a failure would be taken for the other one's response, and be lost.
 *
 * @returns by the position of the newer reading that of the older; none where there are fewer older ones
 */
export function matchReadings(newer: readonly unknown[], older: readonly unknown[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const free = new Set(older.keys())
  for (const keyOf of KEYS) {
    if (free.size === 0) break
    const alike = grouped(free, (position) => keyOf(older[position]))
    const open = [...newer.keys()].filter((position) => !found.has(position))
    for (const [key, positions] of grouped(open, (position) => keyOf(newer[position]))) {
      for (const [nth, known] of (alike.get(key) ?? []).slice(0, positions.length).entries()) {
        found.set(positions[nth] ?? -1, known)
        free.delete(known)
      }
    }
  }
  return found
}

/** All of the same key, in their order. */
function grouped<Key, Value>(values: Iterable<Value>, keyOf: (value: Value) => Key): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>()
  for (const value of values) {
    const key = keyOf(value)
    const others = groups.get(key)
    if (others === undefined) groups.set(key, [value])
    else others.push(value)
  }
  return groups
}
