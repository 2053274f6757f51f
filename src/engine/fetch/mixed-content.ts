import { isLoopbackHost } from './loopback.ts'
import { parseUrl } from './url.ts'

interface MixedContentOptions {
  /** Is plain http to this computer as good as https? To the standard it is. */
  readonly trustsLoopback?: boolean
}

/**
 * Is a request to this URL mixed content: plain http from a page that came over https?
 *
 * @param origin the page's serialized origin
 * @see https://w3c.github.io/webappsec-mixed-content/#should-block-fetch
 */
export function isMixedContent(url: string, origin: string, { trustsLoopback = true }: MixedContentOptions = {}): boolean {
  const parsed = parseUrl(url)
  if (parsed?.protocol !== 'http:' || !origin.startsWith('https:')) return false
  return !(trustsLoopback && isLoopbackHost(parsed.hostname))
}
