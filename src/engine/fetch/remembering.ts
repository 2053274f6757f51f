import { LimitedMap } from './limited-map.ts'

/** How many results one function remembers. */
const MAX_RESULTS = 4096
/** Longer texts are not kept: a page could fill the memory with them. */
const MAX_KEY_LENGTH = 2048

/**
 * A function of a text that remembers its latest results. A log repeats its URLs and header names, and each is looked at a dozen times; what a page can
 * make it keep is limited.
 */
export function remembering<T>(compute: (text: string) => T): (text: string) => T {
  const known = new LimitedMap<string, { readonly value: T }>(MAX_RESULTS)
  return (text) => (text.length > MAX_KEY_LENGTH ? compute(text) : valueIn(known, text, compute))
}

/** The same for a function of an object that nobody changes. */
export function rememberingObjects<K extends object, T>(compute: (object: K) => T): (object: K) => T {
  const known = new LimitedMap<K, { readonly value: T }>(MAX_RESULTS)
  return (object) => valueIn(known, object, compute)
}

function valueIn<K, T>(known: LimitedMap<K, { readonly value: T }>, key: K, compute: (key: K) => T): T {
  const before = known.get(key)
  if (before !== undefined) return before.value
  const value = compute(key)
  known.set(key, { value })
  return value
}
