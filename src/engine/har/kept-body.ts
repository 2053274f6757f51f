/** Characters of a body that are kept: what names a server or a cause is short. */
const KEPT_LENGTH = 2_000

/** A longer page is a document of its own. */
const LONGEST_PAGE = 20_000

/**
 * The beginning of a body that may tell who responded, and why without CORS headers: of an error, or of a short page. null for every other body, and for
 * one with an encoding such as base64, which is no text.
 *
 * @param type the MIME type
 */
export function keptBody(status: number, type: string, { text, encoding }: { text?: unknown; encoding?: unknown }): string | null {
  if (typeof text !== 'string' || encoding !== undefined) return null
  const isShortPage = status >= 200 && status < 300 && text.length <= LONGEST_PAGE && /^text\/html\b/i.test(type)
  return status >= 400 || isShortPage ? text.slice(0, KEPT_LENGTH) : null
}
