import { type Header, isRelevantToCors } from '../../engine/index.ts'

/** A header line that may be edited, and what it was before. */
export interface EditedHeader extends Header {
  /** Its place in the list that is supposed. */
  readonly index: number
  /** Not a line that was recorded. */
  readonly changed: boolean
  /** The recorded value that it takes the place of; null when it is new, or not changed. */
  readonly before: string | null
}

export interface EditedHeaders {
  /** What CORS looks at, and whatever was changed. */
  readonly relevant: readonly EditedHeader[]
  /** As recorded, and of no consequence. */
  readonly rest: readonly Header[]
  /** Recorded lines that are gone and that no other line took the place of. */
  readonly removed: readonly Header[]
}

/** Sets the supposed lines against the recorded ones. A changed line takes the place of a recorded one of its name. */
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

/** Of an answer, by its name. */
export function isRelevantInAnswer({ name }: Header): boolean {
  return isRelevantToCors(name, 'response')
}
