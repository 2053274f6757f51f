/**
 * Is it a browser extension's origin? With host permissions an extension's pages and its background script read every response, whatever CORS headers it
 * has. A recorder does not show these permissions.
 */
export function isExtensionOrigin(origin: string): boolean {
  return /^[a-z-]+-extension:/i.test(origin)
}
