import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { remember, remembered } from './remembered.ts'

/** Where the details go: beside the list, under it, or in its place. */
export type Layout = 'beside' | 'under' | 'instead'

const wide = matching('(min-width: 700px)')
const high = matching('(min-height: 400px)')

/** Firefox's own Network panel also puts the details under its list below 700 px. */
export const layout: ReadonlySignal<Layout> = computed(() => (wide.value ? 'beside' : high.value ? 'under' : 'instead'))

/** The list's share of the room, in percent, for either way to divide it. */
export const share = {
  beside: signal(readShare('beside', 52)),
  under: signal(readShare('under', 42)),
}

export function setShare(division: 'beside' | 'under', percent: number): void {
  const value = Math.round(Math.min(85, Math.max(15, percent)) * 10) / 10
  share[division].value = value
  remember(`share.${division}`, String(value))
}

function readShare(division: 'beside' | 'under', otherwise: number): number {
  const kept = Number(remembered(`share.${division}`))
  return kept >= 15 && kept <= 85 ? kept : otherwise
}

function matching(query: string): ReadonlySignal<boolean> {
  const list = matchMedia(query)
  const matches = signal(list.matches)
  list.addEventListener('change', () => {
    matches.value = list.matches
  })
  return matches
}
