import { parseUrl } from '../fetch/url.ts'

/** Nothing in it that the URL parser changes, such as "/../", and none of what a key leaves out: most URLs are so, and parsing takes 20 times as long. */
const PLAIN = /^[a-z]+:\/\/[a-z0-9.-]+\/(?!(?:.*\/)?(?:\.|%2e|%2E))[!$-&(-;=?-Z[\]_a-z~]*$/

/**
 * A URL as pairing compares it: without the fragment, which no preflight carries, and without user and password, which Chromium strips from some. Some
 * tools write URLs as they got them: with the port, in capitals, with a space that they put there.
 */
export function urlKey(url: string): string {
  if (PLAIN.test(url)) return url
  const { href } = parseUrl(url) ?? { href: url }
  const hash = href.indexOf('#')
  const whole = hash === -1 ? href : href.slice(0, hash)
  return !whole.includes('@') ? whole : whole.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?@]*@/i, '$1')
}
