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
  let timerEnds = 0
  let due = 0
  let asked: number | null = null

  function schedule() {
    if (asked === null) return
    const { wait, maxWait = Number.POSITIVE_INFINITY } = typeof pace === 'function' ? pace() : pace
    const now = performance.now()
    due = Math.max(now, Math.min(now + wait, asked + maxWait))
    // A timer that ends before sees to the rest: to set one for each of a thousand events takes longer than all else that is done for them.
    if (timer === undefined || timerEnds > due) start(due - now)
  }

  function start(milliseconds: number) {
    clearTimeout(timer)
    timerEnds = performance.now() + milliseconds
    timer = setTimeout(end, milliseconds)
  }

  function end() {
    timer = undefined
    const left = due - performance.now()
    if (left > 0) return start(left)
    asked = null
    run()
  }

  return {
    ask() {
      asked ??= performance.now()
      schedule()
    },
    touch: schedule,
    cancel() {
      clearTimeout(timer)
      timer = undefined
      asked = null
    },
  }
}
