import { type Diagnosis, maskHar, withoutResponseBody } from '../../engine/index.ts'
import { entriesOf } from '../state/diagnosis-list.ts'
import type { LogState } from '../state/log-state.ts'

/**
 * Exchanges as a HAR file: their entries as recorded, with preflights and redirects, without response bodies. Keeps the creator, since verdicts
 * depend on the recording browser.
 *
 * @throws when an imported file cannot be read any more
 */
export async function harOf(
  log: Pick<LogState, 'rawEntries' | 'harHead'>,
  diagnoses: readonly Diagnosis[],
  withSecrets: boolean,
): Promise<string> {
  const exchanges = diagnoses.map((diagnosis) => entriesOf(diagnosis).sort((a, b) => a - b))
  const raw = await log.rawEntries(exchanges.flat())
  let at = 0
  const entries = exchanges.flatMap((indexes) => {
    const own = raw.slice(at, at + indexes.length).map(withoutResponseBody)
    at += indexes.length
    // Masked together: a preflight may repeat a secret of its request.
    return (withSecrets ? own : maskHar(own)).map((entry, place) => ({ index: indexes[place] ?? 0, entry }))
  })
  const kept = entries.sort((a, b) => a.index - b.index).map(({ entry }) => entry)
  const { creator, browser, pages } = log.harHead()
  const used = pagesOf(kept, pages)
  const head = { version: '1.2', creator, ...(browser === undefined ? {} : { browser }), pages: withSecrets ? used : maskHar(used) }
  return `${JSON.stringify({ log: { ...head, entries: kept } }, null, 2)}\n`
}

function pagesOf(entries: readonly unknown[], pages: readonly unknown[]): readonly unknown[] {
  const used = new Set(entries.map((entry) => (entry as { pageref?: unknown } | null)?.pageref))
  return pages.filter((page) => used.has((page as { id?: unknown } | null)?.id))
}
