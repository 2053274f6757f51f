/**
 * Groups items by key, as `Map.groupBy`, which Node 20 does not have; groups and their items keep their order.
 *
 * @param keyOf null: the item is left out
 */
export function groupedBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key | null): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
