import { readdirSync, readFileSync } from 'node:fs'
import {
  createLog,
  type Diagnosis,
  diagnose,
  HarError,
  type Log,
  type LogChange,
  maskReport,
  observedPolicies,
  readHar,
} from '../../src/engine/index.ts'
import { type Random, seededRandom } from '../random.ts'
import { HOSTILE_VALUES } from './hostile-values.ts'
import { mutated } from './mutations.ts'

export interface FuzzResult {
  readonly files: number
  readonly entries: number
  /** What went wrong, with the entries that make it happen again. */
  readonly faults: readonly Fault[]
}

export interface Fault {
  readonly what: string
  readonly file: unknown
}

interface Recording {
  readonly log: { readonly entries: readonly unknown[]; readonly [member: string]: unknown }
}

const FOLDER = 'test/recordings'

/** What entries a file has at most, so that what is found is found in few. */
const SIZES: readonly [number, ...number[]] = [1, 3, 10, 30, 60]

/**
 * Mutates the recordings and holds the engine to its promises: it throws nothing but HarError, loses no entry and doubles none, says the same however
 * the log is fed, and tells of each change what it tells in the end.
 *
 * @param most entries at which to stop; it also stops after `mostFaults` faults
 * @param progress is told how many entries were tried
 */
export function fuzz(seed: number, most: number, progress: (entries: number) => void = () => {}, mostFaults = 10): FuzzResult {
  const r = seededRandom(seed)
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.har'))
    .sort()
  const [first, ...others] = names.map((name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Recording)
  if (first === undefined) throw new Error(`${FOLDER} has no recordings`)
  const faults: Fault[] = []
  let files = 0
  let entries = 0
  while (entries < most && faults.length < mostFaults) {
    const file = mutatedFile(r.pick([first, ...others]), r)
    files++
    entries += file.log.entries.length
    progress(entries)
    try {
      for (const what of faultsOf(file, r)) faults.push({ what, file })
    } catch (error) {
      if (!(error instanceof HarError)) faults.push({ what: error instanceof Error ? (error.stack ?? error.message) : String(error), file })
    }
  }
  return { files, entries, faults }
}

function mutatedFile({ log }: Recording, r: Random): Recording {
  const from = r.below(log.entries.length)
  const entries = mutated(log.entries.slice(from, from + r.pick(SIZES)), r)
  const head = r.chance(0.9) ? log : { creator: r.pick(HOSTILE_VALUES), pages: r.pick(HOSTILE_VALUES), browser: r.pick(HOSTILE_VALUES) }
  return { log: { version: '1.2', creator: head.creator, browser: head.browser, pages: head.pages, entries } }
}

function* faultsOf(file: Recording, r: Random): Generator<string> {
  const har = readHar(file, 'fuzzed.har')
  const report = diagnose(har)
  const said = textOf(report.exchanges)
  yield* misplaced(report.exchanges, report.source.skipped, file.log.entries.length)
  if (said.includes(NO_JSON)) yield 'a value that is no JSON'
  const byIndex = new Map(har.entries.map((entry) => [entry.index, entry]))
  const entryAt = (index: number) => byIndex.get(index) ?? null
  maskReport(report, entryAt)
  observedPolicies(report.exchanges, entryAt)
  yield* differences(file, har, said, r)
}

const NO_JSON = '(no JSON)'

/** As JSON that says where it would lose something: a number that is none becomes null otherwise, and a function nothing. */
function textOf(diagnoses: readonly Diagnosis[]): string {
  return JSON.stringify(diagnoses, (_, value: unknown) => {
    const isLost = typeof value === 'function' || typeof value === 'symbol' || (typeof value === 'number' && !Number.isFinite(value))
    return isLost ? NO_JSON : value
  })
}

/** Every entry is in one exchange or was skipped. */
function* misplaced(exchanges: readonly Diagnosis[], skipped: readonly { readonly entry: number }[], length: number): Generator<string> {
  const times = new Map<number, number>()
  const note = (index: number | null) => index !== null && times.set(index, (times.get(index) ?? 0) + 1)
  for (const { hops } of exchanges) {
    for (const { entry, preflight, alsoRecorded } of hops) for (const index of [entry, preflight.entry, ...alsoRecorded]) note(index)
  }
  for (const { entry } of skipped) note(entry)
  for (let index = 0; index < length; index++) if (times.get(index) !== 1) yield `entry ${index} is in ${times.get(index) ?? 0} exchanges`
  if (times.size !== length) yield `${times.size} of ${length} entries`
}

/** What a log says that is fed piece by piece, and read once more. */
function* differences(file: Recording, har: ReturnType<typeof readHar>, said: string, r: Random): Generator<string> {
  const { entries } = file.log
  const log = createLog(har)
  const shown = new Map<string, Diagnosis>()
  const show = ({ changed, removed }: LogChange) => {
    for (const id of removed) shown.delete(id)
    for (const diagnosis of changed) shown.set(diagnosis.id, diagnosis)
  }
  for (let at = 0; at < entries.length; ) {
    const length = 1 + r.below(5)
    show(log.add(entries.slice(at, at + length)))
    at += length
  }
  // Without a start an entry has that of the one before it, which a piece does not know.
  const isComparable = har.entries.every(({ startedDateTime }) => startedDateTime !== '')
  if (r.chance(0.3)) show(log.renew(entries.entries()))
  if (log.size !== entries.length) yield `the log has ${log.size} of ${entries.length} entries`
  show(log.settle())
  if (!isComparable) return
  if (textOf(log.report().exchanges) !== said) yield 'fed piece by piece, the log says something else'
  const inOrder = [...shown.values()].sort((one, other) => Number(one.id.slice(1)) - Number(other.id.slice(1)))
  if (textOf(inOrder) !== textOf(log.diagnoses())) yield 'the changes do not add up to the diagnoses'
  for (const index of [0, r.below(entries.length), entries.length + 5, -1, Number.NaN]) log.observe(index, r.pick(OBSERVED))
}

const OBSERVED: readonly [Parameters<Log['observe']>[1], ...Parameters<Log['observe']>[1][]] = [
  { responseStatus: 0 },
  { responseStatus: 200, credentials: 'include' },
  { mode: 'cors' },
  {},
]
