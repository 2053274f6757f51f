import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { loadSetting, saveSetting } from './storage.ts'

/** Where the details go: beside the list, under it, or in its place. */
export type Layout = 'beside' | 'under' | 'instead'

export const layouts = ['auto', 'beside', 'under'] as const
/** Where the user wants the details; where the room does not allow it, they go where they fit. */
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

/** The list's share of the room, in percent, for either way to divide it. */
export const share = {
  beside: signal(readShare('beside', 44)),
  under: signal(readShare('under', 50)),
}

export function setShare(division: 'beside' | 'under', percent: number): void {
  const value = Math.round(Math.min(85, Math.max(15, percent)) * 10) / 10
  share[division].value = value
  saveSetting(`share.${division}`, String(value))
}

function readShare(division: 'beside' | 'under', otherwise: number): number {
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
