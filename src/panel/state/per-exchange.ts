import type { Diagnosis } from '../../engine/index.ts'

/**
 * Makes a function that gives a value for each exchange of a list. From one change of a growing log to the next nearly all exchanges are the same, in
 * the same order: only what wasn't in the list before is computed.
 */
export function perExchange<Value>(compute: (diagnosis: Diagnosis) => Value): (diagnoses: readonly Diagnosis[]) => readonly Value[] {
  let before: readonly Diagnosis[] = []
  let values: readonly Value[] = []
  return (diagnoses) => {
    if (diagnoses === before) return values
    values = carriedOver(diagnoses, before, values, compute)
    before = diagnoses
    return values
  }
}

function carriedOver<Value>(
  diagnoses: readonly Diagnosis[],
  before: readonly Diagnosis[],
  values: readonly Value[],
  compute: (diagnosis: Diagnosis) => Value,
): readonly Value[] {
  let places: ReadonlyMap<Diagnosis, number> | null = null
  /** Where the next one should have been. */
  let at = 0
  return diagnoses.map((diagnosis) => {
    const old = before[at]
    if (old === diagnosis) return values[at++] as Value
    if (old === undefined) return compute(diagnosis)
    if (old.id === diagnosis.id) {
      at++
      return compute(diagnosis)
    }
    // Others came or went in between, which is rare while a log grows.
    places ??= new Map(before.map((one, place) => [one, place]))
    const place = places.get(diagnosis)
    if (place === undefined) return compute(diagnosis)
    at = place + 1
    return values[place] as Value
  })
}
