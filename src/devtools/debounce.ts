/** Runs something once the events have stopped for a while. */
export interface Debounced {
  /** Something is to be done: at the next quiet moment, once, however often it is asked for. */
  ask(): void
  /** An event came: what was asked for waits longer. */
  touch(): void
  cancel(): void
}

export interface Pace {
  /** Milliseconds without `touch()` or `ask()` before it runs. */
  readonly wait: number
  /** Milliseconds after the first `ask()` at which it runs in any case. */
  readonly maxWait?: number
}

/** @param pace may be another one from time to time */
export function debounce(run: () => void, pace: Pace | (() => Pace)): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked: number | null = null

  function schedule() {
    if (asked === null) return
    const { wait, maxWait = Number.POSITIVE_INFINITY } = typeof pace === 'function' ? pace() : pace
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
