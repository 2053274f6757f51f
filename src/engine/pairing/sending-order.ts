import type { LinkedEntry } from './linked-entry.ts'

/** Chromium numbers its requests (`<renderer process>.<n>`): among one process's preflights that number is the order, not the start time. */
export function inSendingOrder(preflights: readonly LinkedEntry[]): readonly LinkedEntry[] {
  if (preflights.length < 2) return preflights
  const queues = new Map<string, { node: LinkedEntry; number: number }[]>()
  const keyOf = (node: LinkedEntry) => /^(.+)\.(\d+)$/.exec(node.entry.initiator?.requestId ?? '')
  for (const node of preflights) {
    const id = keyOf(node)
    if (id === null) continue
    const queue = queues.get(id[1] ?? '') ?? []
    queue.push({ node, number: Number(id[2]) })
    queues.set(id[1] ?? '', queue)
  }
  for (const queue of queues.values()) queue.sort((a, b) => a.number - b.number)
  return preflights.map((node) => queues.get(keyOf(node)?.[1] ?? '')?.shift()?.node ?? node)
}
