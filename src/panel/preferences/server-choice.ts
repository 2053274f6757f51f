import { signal } from '@preact/signals'
import { loadSetting, saveSetting } from './storage.ts'

const choice = signal<Readonly<Record<string, string>>>(rememberedChoice())

/**
 * The server that the user chose, for all requests to servers that were recognized alike.
 *
 * @param recognized the id of the recognized server; null: none was recognized
 */
export function chosenServer(recognized: string | null): string | null {
  return choice.value[recognized ?? ''] || null
}

export function chooseServer(recognized: string | null, id: string): void {
  choice.value = { ...choice.value, [recognized ?? '']: id }
  saveSetting('servers', JSON.stringify(choice.value))
}

function rememberedChoice(): Readonly<Record<string, string>> {
  try {
    const stored: unknown = JSON.parse(loadSetting('servers') ?? '{}')
    if (typeof stored !== 'object' || stored === null) return {}
    return Object.fromEntries(Object.entries(stored).filter(([, id]) => typeof id === 'string'))
  } catch {
    return {}
  }
}
