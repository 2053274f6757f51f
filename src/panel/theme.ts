import { type ReadonlySignal, signal } from '@preact/signals'
import { remember, remembered } from './remembered.ts'

export const themes = ['auto', 'light', 'dark'] as const
/** `auto` follows the browser's tools, live in both browsers. */
export type Theme = (typeof themes)[number]

const chosen = signal<Theme>(themes.find((one) => one === remembered('theme')) ?? 'auto')
export const theme: ReadonlySignal<Theme> = chosen

export function setTheme(next: Theme): void {
  chosen.value = next
  remember('theme', next)
  applyTheme()
}

/** The tokens are all `light-dark()`: the root's colour scheme decides. */
export function applyTheme(): void {
  document.documentElement.style.colorScheme = chosen.value === 'auto' ? '' : chosen.value
}
