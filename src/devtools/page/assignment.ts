/** What each of some requests could be, by position: the timings or calls that fit it. */
export type Possible = ReadonlyMap<number, ReadonlySet<number>>

/** Splits into groups that have nothing in common that could be theirs. */
export function entanglements(possible: Possible): Possible[] {
  const towards = new Map<number, number>()
  function representative(offer: number): number {
    const next = towards.get(offer)
    if (next === undefined) return offer
    const last = representative(next)
    towards.set(offer, last)
    return last
  }
  for (const [first, ...others] of possible.values()) {
    for (const other of others) {
      const [from, to] = [representative(other), representative(first ?? other)]
      if (from !== to) towards.set(from, to)
    }
  }
  const groups = new Map<number, Map<number, ReadonlySet<number>>>()
  for (const [request, its] of possible) {
    const [first] = its
    if (first === undefined) continue
    const group = groups.get(representative(first))
    if (group === undefined) groups.set(representative(first), new Map([[request, its]]))
    else group.set(request, its)
  }
  return [...groups.values()]
}

/** Gives each request that has only one left to choose its own, until all have more; then, if they are all the same, any. */
export function byElimination(possible: Possible, allTheSame: boolean): [request: number, offer: number][] {
  const pairs: [number, number][] = []
  const left = new Map([...possible].map(([request, its]) => [request, new Set(its)]))
  while (left.size > 0) {
    const [request, its] = [...left].reduce((fewest, each) => (each[1].size < fewest[1].size ? each : fewest))
    const [offer] = its
    left.delete(request)
    if (offer === undefined) continue
    if (its.size > 1 && !allTheSame) break
    pairs.push([request, offer])
    for (const others of left.values()) others.delete(offer)
  }
  return pairs
}
