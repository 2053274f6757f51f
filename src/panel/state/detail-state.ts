import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Diagnosis } from '../../engine/index.ts'
import type { Selection } from './selection.ts'

/** The tabs of the details, in order. */
export const detailTabs = ['overview', 'headers', 'what-if'] as const
export type DetailTab = (typeof detailTabs)[number]

export interface DetailState {
  /** The exchange whose details are open. */
  readonly shown: ReadonlySignal<Diagnosis | null>
  readonly tab: ReadonlySignal<DetailTab>
  open(id: string): void
  close(): void
  showTab(tab: DetailTab): void
}

export function createDetailState(selection: Pick<Selection, 'current' | 'select'>): DetailState {
  const isOpen = signal(false)
  const tab = signal<DetailTab>('overview')
  return {
    shown: computed(() => (isOpen.value ? selection.current.value : null)),
    tab,
    open(id) {
      batch(() => {
        selection.select(id)
        isOpen.value = true
      })
    },
    close() {
      isOpen.value = false
    },
    showTab(next) {
      tab.value = next
    },
  }
}
