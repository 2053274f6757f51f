import type { Entry } from '../har/entry.ts'
import { recorderOf } from '../recorders/table.ts'
import { refusesEmbedding } from './embedding.ts'
import { isRedirectWithLocation } from './entry-state.ts'
import type { Asker, Outcome } from './outcome.ts'

/** Refused by Cross-Origin-Resource-Policy: Chromium names it, the others do not. A beacon is not embedded in anything, and Firefox shows no body of what it refused. */
export function refusedEmbedding(entry: Entry, asker: Asker, hop: number): Outcome | null {
  if (asker.mode !== 'no-cors' || asker.kind === 'ping' || !refusesEmbedding(entry, asker)) return null
  if (recorderOf(entry).outcome === 'firefox-devtools' && (entry.response.content.size ?? 0) > 0) return null
  return { kind: 'failed', nonCorsFailure: 'cross-origin-resource-policy', at: 'response', hop }
}

/** Recorders that name no error: what became of a response does not show, but for a redirect that was not followed. */
export function unlessRedirect(entry: Entry, settled: boolean): Outcome {
  if (!isRedirectWithLocation(entry)) return { kind: 'unknown' }
  return settled ? { kind: 'stopped-at-redirect' } : { kind: 'pending' }
}
