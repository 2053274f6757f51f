import { type ReadonlySignal, signal } from '@preact/signals'
import { loadSetting, saveSetting } from './storage.ts'

const chosen = signal(loadSetting('always-masked') === 'true')

/** Is "With secrets" not even offered? Else it is a choice at each copy and export, and never remembered. */
export const alwaysMasked: ReadonlySignal<boolean> = chosen

export function setAlwaysMasked(always: boolean): void {
  chosen.value = always
  saveSetting('always-masked', String(always))
}
