/** Small settings of the panel in its own localStorage. Where storage is refused, they last as long as the panel. */
const fallback = new Map<string, string>()

export function loadSetting(key: string): string | null {
  try {
    return fallback.get(key) ?? localStorage.getItem(key)
  } catch {
    return fallback.get(key) ?? null
  }
}

export function saveSetting(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
    fallback.delete(key)
  } catch {
    // Refused or full.
    fallback.set(key, value)
  }
}
