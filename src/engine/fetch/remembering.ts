/** How many results one function remembers. */
const MAX_RESULTS = 4096
/** Longer texts are not kept: a page could fill the memory with them. */
const MAX_KEY_LENGTH = 2048

/**
 * A function of a text that remembers its latest results. A log repeats its URLs and header names, and each is looked at a dozen times; what a page can
 * make it keep is limited.
 */
export function remembering<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>()
  return (text) => {
    if (text.length > MAX_KEY_LENGTH) return compute(text)
    const before = known.get(text)
    if (before !== undefined) return before.value
    const value = compute(text)
    if (known.size >= MAX_RESULTS) known.clear()
    known.set(text, { value })
    return value
  }
}

/** The same for a function of an object that nobody changes. */
export function rememberingObjects<K extends object, T>(compute: (object: K) => T): (object: K) => T {
  const known = new Map<K, { readonly value: T }>()
  return (object) => {
    const before = known.get(object)
    if (before !== undefined) return before.value
    const value = compute(object)
    if (known.size >= MAX_RESULTS) known.clear()
    known.set(object, { value })
    return value
  }
}
