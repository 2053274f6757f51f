/** Small settings of the panel in its own localStorage. Where storage is refused, they last as long as the panel. */
const fallback = new Map<string, string>()

export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? fallback.get(key) ?? null
  } catch {
    return fallback.get(key) ?? null
  }
}

export function remember(key: string, value: string): void {
  fallback.set(key, value)
  try {
    localStorage.setItem(key, value)
  } catch {
    // Refused or full: it lasts as long as the panel.
  }
}
