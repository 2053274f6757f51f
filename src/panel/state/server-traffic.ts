import { signal } from '@preact/signals'
import { debounce } from '../../devtools/debounce.ts'
import type { RecorderChange } from '../../devtools/recorder/recorder-client.ts'
import { type Diagnosis, type Entry, ObservedTraffic, type ServerPolicy } from '../../engine/index.ts'

/** Milliseconds in which they are read at a time: nobody notices. */
const SLICE_MS = 8
/** So many are read at once in any case: most logs have no more. */
const MIN_READ = 50

/** What each server has to allow, for all requests of a log. */
export interface ServerTraffic {
  apply(change: Pick<RecorderChange, 'changed' | 'removed'>): void
  /** The log has these exchanges, and no others. */
  replace(diagnoses: readonly Diagnosis[]): void
  /** @param server an origin; null for a URL that has none */
  policyOf(server: string | null): ServerPolicy | null
  /** The same, for what is shown again when it changes: where many exchanges are not read yet, of those that are. */
  policySoFar(server: string | null): ServerPolicy | null
  policies(): readonly ServerPolicy[]
  dispose(): void
}

/**
 * Reads the exchanges of a long log before anybody looks at a policy, who need not wait for it then.
 *
 * @param entryOf the entry of an index
 * @param pause milliseconds without a change of the log after which exchanges are read
 */
export function createServerTraffic(entryOf: (index: number) => Entry | null, pause: number): ServerTraffic {
  let traffic = new ObservedTraffic(entryOf)
  /** By id, in the order in which they came. */
  let unread = new Map<string, Diagnosis>()
  let next: ReturnType<typeof setTimeout> | undefined
  const quiet = debounce(readInSlices, { wait: pause })

  /** Counts how often all that was left had been read. */
  const readings = signal(0)

  function readOn(milliseconds: number, least = 0) {
    const end = performance.now() + milliseconds
    let read = 0
    for (const [id, diagnosis] of unread) {
      traffic.put(diagnosis)
      unread.delete(id)
      if (++read >= least && performance.now() > end) break
    }
  }

  function readInSlices() {
    readOn(SLICE_MS)
    if (unread.size > 0) next = setTimeout(readInSlices)
    else readings.value++
  }

  function wait(diagnoses: readonly Diagnosis[]) {
    clearTimeout(next)
    for (const diagnosis of diagnoses) unread.set(diagnosis.id, diagnosis)
    if (unread.size > 0) quiet.ask()
  }

  const whole = () => {
    readOn(Number.POSITIVE_INFINITY)
    return traffic
  }

  return {
    apply({ changed, removed }) {
      for (const id of removed) {
        unread.delete(id)
        traffic.delete(id)
      }
      wait(changed)
    },
    replace(diagnoses) {
      traffic = new ObservedTraffic(entryOf)
      unread = new Map()
      wait(diagnoses)
    },
    policyOf: (server) => whole().policyOf(server),
    policySoFar(server) {
      void readings.value
      readOn(SLICE_MS, MIN_READ)
      return traffic.policyOf(server)
    },
    policies: () => whole().policies(),
    dispose() {
      quiet.cancel()
      clearTimeout(next)
    },
  }
}
