import { type ReadonlySignal, signal } from '@preact/signals'
import { loadSetting, saveSetting } from './storage.ts'

export const themes = ['auto', 'light', 'dark'] as const
/** `auto` follows the browser's tools, live in both browsers. */
export type Theme = (typeof themes)[number]

const chosen = signal<Theme>(themes.find((one) => one === loadSetting('theme')) ?? 'auto')
export const theme: ReadonlySignal<Theme> = chosen

export function setTheme(next: Theme): void {
  chosen.value = next
  saveSetting('theme', next)
  applyTheme()
}

/**
 * The tokens are all `light-dark()`, and a rule for this attribute sets the root's colour scheme. Set from here the scheme would change
 * nothing in the build for Chrome 120: that browser has no `light-dark()`, and what the build puts in its place follows rules alone.
 */
export function applyTheme(): void {
  if (chosen.value === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = chosen.value
}
