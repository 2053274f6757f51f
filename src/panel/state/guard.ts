import { type ReadonlySignal, signal } from '@preact/signals'

/** Calls into the extension's other pages. After an update of the extension every call of the browser's API throws. */
export interface Guard {
  /** A call has thrown: the panel is cut off from its recorder. */
  readonly lost: ReadonlySignal<boolean>
  /** The result of the call; `otherwise` when it throws. */
  call<Result>(make: () => Result, otherwise: Result): Result
}

export function createGuard(): Guard {
  const lost = signal(false)
  return {
    lost,
    call(make, otherwise) {
      try {
        return make()
      } catch (error) {
        console.error(error)
        lost.value = true
        return otherwise
      }
    },
  }
}
