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

/** Above this many steps nothing is looked for. */
const MAX_STEPS = 5_000_000

/**
 * What the offer of each request must be like, in whichever way the offers are shared out, each request getting one. A request that could get
 * unlike ones is left out; all are, where there are not enough for all.
 */
export function alikeInAllWays<Kind>(possible: Possible, kindOf: (offer: number) => Kind): ReadonlyMap<number, Kind> {
  const edges = [...possible.values()].flatMap((its) => [...its])
  const offers = new Set(edges)
  if (offers.size < possible.size) return new Map()
  const [first, ...others] = new Set([...offers].map(kindOf))
  if (first !== undefined && others.length === 0) return new Map([...possible.keys()].map((request) => [request, first]))
  const holders = possible.size * edges.length > MAX_STEPS ? null : shareOut(possible)
  if (holders === null) return new Map()
  const alike = new Map<number, Kind>()
  for (const [offer, request] of holders) {
    const kind = kindOf(offer)
    const unlike = new Set([...(possible.get(request) ?? [])].filter((other) => kindOf(other) !== kind))
    const others = new Map(possible).set(request, unlike)
    const without = new Map(holders)
    without.delete(offer)
    if (!findOffer(request, others, without, new Set())) alike.set(request, kind)
  }
  return alike
}

/** Gives each request an offer of its own: the request by the offer. Null where that is not possible. */
function shareOut(possible: Possible): Map<number, number> | null {
  const holders = new Map<number, number>()
  for (const request of possible.keys()) if (!findOffer(request, possible, holders, new Set())) return null
  return holders
}

/** Finds an offer for a request; those that have theirs may have to take another. */
function findOffer(request: number, possible: Possible, holders: Map<number, number>, tried: Set<number>): boolean {
  for (const offer of possible.get(request) ?? []) {
    if (tried.has(offer)) continue
    tried.add(offer)
    const holder = holders.get(offer)
    if (holder !== undefined && !findOffer(holder, possible, holders, tried)) continue
    holders.set(offer, request)
    return true
  }
  return false
}
