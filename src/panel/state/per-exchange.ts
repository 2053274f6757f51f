import type { Diagnosis } from '../../engine/index.ts'

/** How many exchanges may come or go in between before it is taken for another choice of them, as a filter makes it. */
const FEW = 64

/**
 * Makes a function that gives a value for each exchange of a list. From one change of a growing log to the next nearly all exchanges are the same, in
 * the same order: only what wasn't in the list before is computed. Once a filter has left out many, values are kept for those that aren't in the list.
 */
export function perExchange<Value>(compute: (diagnosis: Diagnosis) => Value): (diagnoses: readonly Diagnosis[]) => readonly Value[] {
  let before: readonly Diagnosis[] = []
  let values: readonly Value[] = []
  let kept: WeakMap<Diagnosis, Value> | null = null

  function keepAll(): WeakMap<Diagnosis, Value> {
    const all = new WeakMap<Diagnosis, Value>()
    for (const [place, diagnosis] of before.entries()) all.set(diagnosis, values[place] as Value)
    return all
  }

  function keptOrComputed(diagnosis: Diagnosis): Value {
    const known = kept?.get(diagnosis)
    if (known !== undefined) return known
    const value = compute(diagnosis)
    kept?.set(diagnosis, value)
    return value
  }

  function valuesOf(diagnoses: readonly Diagnosis[]): readonly Value[] {
    if (diagnoses.length < before.length - FEW) kept ??= keepAll()
    /** Where the next one should have been. */
    let at = 0
    let missed = 0
    return diagnoses.map((diagnosis) => {
      const old = before[at]
      if (old === undefined) return keptOrComputed(diagnosis)
      if (old !== diagnosis && old.id === diagnosis.id) {
        at++
        return keptOrComputed(diagnosis)
      }
      const place = old === diagnosis || missed > FEW ? at : placeNear(before, at, diagnosis)
      if (before[place] === diagnosis) {
        at = place + 1
        return values[place] as Value
      }
      if (++missed > FEW) kept ??= keepAll()
      return keptOrComputed(diagnosis)
    })
  }

  return (diagnoses) => {
    if (diagnoses.length === 0) kept = null
    if (diagnoses !== before) values = valuesOf(diagnoses)
    before = diagnoses
    return values
  }
}

/** The place of an exchange where a few were left out before it; `from` where it isn't near. */
function placeNear(before: readonly Diagnosis[], from: number, diagnosis: Diagnosis): number {
  for (let place = from + 1; place <= from + FEW; place++) if (before[place] === diagnosis) return place
  return from
}
