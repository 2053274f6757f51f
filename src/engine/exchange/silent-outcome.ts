import { get } from '../fetch/header-list.ts'
import { parseMimeTypeEssence } from '../fetch/mime-type.ts'
import type { Entry } from '../har/entry.ts'
import { recorderOf } from '../recorders/table.ts'
import { refusesEmbedding } from './embedding.ts'
import { isRedirectWithLocation } from './entry-state.ts'
import type { Outcome, RequestContext } from './outcome.ts'

/** Refused by Cross-Origin-Resource-Policy: Chromium names it, the others do not. A beacon is not embedded in anything, and Firefox shows no body of what it refused. */
export function refusedEmbedding(entry: Entry, context: RequestContext, hop: number): Outcome | null {
  if (context.mode !== 'no-cors' || context.kind === 'ping' || !refusesEmbedding(entry, context)) return null
  if (recorderOf(entry).outcome === 'firefox-devtools' && (entry.response.content.size ?? 0) > 0) return null
  return { kind: 'failed', nonCorsFailure: 'cross-origin-resource-policy', at: 'response', hop }
}

/**
 * Does nosniff keep a script or a style sheet from being used? No browser checks the types of others.
 * @see https://fetch.spec.whatwg.org/#should-response-to-request-be-blocked-due-to-nosniff?
 */
export function isOfWrongType({ response: { headers } }: Entry, { mode, kind }: RequestContext): boolean {
  if (mode !== 'no-cors' || (kind !== 'script' && kind !== 'stylesheet')) return false
  if (get('X-Content-Type-Options', headers)?.split(',', 1)[0]?.trim().toLowerCase() !== 'nosniff') return false
  const essence = parseMimeTypeEssence(get('Content-Type', headers) ?? '') ?? ''
  return kind === 'script' ? !JAVASCRIPT.test(essence) : essence !== 'text/css'
}

/** @see https://mimesniff.spec.whatwg.org/#javascript-mime-type */
const JAVASCRIPT = /^(?:application|text)\/(?:x-)?(?:ecma|java)script$|^text\/(?:javascript1\.[0-5]|jscript|livescript)$/

/** Recorders that name no error: what became of a response does not show, except for a redirect that was not followed. */
export function unlessRedirect(entry: Entry, settled: boolean): Outcome {
  if (!isRedirectWithLocation(entry)) return { kind: 'unknown' }
  return settled ? { kind: 'stopped-at-redirect' } : { kind: 'pending' }
}
