/** Runs something once the events have stopped for a while. */
export interface WhenIdle {
  /** Something is to be done: at the next quiet moment, once, however often it is asked for. */
  ask(): void
  /** An event came: what was asked for waits longer. */
  touch(): void
  cancel(): void
}

/**
 * @param quiet milliseconds without `touch()` or `ask()` before it runs
 * @param atMost milliseconds after the first `ask()` at which it runs in any case
 */
export function whenIdle(run: () => void, { quiet, atMost = Number.POSITIVE_INFINITY }: { quiet: number; atMost?: number }): WhenIdle {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked: number | null = null

  function wait() {
    if (asked === null) return
    clearTimeout(timer)
    timer = setTimeout(fire, Math.max(0, Math.min(quiet, asked + atMost - Date.now())))
  }

  function fire() {
    asked = null
    run()
  }

  return {
    ask() {
      asked ??= Date.now()
      wait()
    },
    touch: wait,
    cancel() {
      clearTimeout(timer)
      asked = null
    },
  }
}
