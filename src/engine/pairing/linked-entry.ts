import { isRedirectWithLocation } from '../exchange/entry-state.ts'
import { isPreflight } from '../exchange/preflight.ts'
import { urlKey } from '../exchange/url-key.ts'
import { locationUrl } from '../fetch/redirect.ts'
import type { Entry } from '../har/entry.ts'

/** An entry and what it was joined with. Links are set and cleared by the pairing alone. */
export interface LinkedEntry {
  entry: Entry
  readonly role: 'request' | 'preflight'
  /** On a request: its preflight. On a preflight: its request. */
  partner: LinkedEntry | null
  /** The request that this one's redirect caused, and back. */
  successor: LinkedEntry | null
  predecessor: LinkedEntry | null
  /** This entry tells of the same request as that one. */
  doubleOf: LinkedEntry | null
  doubles: LinkedEntry[]
}

export function linkEntry(entry: Entry): LinkedEntry {
  return {
    entry,
    role: isPreflight(entry) ? 'preflight' : 'request',
    partner: null,
    successor: null,
    predecessor: null,
    doubleOf: null,
    doubles: [],
  }
}

/**
 * Where this request was redirected to, when the browser followed it: null without a Location, or when Chromium says that the hop failed
 * (a hop with `net::ERR_FAILED` never has a successor: measured on every redirect of 951 scenarios).
 */
export function redirectTarget(node: LinkedEntry): string | null {
  if (node.role === 'preflight') return null
  const { response, request, chromium } = node.entry
  if (!isRedirectWithLocation(node.entry) || chromium?.error === 'net::ERR_FAILED') return null
  const target = locationUrl(request.url, response.redirectURL)
  return target === null || target === 'invalid' ? null : urlKey(target)
}
