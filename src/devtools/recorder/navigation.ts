import { withoutFragment } from '../page/match-timings.ts'
import type { PageTimings } from '../page/timeline-script.ts'
import { isDocument, isPreflight, pageOf, startOf, urlOf } from './raw-entry.ts'

/** The document the inspected tab shows. */
export interface InspectedDocument {
  /** `performance.timeOrigin`; null when the document does not say. */
  readonly id: number | null
  /** Without fragment. */
  readonly url: string
  /** Requests that started earlier, in milliseconds since 1970, are not this document's. */
  readonly since: number
}

/** The document's own request may have been noted a little before its navigation's time origin; milliseconds. */
const TOLERANCE_MS = 50

/**
 * The document that a reading is of; the very `previous` when it is still that one: pushState and fragments leave it. Never by the time of the
 * event: Firefox fires onNavigated at the end of the load, when the new page's first requests are long recorded; Chromium also on pushState.
 * @param now milliseconds since 1970
 */
export function documentOf(reading: PageTimings, previous: InspectedDocument | null, now: number): InspectedDocument {
  if (previous !== null && reading.document === previous.id)
    return previous.url === reading.url ? previous : { ...previous, url: reading.url }
  // A page that comes back from the back-forward cache is older than the one it follows: what belongs to it starts only now.
  const returned = previous?.id != null && reading.document < previous.id
  return { id: reading.document, url: reading.url, since: returned ? now : reading.origin - TOLERANCE_MS }
}

/** A document that does not let itself be asked: it began with the last request for its URL, or, where none is recorded yet, now. */
export function silentDocument(
  url: string,
  entries: readonly unknown[],
  previous: InspectedDocument | null,
  now: number,
): InspectedDocument {
  const plain = withoutFragment(url)
  const began = entries.findLast((entry) => withoutFragment(urlOf(entry)) === plain)
  const start = startOf(began)
  return { id: null, url: plain, since: start > (previous?.since ?? 0) ? start : now }
}

/** Did the document's loading begin before the recording did, so that its first requests were never seen? */
export function wasOpenedLate(document: InspectedDocument, entries: readonly unknown[], listeningSince: number): boolean {
  if (!/^(https?|file):/.test(document.url) || document.since >= listeningSince) return false
  return !entries.some((entry) => withoutFragment(urlOf(entry)) === document.url && startOf(entry) >= document.since)
}

/**
 * Chromium's page of the document (`page_2`), by the entry of its own request; null where none is recorded or names one.
 * @param entries the recorded ones, in order
 */
export function recordedPageOf(document: InspectedDocument, entries: readonly unknown[]): string | null {
  const isOwn = (entry: unknown) => isDocument(entry) && startOf(entry) >= document.since && withoutFragment(urlOf(entry)) === document.url
  return pageOf(entries.findLast(isOwn))
}

/**
 * Does the entry belong to the document? What started before it does not. Chromium dates a preflight when its browser process hears of it, which on a
 * busy computer may be after the next document began: the entry still names the page before.
 * @param page of the document, as `recordedPageOf` gives it
 */
export function belongsTo(document: InspectedDocument, page: string | null, entry: unknown): boolean {
  if (startOf(entry) < document.since) return false
  return !isPreflight(entry) || page === null || pageOf(entry) === null || pageOf(entry) === page
}
