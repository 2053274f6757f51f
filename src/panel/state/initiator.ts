import type { Diagnosis, RecordedEntries, SourcePosition } from '../../engine/index.ts'

/** The line of the page's script that made the request; null where that isn't recorded. */
export function initiatorOf({ hops: [first] }: Diagnosis, log: Pick<RecordedEntries, 'entry'>): SourcePosition | null {
  const entry = first?.entry == null ? null : log.entry(first.entry)
  return entry?.initiator?.position ?? null
}

/** In short, such as `app.js:12`. */
export function initiatorWords(diagnosis: Diagnosis, log: Pick<RecordedEntries, 'entry'>): string {
  const position = initiatorOf(diagnosis, log)
  // DevTools count from 0, people from 1.
  return position === null ? '' : `${fileOf(position.url)}:${position.line + 1}`
}

/** The last of the path; a document without a name is called by its host. */
function fileOf(url: string): string {
  const [path = ''] = url.split(/[?#]/, 1)
  return path.slice(path.lastIndexOf('/') + 1) || path.replace(/^[a-z]+:\/+/i, '')
}
