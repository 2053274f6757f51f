import { signal } from '@preact/signals'
import { loadSetting, saveSetting } from './storage.ts'

/** A site whose choice is older than so many others is rarely opened again. */
const MAX_KEPT = 100

/** The servers that one choice is for. */
export interface ChoiceScope {
  /** The origin of the page that requests them; null where it isn't recorded. */
  readonly page: string | null
  /** What they have in common: what was recognized of them, else their host. */
  readonly alike: string
}

const choices = signal<ReadonlyMap<string, string>>(rememberedChoices())

/** The server that the user chose for a page's requests to servers that are alike; null: none. Another site has its own choice. */
export function chosenServer(scope: ChoiceScope): string | null {
  return choices.value.get(keyOf(scope)) || null
}

export function chooseServer(scope: ChoiceScope, id: string): void {
  const key = keyOf(scope)
  const others = [...choices.value].filter(([other]) => other !== key)
  choices.value = new Map([...others, [key, id] as const].slice(-MAX_KEPT))
  saveSetting('servers', JSON.stringify([...choices.value]))
}

function keyOf({ page, alike }: ChoiceScope): string {
  return `${page ?? ''} ${alike}`
}

function rememberedChoices(): ReadonlyMap<string, string> {
  try {
    const stored: unknown = JSON.parse(loadSetting('servers') ?? '[]')
    return new Map(Array.isArray(stored) ? stored.filter(isChoice) : [])
  } catch {
    return new Map()
  }
}

function isChoice(stored: unknown): stored is readonly [string, string] {
  return Array.isArray(stored) && typeof stored[0] === 'string' && typeof stored[1] === 'string'
}
