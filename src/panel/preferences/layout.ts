import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { loadSetting, saveSetting } from './storage.ts'

/** Where the details go: beside the list, under it, or in its place. */
type Layout = 'beside' | 'under' | 'instead'

export const layouts = ['auto', 'beside', 'under'] as const
/** Where the user puts the details; if there is no room, they go where they fit. */
export type LayoutChoice = (typeof layouts)[number]

const wide = matching('(min-width: 700px)')
const high = matching('(min-height: 400px)')
/** What list and details need at the least, side by side. */
const matchesBeside = matching('(min-width: 567px)')
const chosen = signal(layouts.find((one) => one === loadSetting('layout')) ?? 'auto')

/** Firefox's own Network panel also puts the details under its list below 700 px. */
export const layout: ReadonlySignal<Layout> = computed(() => {
  if (chosen.value === 'beside' && matchesBeside.value) return 'beside'
  if (chosen.value === 'under' && high.value) return 'under'
  return wide.value ? 'beside' : high.value ? 'under' : 'instead'
})

export const layoutChoice: ReadonlySignal<LayoutChoice> = chosen

export function setLayoutChoice(choice: LayoutChoice): void {
  chosen.value = choice
  saveSetting('layout', choice)
}

/** How list and details divide the room. In a low panel the details need columns beside each other, so the list gets less. */
type Division = 'beside' | 'low' | 'under'

const shares: Readonly<Record<Division, Signal<number>>> = {
  beside: signal(readShare('beside', 44)),
  low: signal(readShare('low', 24)),
  under: signal(readShare('under', 26)),
}

function divisionOf(divided: 'beside' | 'under'): Division {
  return divided === 'beside' && !high.value ? 'low' : divided
}

/** The list's share of the room, in percent. */
export function shareOf(divided: 'beside' | 'under'): number {
  return shares[divisionOf(divided)].value
}

/** While the border is dragged, it is not remembered yet. */
export function setShare(divided: 'beside' | 'under', percent: number): void {
  shares[divisionOf(divided)].value = Math.round(Math.min(85, Math.max(15, percent)) * 10) / 10
}

export function rememberShare(divided: 'beside' | 'under'): void {
  const division = divisionOf(divided)
  saveSetting(`share.${division}`, String(shares[division].value))
}

function readShare(division: Division, otherwise: number): number {
  const kept = Number(loadSetting(`share.${division}`))
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
