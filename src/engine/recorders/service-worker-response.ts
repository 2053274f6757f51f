import { get } from '../fetch/header-list.ts'
import type { Entry } from '../har/entry.ts'

/**
 * Did a service worker respond, as Chromium's DevTools protocol tells recorders that don't pass its mark on? Then it names no server, sends no bytes and has
 * none of the headers that are added on sending (measured in 156). A response from a cache has the server that it came from.
 *
 * @param transferSize bytes that were received, as the recorder wrote them
 */
export function isFromServiceWorker({ request, response, serverIPAddress, fromCache, browser }: Entry, transferSize: unknown): boolean {
  if (browser !== 'chromium' || fromCache !== null || serverIPAddress || !/^https?:/i.test(request.url)) return false
  // A redirect of the browser's own, such as HSTS, has no server either.
  if (response.status === 0 || response.redirectURL !== '' || get('Host', request.headers) !== null) return false
  return transferSize === 0
}
