import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Diagnosis } from '../../engine/index.ts'
import type { Selection } from './selection.ts'

/** The tabs of the details, in order. */
export const DETAIL_TABS = ['overview', 'headers', 'what-if'] as const
export type DetailTab = (typeof DETAIL_TABS)[number]

export interface DetailState {
  /** The exchange whose details are open. */
  readonly shown: ReadonlySignal<Diagnosis | null>
  readonly tab: ReadonlySignal<DetailTab>
  open(id: string): void
  /** Opens the only problem there is, unless someone has chosen something already. */
  offer(id: string): void
  /** Opens what was open before the log started over. */
  resume(id: string): void
  close(): void
  /** The log started over: what is offered opens again. */
  reset(): void
  showTab(tab: DetailTab): void
}

export function createDetailState(selection: Pick<Selection, 'current' | 'currentId' | 'select' | 'resume'>): DetailState {
  const isOpen = signal(false)
  const tab = signal<DetailTab>('overview')
  let hasChosen = false
  const open = (id: string) =>
    batch(() => {
      hasChosen = true
      selection.select(id)
      isOpen.value = true
    })
  return {
    shown: computed(() => (isOpen.value ? selection.current.value : null)),
    tab,
    open,
    offer(id) {
      if (!hasChosen && selection.currentId.value === null) open(id)
    },
    resume(id) {
      batch(() => {
        selection.resume(id)
        isOpen.value = true
      })
    },
    close() {
      isOpen.value = false
    },
    reset() {
      hasChosen = false
    },
    showTab(next) {
      tab.value = next
    },
  }
}
