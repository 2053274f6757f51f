import type { Diagnosis } from '../../../src/engine/index.ts'
import { compare, type Outcome } from './comparison.ts'
import { missingFact } from './missing-facts.ts'
import { type RawEntry, type Recording, scenarioOf } from './recording.ts'
import { rightVerdict } from './right-verdict.ts'

export interface ComparedExchange {
  readonly id: string
  readonly outcome: Outcome
  readonly diagnosis: Diagnosis
  /** Where the outcome is not simply right: for lack of which fact. */
  readonly lacks: string | null
}

/** Compares what the engine says of each scenario's last request with what is right. Scenarios that were not recorded are left out. */
export function compareWithTruth(
  { browser, truth }: Recording,
  diagnoses: readonly Diagnosis[],
  recorded: readonly RawEntry[],
  observed: boolean,
): readonly ComparedExchange[] {
  const last = new Map(diagnoses.map((diagnosis) => [scenarioOfDiagnosis(diagnosis), diagnosis]))
  const entriesOf = new Map<string | null, RawEntry[]>()
  for (const entry of recorded) {
    const id = scenarioOf(entry.request.url)
    entriesOf.set(id, [...(entriesOf.get(id) ?? []), entry])
  }
  return Object.entries(truth).flatMap(([id, one]) => {
    const entries = entriesOf.get(id) ?? []
    const right = rightVerdict(one, browser, entries)
    if (right === null) return []
    const diagnosis = last.get(id)
    if (diagnosis === undefined) throw new Error(`${id} was recorded, and nothing was said of it`)
    const outcome = compare(diagnosis, right, browser)
    const undecided = outcome === 'depends' || outcome === 'unknown' || outcome === 'by alternative'
    const lacks = undecided ? missingFact({ browser, outcome, diagnosis, truth: one, entries, observed }) : null
    return [{ id, outcome, diagnosis, lacks }]
  })
}

/** A redirect to another scheme belongs to its first hop. */
function scenarioOfDiagnosis({ url, hops }: Diagnosis): string | null {
  return [url, ...hops.map((hop) => hop.url)].map(scenarioOf).find((id) => id !== null) ?? null
}
