import { type Header, isRelevantToCors } from '../../engine/index.ts'

/** An edited header and its recorded value. */
export interface EditedHeader extends Header {
  /** Its index in the edited list. */
  readonly index: number
  /** Differs from every recorded header. */
  readonly changed: boolean
  /** The recorded value that it replaces; null when it is new or unchanged. */
  readonly before: string | null
}

interface EditedHeaders {
  /** CORS headers, and everything changed. */
  readonly relevant: readonly EditedHeader[]
  /** The others, as recorded. */
  readonly rest: readonly Header[]
  /** Recorded headers without a replacement. */
  readonly removed: readonly Header[]
}

/** Compares edited headers with the recorded ones. A changed header replaces a recorded one of the same name. */
export function editedHeaders(
  simulated: readonly Header[],
  recorded: readonly Header[],
  isRelevant: (line: Header) => boolean,
): EditedHeaders {
  const gone = [...recorded]
  const take = (matches: (line: Header) => boolean): Header | null => {
    const at = gone.findIndex(matches)
    return at === -1 ? null : (gone.splice(at, 1)[0] ?? null)
  }
  const same = simulated.map(({ name, value }) => take((line) => line.name === name && line.value === value) !== null)
  const lines = simulated.map(({ name, value }, index): EditedHeader => {
    const changed = same[index] !== true
    const before = changed ? take((line) => line.name.toLowerCase() === name.toLowerCase()) : null
    return { name, value, index, changed, before: before?.value ?? null }
  })
  const isShown = (line: EditedHeader) => line.changed || isRelevant(line)
  return { relevant: lines.filter(isShown), rest: lines.filter((line) => !isShown(line)), removed: gone }
}

/** Does the response header matter to CORS? */
export function isRelevantInResponse({ name }: Header): boolean {
  return isRelevantToCors(name, 'response')
}
