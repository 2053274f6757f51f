/** What is kept by the ids of exchanges, with the ids that they have now. What belongs to one that is gone goes with it. */
export function renamed<Kept>(byId: ReadonlyMap<string, Kept>, idNow: (id: string) => string | null): ReadonlyMap<string, Kept> {
  return new Map(
    [...byId].flatMap(([id, kept]) => {
      const now = idNow(id)
      return now === null ? [] : [[now, kept]]
    }),
  )
}
