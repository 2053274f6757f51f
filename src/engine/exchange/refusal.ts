import type { NonCorsFailure } from '../browsers/non-cors-failure.ts'
import { isBadPort } from '../fetch/bad-port.ts'
import { get } from '../fetch/header-list.ts'
import { isLoopbackHost } from '../fetch/loopback.ts'
import { isMixedContent } from '../fetch/mixed-content.ts'
import { isSameOrigin } from '../fetch/origin.ts'
import { parseUrl } from '../fetch/url.ts'
import type { Entry } from '../har/entry.ts'

/** What it is, as far as the recording shows; behind it the others that leave the same record, where it cannot tell. */
export type NonCorsFailures = readonly [NonCorsFailure, ...NonCorsFailure[]]

/**
 * Who refused a request before it was sent, though it was neither CORS nor the network.
 * The recorders do not say. What is left in the entry narrows it down; all signatures are measured (Chromium 156, Firefox 153).
 *
 * @param origin the page's serialized origin; null when the recording does not show it
 */
export function refusalOf(entry: Entry, origin: string | null): NonCorsFailures {
  const { url } = entry.request
  if (entry.observed?.mode === 'same-origin' && origin !== null && !isSameOrigin(url, origin)) return ['same-origin-mode']
  if (isBadPort(url)) return ['unsafe-port']
  if (origin !== null && isMixedContent(url, origin)) return ['mixed-content']
  if (/^file:/i.test(url)) return ['refused-by-policy']
  return entry.browser === 'firefox' ? refusalInFirefox(entry) : refusalInChromium(entry)
}

/** A fetch() that Content-Security-Policy stops leaves no entry in Chromium at all. */
function refusalInChromium(entry: Entry): NonCorsFailures {
  return entry.resourceType === 'fetch' ? ['blocked-in-devtools'] : ['refused-by-policy', 'content-security-policy', 'blocked-in-devtools']
}

/**
 * An extension and the list of blocked URLs let the connection be prepared before they cancel, the list Sec-Fetch-* as well (which only trustworthy
 * hosts get); mode "same-origin" and elements without CORS never get an Origin.
 */
function refusalInFirefox({ request: { headers } }: Entry): NonCorsFailures {
  if (get('Connection', headers) !== null) {
    return get('Sec-Fetch-Mode', headers) === null ? ['blocked-by-client', 'blocked-in-devtools'] : ['blocked-in-devtools']
  }
  if (get('Origin', headers) !== null) return ['refused-by-policy', 'content-security-policy', 'blocked-in-devtools']
  return ['refused-by-policy', 'content-security-policy', 'same-origin-mode']
}

/**
 * Why a request that was sent, or tried to be, got no response. Firefox records a refusal by Local Network Access like any broken connection:
 * it may be one where a public page requests a private IP address.
 */
export function silenceOf(entry: Entry, origin: string | null): NonCorsFailures {
  if (entry.securityState === 'broken') return ['certificate']
  return goesToLocalNetwork(entry, origin) ? ['network-error', 'local-network-access'] : ['network-error']
}

/** Does a public page request something on the local network or this computer, by the host names and IP addresses? */
export function goesToLocalNetwork({ request }: Entry, origin: string | null): boolean {
  if (origin === null || origin === 'null' || !/^https?:/i.test(request.url)) return false
  return isLocalHost(parseUrl(request.url)?.hostname ?? '') && !isLocalHost(parseUrl(origin)?.hostname ?? '')
}

/** Names and IP addresses of the local network, and those of this computer. */
function isLocalHost(hostname: string): boolean {
  return isLoopbackHost(hostname) || LOCAL_NETWORK.test(hostname)
}

const LOCAL_NETWORK =
  /^(.*\.(local|test|internal|lan|home\.arpa)|[^.:]+|10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}|169\.254(\.\d+){2}|\[(f[cd][0-9a-f:]*|fe[89ab][0-9a-f:]*)\])$/
