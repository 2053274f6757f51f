/** What a file of a size that nothing can hold was expected to be. */
export const TOO_LARGE = 'a file of less than 2 GiB'

/** Chunks as one piece of that size. */
export function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only, ...others] = chunks
  if (only !== undefined && others.length === 0) return only
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
