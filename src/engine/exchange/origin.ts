import { get } from '../fetch/header-list.ts'
import { originOf } from '../fetch/origin.ts'
import type { Entry } from '../har/entry.ts'
import type { Page } from '../har/log.ts'
import { recorderOf } from '../recorders/table.ts'
import type { Exchange, Hop } from './exchange.ts'

/** What the log knows of the documents that make its requests. */
export interface Documents {
  readonly pages: readonly Page[]
  /** The inspected document's URL, if the live recorder read it. */
  readonly pageUrl: string | null
}

/**
 * The serialized origin of who made the request; "null" for an opaque one; null when the recording does not show it.
 * The most direct trace wins: the Origin header, the preflight's, `Sec-Fetch-Site: same-origin`, the Referer, the document.
 *
 * @see https://fetch.spec.whatwg.org/#origin-header
 */
export function originOfRequest({ hops: [first] }: Exchange, documents: Documents): string | null {
  const entry = first.entry ?? first.preflight
  if (entry === null) return null
  const { headers } = entry.request
  const sent = sentOrigin(first)
  if (sent !== null && sent !== '') return replacedOrigin(sent, entry, documents) ?? sent
  if (get('Sec-Fetch-Site', headers) === 'same-origin') return originOf(entry.request.url)
  const referrer = get('Referer', headers)
  // What a tool masked is no URL.
  const referring = referrer === null ? null : originOf(referrer)
  if (referring !== null) return referring
  return originOfDocument(entry, documents)
}

/** The Origin header of the request, or of its preflight; null where the recording has neither. */
export function sentOrigin({ entry, preflight }: Hop): string | null {
  return (entry && get('Origin', entry.request.headers)) ?? (preflight && get('Origin', preflight.request.headers))
}

/**
 * The page’s own origin where something replaced the Origin header behind the browser’s back, as extensions and Electron’s webRequest can: the browser still
 * compares the response with the page’s. Browsers send Origin and Referer of the same page, so the document decides which of the two was replaced. null
 * where neither was.
 */
function replacedOrigin(sent: string, entry: Entry, documents: Documents): string | null {
  const page = documentOf(entry, documents)
  const own = page === null ? null : originOf(page)
  const referrer = get('Referer', entry.request.headers)
  return own !== null && own !== sent && sent !== 'null' && referrer !== null && originOf(referrer) === own ? own : null
}

function originOfDocument(entry: Entry, { pages, pageUrl }: Documents): string | null {
  const { initiator } = entry
  if (initiator?.type === 'parser' && initiator.url !== null) return originOf(initiator.url)
  // A worker's request has neither pageref nor headers in Chromium; a worker made from a blob has its maker's origin.
  if (initiator?.scriptUrl?.startsWith('blob:')) return originOf(initiator.scriptUrl)
  // A frame's or a worker's request has no pageref in Chromium: its origin is not the page's.
  if (recorderOf(entry).withoutPageref === 'frame-or-worker' && entry.pageref === null) return null
  const page = documentOf(entry, { pages, pageUrl })
  return page === null ? null : originOf(page)
}

/** The URL of the page that an entry belongs to; null when the recording does not name one. */
export function documentOf({ pageref }: Entry, { pages, pageUrl }: Documents): string | null {
  return pages.find(({ id }) => id === pageref)?.url ?? pageUrl ?? (pages.length === 1 ? (pages[0]?.url ?? null) : null)
}
