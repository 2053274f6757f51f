import { batch, type ReadonlySignal, signal } from '@preact/signals'
import type { LogClient, RecorderChange } from '../../devtools/recorder/recorder-client.ts'
import { type Diagnosis, forgetEverything, type RecordedEntries } from '../../engine/index.ts'
import { Counting, type Counts } from './counts.ts'
import { diagnosisList, entriesOf, keyOf, successorsIn } from './diagnosis-list.ts'
import type { Guard } from './guard.ts'
import { createServerTraffic, type ServerTraffic } from './server-traffic.ts'

/** Milliseconds without a change after which the exchanges of a page are read for what its servers have to allow. */
const QUIET_MS = 500

/** How many exchanges of a log that is there already are taken at once: some 30 ms with their warnings and groups. */
const MAX_TAKEN = 1000

/**
 * The id that an exchange has now; null: it is gone. That of a group stays until the log starts over. A log that starts over may come in parts: what isn't
 * there yet has an id that no exchange has, until it comes.
 */
export type Renaming = (id: string) => string | null

/** The exchanges of a log and what was recorded of them. */
export interface LogState
  extends RecordedEntries,
    Pick<LogClient, 'rawEntries' | 'report' | 'harHead'>,
    Pick<ServerTraffic, 'policyOf' | 'policySoFar' | 'policies' | 'dispose'> {
  /** In the order of their first entry. */
  readonly diagnoses: ReadonlySignal<readonly Diagnosis[]>
  readonly counts: ReadonlySignal<Counts>
  readonly skipped: ReadonlySignal<LogClient['state']['skipped']>
  /** What the recording cannot show, in sentences. */
  readonly limits: ReadonlySignal<readonly string[]>
  find(id: string): Diagnosis | null
  /** @returns how ids have changed; null: they have not */
  apply(change: RecorderChange): Renaming | null
}

export function createLogState(client: LogClient, guard: Guard): LogState {
  const list = diagnosisList(client.diagnoses().slice(0, MAX_TAKEN))
  const diagnoses = signal<readonly Diagnosis[]>(list.items)
  const skipped = signal([...client.state.skipped])
  const limits = signal(client.state.limits)
  const entry = (index: number) => guard.call(() => client.entry(index), null)
  const find = (id: string) => list.find(id) ?? null
  // A file's exchanges are read as they come; a page's, when it is quiet.
  const traffic = createServerTraffic(entry, client.kind === 'file' ? 0 : QUIET_MS)
  let counting = new Counting(entry)
  const counts = signal(counting.counts())
  const show = () => {
    diagnoses.value = list.items
    counts.value = counting.counts()
  }
  let next: ReturnType<typeof setTimeout> | undefined
  /** Keys of what somebody knows by its id and what has not come again since the log started over. */
  let awaited = new Set<string>()
  const takeAll = () => {
    traffic.replace(list.items)
    counting = new Counting(entry)
    for (const diagnosis of list.items) counting.put(diagnosis)
    show()
  }
  /** What the log has beyond this change comes with the next ones. */
  const startOver = (changed: readonly Diagnosis[]) => {
    clearTimeout(next)
    forgetEverything()
    list.clear()
    list.apply({ changed, removed: [] })
    takeAll()
  }
  const update = (change: RecorderChange) => {
    list.apply(change)
    traffic.apply(change)
    for (const id of change.removed) counting.delete(id)
    for (const diagnosis of change.changed) counting.put(diagnosis)
    show()
  }
  const takeMore = () => {
    const changed: Diagnosis[] = []
    for (const diagnosis of guard.call(() => client.diagnoses(), [])) {
      if (list.find(diagnosis.id) === undefined) changed.push(diagnosis)
      if (changed.length === MAX_TAKEN) break
    }
    if (changed.length === 0) return
    batch(() => update({ changed, removed: [], cleared: false }))
    next = setTimeout(takeMore)
  }
  takeAll()
  if (list.items.length >= MAX_TAKEN) next = setTimeout(takeMore)
  return {
    browser: client.state.recordedBy,
    diagnoses,
    counts,
    skipped,
    limits,
    entry,
    rawEntries: (indexes) => client.rawEntries(indexes),
    report: () => client.report(),
    harHead: () => client.harHead(),
    policyOf(server) {
      void diagnoses.value
      return traffic.policyOf(server)
    },
    policySoFar(server) {
      void diagnoses.value
      return traffic.policySoFar(server)
    },
    policies: traffic.policies,
    dispose() {
      clearTimeout(next)
      traffic.dispose()
    },
    find,
    apply(change) {
      const { changed, removed, cleared } = change
      const gone = cleared ? list.items : removed.flatMap((id) => list.find(id) ?? [])
      const before = cleared || removed.length > 0 ? new Map(gone.map((diagnosis) => [diagnosis.id, diagnosis])) : null
      if (cleared) startOver(changed)
      else if (changed.length > 0 || removed.length > 0) update(change)
      skipped.value = [...client.state.skipped]
      limits.value = client.state.limits
      if (cleared) {
        awaited = new Set()
        return renamingAfterClear(before ?? new Map(), list.items, awaited)
      }
      const returned = takeReturned(changed, awaited)
      if (before === null && returned.size === 0) return null
      const afterRemoval = renamingAfterRemoval(before ?? new Map(), new Set(removed), changed)
      return (id) => returned.get(id) ?? afterRemoval(id)
    },
  }
}

/** In a log that started over, requests that are still there have other ids. The keys of those that may be in a later part are added to `awaited`. */
function renamingAfterClear(before: ReadonlyMap<string, Diagnosis>, after: readonly Diagnosis[], awaited: Set<string>): Renaming {
  const successorOf = successorsIn(after)
  return (id) => {
    const earlier = before.get(id)
    if (earlier === undefined) return null
    const now = successorOf(earlier)
    if (now !== undefined) return now.id
    awaited.add(keyOf(earlier))
    return keyOf(earlier)
  }
}

/** Which of those awaited have come: by key, the id that each has now. They are awaited no more. */
function takeReturned(changed: readonly Diagnosis[], awaited: Set<string>): ReadonlyMap<string, string> {
  const returned = new Map<string, string>()
  if (awaited.size === 0) return returned
  for (const diagnosis of changed) if (awaited.delete(keyOf(diagnosis))) returned.set(keyOf(diagnosis), diagnosis.id)
  return returned
}

/** An exchange that became part of another one goes on as that one. */
function renamingAfterRemoval(
  before: ReadonlyMap<string, Diagnosis>,
  removed: ReadonlySet<string>,
  changed: readonly Diagnosis[],
): Renaming {
  return (id) => {
    if (!removed.has(id)) return id
    const earlier = before.get(id)
    if (earlier === undefined) return null
    const entries = new Set(entriesOf(earlier))
    return changed.find((diagnosis) => entriesOf(diagnosis).some((index) => entries.has(index)))?.id ?? null
  }
}
