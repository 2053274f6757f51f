import type { Diagnosis } from '../../engine/index.ts'
import type { DetailState } from './detail-state.ts'
import { keyOf } from './diagnosis-list.ts'
import type { Selection } from './selection.ts'

/** The current request of a log that starts over and comes in parts: it may be in a later one. */
interface AwaitedRequest {
  /** To be called before the log starts over. */
  remember(): void
  /** Makes it the current one again if it is among these, unless another one has been chosen. */
  resume(changed: readonly Diagnosis[]): void
}

export function createAwaitedRequest(
  selection: Pick<Selection, 'current' | 'currentId' | 'resume'>,
  detail: Pick<DetailState, 'shown' | 'resume'>,
): AwaitedRequest {
  // Not the request itself, by which the whole log before would stay in memory.
  let awaited: { readonly key: string; readonly isOpen: boolean } | null = null
  return {
    remember() {
      const request = selection.current.value
      if (request !== null) awaited = { key: keyOf(request), isOpen: detail.shown.value !== null }
    },
    resume(changed) {
      if (selection.currentId.value !== null) awaited = null
      if (awaited === null) return
      const { key, isOpen } = awaited
      const now = changed.find((one) => keyOf(one) === key)
      if (now === undefined) return
      awaited = null
      if (isOpen) detail.resume(now.id)
      else selection.resume(now.id)
    },
  }
}
