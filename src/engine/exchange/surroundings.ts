import type { Entry } from '../har/entry.ts'
import { urlKey } from './node.ts'

/** How many earlier entries of one URL are looked back at: a cache holds one answer, so the newest few tell. */
const LOOKED_AT = 16

/**
 * What the rest of the log tells of a request: earlier entries of its URL, whose answers a cache may hold.
 * "Earlier" is by start, not by arrival, so that a log fed one by one knows in the end what a file knows.
 */
export class Surroundings {
  private readonly byUrl = new Map<string, Entry[]>()

  /** Takes a new entry, or a newer reading of one. */
  add(entry: Entry): void {
    const key = urlKey(entry.request.url)
    const entries = this.byUrl.get(key) ?? []
    this.byUrl.set(key, entries)
    const known = entries.findLastIndex(({ index }) => index === entry.index)
    if (known !== -1) entries[known] = entry
    else insertByStart(entries, entry)
  }

  /** The newest entries of the same URL that started before this one, oldest first. */
  earlier(entry: Entry): readonly Entry[] {
    const entries = this.byUrl.get(urlKey(entry.request.url)) ?? []
    const end = entries.findLastIndex((other) => other.start < entry.start) + 1
    return entries.slice(Math.max(0, end - LOOKED_AT), end)
  }
}

function insertByStart(entries: Entry[], entry: Entry): void {
  let at = entries.length
  for (let before = entries[at - 1]; before !== undefined && before.start > entry.start; before = entries[at - 1]) at--
  entries.splice(at, 0, entry)
}
