import { type Diagnosis, type DiffLine, type Entry, type Fix, type HopFix, responseDiff } from '../../engine/index.ts'

/** One response of the fix, before and after. */
export interface DiffBlock {
  readonly of: 'both' | 'preflight' | 'response'
  /** Whose response, where that isn't plain from the request; null otherwise. */
  readonly url: string | null
  readonly lines: readonly DiffLine[]
}

/** What lets pages of other origins embed a response that Cross-Origin-Resource-Policy keeps from them. */
export const EMBEDDING: DiffBlock = {
  of: 'response',
  url: null,
  lines: [{ kind: 'added', name: 'Cross-Origin-Resource-Policy', value: 'cross-origin' }],
}

type EntryAt = (index: number) => Entry | null
type Way = Pick<Fix, 'request' | 'hops'>

/** What the fix changes in each response. What preflight response and response both need stands once. */
export function diffBlocks(way: Way, diagnosis: Diagnosis, entryAt: EntryAt): readonly DiffBlock[] {
  return way.hops.flatMap((hop) => blocksOfHop(hop, way.request?.url ?? null, diagnosis, entryAt))
}

function blocksOfHop(hop: HopFix, direct: string | null, { hops }: Diagnosis, entryAt: EntryAt): readonly DiffBlock[] {
  // What was recorded of a URL says nothing about the one that the page requests instead.
  const recorded = direct === null ? hops[hop.hop] : undefined
  const at = (index: number | null | undefined) => (index == null ? null : entryAt(index))
  const preflight = responseDiff(at(recorded?.preflight.entry), hop.preflight)
  const response = responseDiff(at(recorded?.entry), hop.response)
  const shared = sharedNames(preflight, response)
  const isShared = ({ name }: DiffLine) => shared.has(name.toLowerCase())
  const both = distinct([...preflight, ...response].filter((line) => line.kind !== 'same' && isShared(line)))
  const url = hops.length > 1 ? (recorded?.url ?? direct) : direct
  const blocks: readonly DiffBlock[] = [
    { of: 'both', url, lines: both },
    { of: 'preflight', url, lines: preflight.filter((line) => !isShared(line)) },
    { of: 'response', url, lines: response.filter((line) => !isShared(line)) },
  ]
  return blocks.filter(({ lines }) => lines.some(({ kind }) => kind !== 'same'))
}

/** Lower-case names of the headers that both responses get, with the same value. */
function sharedNames(preflight: readonly DiffLine[], response: readonly DiffLine[]): ReadonlySet<string> {
  const added = (lines: readonly DiffLine[]) => lines.filter(({ kind }) => kind === 'added')
  const others = added(response)
  const shared = added(preflight).filter(({ name, value }) => others.some((other) => other.name === name && other.value === value))
  return new Set(shared.map(({ name }) => name.toLowerCase()))
}

/** What goes comes before what comes, each line once. */
function distinct(lines: readonly DiffLine[]): readonly DiffLine[] {
  const byText = new Map(lines.map((line) => [`${line.kind} ${line.name}: ${line.value}`, line]))
  const all = [...byText.values()]
  return [...all.filter(({ kind }) => kind === 'removed'), ...all.filter(({ kind }) => kind === 'added')]
}

/** The headers to add, as lines of a response. */
export function addedHeaders(lines: readonly DiffLine[]): string {
  return lines
    .filter(({ kind, name }) => kind === 'added' && name !== '')
    .map(({ name, value }) => `${name}: ${value}\n`)
    .join('')
}
