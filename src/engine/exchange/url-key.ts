/** A URL as pairing compares it: without the fragment, which no preflight carries, and without user and password, which Chromium strips from some. */
export function urlKey(url: string): string {
  const hash = url.indexOf('#')
  const whole = hash === -1 ? url : url.slice(0, hash)
  return !whole.includes('@') ? whole : whole.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?@]*@/i, '$1')
}
