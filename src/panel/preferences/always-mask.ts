import { type ReadonlySignal, signal } from '@preact/signals'
import { remember, remembered } from './storage.ts'

const chosen = signal(remembered('always-masked') === 'true')

/** Is "With secrets" not even offered? Else it is a choice at each copy and export, and never remembered. */
export const alwaysMasked: ReadonlySignal<boolean> = chosen

export function setAlwaysMasked(always: boolean): void {
  chosen.value = always
  remember('always-masked', String(always))
}
