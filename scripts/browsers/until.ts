import { setTimeout as pause } from 'node:timers/promises'

/**
 * Polls until there is a result.
 *
 * @param what names what is waited for in the error
 * @param probe gives the result, or null or undefined while there is none; what it throws counts as none, and becomes the cause of the error
 * @throws Error when time is up
 */
export async function until<T>(
  what: string,
  probe: () => Promise<T | null | undefined> | T | null | undefined,
  milliseconds = 60_000,
): Promise<T> {
  const end = performance.now() + milliseconds
  let reason: unknown
  for (;;) {
    try {
      const result = await probe()
      if (result !== null && result !== undefined) return result
      reason = undefined
    } catch (error) {
      reason = error
    }
    if (performance.now() > end) throw new Error(`Timed out after ${milliseconds} ms waiting for ${what}`, { cause: reason })
    await pause(50)
  }
}
