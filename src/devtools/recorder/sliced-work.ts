/** Milliseconds of work in one piece: the panel shares the thread, and draws in between. */
const SLICE_MS = 10

/** Work that is done step by step: at once, but no more than a slice of it before everything else that waits for the thread gets its turn. */
export class SlicedWork {
  readonly #step: () => boolean
  #isRunning = false
  #timer: ReturnType<typeof setTimeout> | undefined

  /** @param step does a millisecond's worth of what there is to do; false: there was nothing */
  constructor(step: () => boolean) {
    this.#step = step
  }

  /** There is something to do. */
  go(): void {
    if (!this.#isRunning && this.#timer === undefined) this.#slice()
  }

  #slice(): void {
    this.#timer = undefined
    this.#isRunning = true
    const end = performance.now() + SLICE_MS
    let isDone = false
    try {
      do isDone = !this.#step()
      while (!isDone && performance.now() < end)
    } finally {
      this.#isRunning = false
      // After an error, too: one step that fails keeps no other from being done.
      if (!isDone) this.#timer = setTimeout(() => this.#slice())
    }
  }
}
