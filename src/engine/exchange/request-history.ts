import { get } from '../fetch/header-list.ts'
import { originOf } from '../fetch/origin.ts'
import type { Entry } from '../har/entry.ts'
import { firstIndex } from './first-index.ts'
import { isPreflight } from './preflight.ts'
import { urlKey } from './url-key.ts'

const NONE: readonly Entry[] = []

/** How many earlier entries of one URL are looked back at: a cache holds one response, so the newest few are enough. */
const MAX_LOOKED_AT = 16

/**
 * What the rest of the log shows about a request: earlier entries of its URL, whose responses may be cached, and the document that sent it.
 * "Earlier" is by start, not by arrival, so that a log fed one by one knows in the end what a file knows.
 */
export class RequestHistory {
  readonly #byUrl = new Map<string, Entry[]>()
  /** By origin: its documents, in the order of their start. */
  readonly #documents = new Map<string, Entry[]>()
  /** By index. */
  readonly #known: (true | undefined)[] = []
  #hasPreflight = false
  #hasServiceWorker = false

  /** Takes a new entry, or a newer reading of one. */
  add(entry: Entry): void {
    const isKnown = this.#known[entry.index] === true
    this.#known[entry.index] = true
    insert(this.#byUrl, urlKey(entry.request.url), entry, isKnown)
    this.#hasPreflight ||= isPreflight(entry)
    this.#hasServiceWorker ||= entry.fetchedViaServiceWorker
    if (isDocument(entry)) insert(this.#documents, originOf(entry.request.url) ?? '', entry, isKnown)
  }

  /**
   * Does the log lack all preflights, as what is exported of a filtered Network panel does? A service worker's pages may have sent none: what failed
   * behind it looks the same.
   */
  get lacksPreflights(): boolean {
    return !this.#hasPreflight && !this.#hasServiceWorker
  }

  /**
   * Does the document that most likely made this request demand agreement of everything it embeds? Only the origin of a request's document is
   * recorded: its newest document before the request stands for it.
   *
   * @see https://html.spec.whatwg.org/multipage/browsers.html#coep
   */
  requiresCorp(entry: Entry, origin: string): boolean {
    const document = this.#documents.get(origin)?.findLast(({ start }) => start < entry.start)
    const policy = document ? get('Cross-Origin-Embedder-Policy', document.response.headers) : null
    return policy !== null && /^require-corp/.test(policy)
  }

  /** The newest entries of the same URL that started before this one, oldest first. */
  earlier(entry: Entry): readonly Entry[] {
    const entries = this.#byUrl.get(urlKey(entry.request.url)) ?? NONE
    const end = firstIndex(entries, (other) => other.start >= entry.start)
    return end === 0 ? NONE : entries.slice(Math.max(0, end - MAX_LOOKED_AT), end)
  }
}

function isDocument({ resourceType, request }: Entry): boolean {
  return resourceType === 'document' || get('Sec-Fetch-Mode', request.headers) === 'navigate'
}

/** Puts an entry where its start belongs, or in the place of an older reading of it. */
function insert(lists: Map<string, Entry[]>, key: string, entry: Entry, mayBeIn: boolean): void {
  const entries = lists.get(key)
  if (entries === undefined) {
    lists.set(key, [entry])
    return
  }
  const at = firstIndex(entries, (other) => other.start > entry.start || (other.start === entry.start && other.index >= entry.index))
  entries.splice(at, mayBeIn && entries[at]?.index === entry.index ? 1 : 0, entry)
}
