import { type Evidence, type Header, isCorsHeader, isRelevantToCors } from '../../engine/index.ts'

/** A header of a step, or one that the verdict missed. */
export interface HeaderLine {
  readonly name: string
  /** null: it is absent. */
  readonly value: string | null
  /** The verdict rests on it. */
  readonly evidence: boolean
  /** Where a header that must be one came in several lines: which of them this is. */
  readonly repeated?: { readonly nth: number; readonly count: number }
}

interface HeaderLines {
  /** What CORS looks at, evidence first, then as recorded. */
  readonly relevant: readonly HeaderLine[]
  readonly rest: readonly HeaderLine[]
}

/** Numbers the lines of each of CORS's own headers that came more than once: a browser reads them as one value, joined by commas. */
function withRepeats(lines: readonly HeaderLine[]): HeaderLine[] {
  const nameOf = ({ name }: HeaderLine) => name.toLowerCase()
  return lines.map((line) => {
    const same = lines.filter((other) => nameOf(other) === nameOf(line))
    if (same.length < 2 || !(nameOf(line) === 'origin' || isCorsHeader(nameOf(line)))) return line
    return { ...line, repeated: { nth: same.indexOf(line) + 1, count: same.length } }
  })
}

/**
 * Sorts the headers of one side of a step: those that CORS looks at and those that the verdict rests on before the others.
 * `alsoRelevant` holds lower-case names, such as those that made a preflight necessary.
 */
export function headerLines(
  side: 'request' | 'response',
  headers: readonly Header[],
  evidence: readonly Evidence[],
  alsoRelevant: readonly string[] = [],
): HeaderLines {
  const ofThisSide = evidence.filter(({ on, name }) => on === side && name !== '')
  const lines = withRepeats(
    headers.map(({ name, value }) => ({
      name,
      value,
      evidence: ofThisSide.some((piece) => piece.name.toLowerCase() === name.toLowerCase() && piece.value === value),
    })),
  )
  const recorded = new Set(headers.map(({ name }) => name.toLowerCase()))
  const absent = ofThisSide.filter(({ name, value }) => value === null && !recorded.has(name.toLowerCase()))
  const isRelevant = (line: HeaderLine) =>
    line.evidence || isRelevantToCors(line.name, side) || alsoRelevant.includes(line.name.toLowerCase())
  return {
    relevant: [
      ...absent.map(({ name }) => ({ name, value: null, evidence: true })),
      ...lines.filter((line) => line.evidence),
      ...lines.filter((line) => !line.evidence && isRelevant(line)),
    ],
    rest: lines.filter((line) => !isRelevant(line)),
  }
}
