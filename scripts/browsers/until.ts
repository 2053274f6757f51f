import { setTimeout as pause } from 'node:timers/promises'

/**
 * Asks again and again until there is a response.
 *
 * @param what Names the thing waited for in the error.
 * @param probe Gives the response, or null or undefined while there is none. What it throws counts as "not yet" and is told when time is up.
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
      const answer = await probe()
      if (answer !== null && answer !== undefined) return answer
      reason = undefined
    } catch (error) {
      reason = error
    }
    if (performance.now() > end) throw new Error(`Waited ${milliseconds} ms in vain for ${what}`, { cause: reason })
    await pause(50)
  }
}
