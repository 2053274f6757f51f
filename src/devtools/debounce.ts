/** Runs something once the events have stopped for a while. */
export interface Debounced {
  /** Something is to be done: at the next quiet moment, once, however often it is asked for. */
  ask(): void
  /** An event came: what was asked for waits longer. */
  touch(): void
  cancel(): void
}

/**
 * @param wait milliseconds without `touch()` or `ask()` before it runs
 * @param maxWait milliseconds after the first `ask()` at which it runs in any case
 */
export function debounce(run: () => void, { wait, maxWait = Number.POSITIVE_INFINITY }: { wait: number; maxWait?: number }): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked: number | null = null

  function schedule() {
    if (asked === null) return
    clearTimeout(timer)
    timer = setTimeout(fire, Math.max(0, Math.min(wait, asked + maxWait - Date.now())))
  }

  function fire() {
    asked = null
    run()
  }

  return {
    ask() {
      asked ??= Date.now()
      schedule()
    },
    touch: schedule,
    cancel() {
      clearTimeout(timer)
      asked = null
    },
  }
}
