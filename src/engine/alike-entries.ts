import type { Exchange, Hop } from './exchange/exchange.ts'
import type { Entry, EntryRequest, EntryResponse, Header, Initiator } from './har/entry.ts'

/** Is a member the same in alike entries? `free`: it may differ, and whoever reads it is noticed. `place`: where in the log the entry is. */
type Treatment = 'same' | 'free' | 'parts' | 'place'
type Treatments<T> = Readonly<Record<keyof T, Treatment>>

const ENTRY: Treatments<Entry> = {
  index: 'place',
  startedDateTime: 'free',
  start: 'free',
  time: 'free',
  request: 'parts',
  response: 'parts',
  serverIPAddress: 'same',
  pageref: 'same',
  timingsCount: 'free',
  queueing: 'free',
  fromCache: 'same',
  error: 'same',
  resourceType: 'same',
  initiator: 'parts',
  connectionId: 'free',
  fetchedViaServiceWorker: 'same',
  securityState: 'same',
  isWithoutPage: 'same',
  observed: 'same',
  recorder: 'same',
  browser: 'same',
}
const REQUEST: Treatments<EntryRequest> = { method: 'same', url: 'same', httpVersion: 'same', headers: 'same', headersSize: 'same' }
const RESPONSE: Treatments<EntryResponse> = {
  status: 'same',
  statusText: 'same',
  httpVersion: 'same',
  headers: 'parts',
  redirectURL: 'same',
  bodySize: 'free',
  content: 'parts',
}
const CONTENT: Treatments<EntryResponse['content']> = { size: 'free', mimeType: 'same', text: 'same' }
const INITIATOR: Treatments<Initiator> = {
  type: 'same',
  url: 'same',
  requestId: 'free',
  identity: 'free',
  scriptUrl: 'same',
  position: 'free',
  hasParentStack: 'same',
}

/** Response headers whose values differ from one response to the next, so that alike responses may differ in them. */
const FREE_HEADERS: ReadonlySet<string> = new Set([
  'age',
  'cf-ray',
  'content-length',
  'date',
  'etag',
  'expires',
  'last-modified',
  'server-timing',
  'traceparent',
  'x-amz-cf-id',
  'x-amzn-requestid',
  'x-amzn-trace-id',
  'x-correlation-id',
  'x-request-id',
  'x-runtime',
])

function namesOf<T>(treatments: Treatments<T>, treatment: Treatment): readonly (keyof T)[] {
  return (Object.keys(treatments) as (keyof T)[]).filter((name) => treatments[name] === treatment)
}

const SAME_IN = {
  entry: namesOf(ENTRY, 'same'),
  request: namesOf(REQUEST, 'same'),
  response: namesOf(RESPONSE, 'same'),
  content: namesOf(CONTENT, 'same'),
  initiator: namesOf(INITIATOR, 'same'),
}
const FREE_IN = {
  entry: namesOf(ENTRY, 'free'),
  response: namesOf(RESPONSE, 'free'),
  content: namesOf(CONTENT, 'free'),
  initiator: namesOf(INITIATOR, 'free'),
}

/** Do two entries differ only in when they were, how long they took, how large they are, and what else every request has of its own? */
export function isAlike(one: Entry, other: Entry): boolean {
  return (
    areAlike(one.response.headers, other.response.headers) &&
    isSame(one.response, other.response, SAME_IN.response) &&
    isSame(one.response.content, other.response.content, SAME_IN.content) &&
    isSame(one.request, other.request, SAME_IN.request) &&
    isSame(one, other, SAME_IN.entry) &&
    (one.initiator === other.initiator ||
      (one.initiator !== null && other.initiator !== null && isSame(one.initiator, other.initiator, SAME_IN.initiator)))
  )
}

function isSame<T extends object>(one: T, other: T, names: readonly (keyof T)[]): boolean {
  for (const name of names) if (one[name] !== other[name]) return false
  return true
}

/** Equal header lines are one object. */
function areAlike(some: readonly Header[], others: readonly Header[]): boolean {
  if (some === others) return true
  return some.length === others.length && some.every((header, at) => header === others[at] || isAlikeHeader(header, others[at]))
}

function isAlikeHeader({ name, value }: Header, other: Header | undefined): boolean {
  if (other === undefined || name !== other.name) return false
  return value === other.value || FREE_HEADERS.has(name.toLowerCase())
}

/** Notices whether anything was read that alike exchanges may not share. */
export class Watch {
  wasNoticed = false

  /** The same exchange: who reads of its entries what may differ in an alike one is noticed. */
  over(exchange: Exchange): Exchange {
    const [first, ...others] = exchange.hops
    return { id: exchange.id, hops: [this.#overHop(first), ...others.map((hop) => this.#overHop(hop))] }
  }

  #overHop({ url, entry, preflight, alsoRecorded }: Hop): Hop {
    return { url, entry: entry && this.#overEntry(entry), preflight: preflight && this.#overEntry(preflight), alsoRecorded }
  }

  #overEntry(entry: Entry): Entry {
    const { response, initiator } = entry
    const content = this.#overMembers({ ...response.content }, FREE_IN.content)
    const headers = response.headers.map((header) =>
      FREE_HEADERS.has(header.name.toLowerCase()) ? this.#overMembers({ ...header }, ['value']) : header,
    )
    return this.#overMembers(
      {
        ...entry,
        response: this.#overMembers({ ...response, content, headers }, FREE_IN.response),
        initiator: initiator && this.#overMembers({ ...initiator }, FREE_IN.initiator),
      },
      FREE_IN.entry,
    )
  }

  #overMembers<T extends object>(copy: T, names: readonly (keyof T)[]): T {
    for (const name of names) {
      const value = copy[name]
      const get = () => {
        this.wasNoticed = true
        return value
      }
      Object.defineProperty(copy, name, { get, enumerable: true })
    }
    return copy
  }
}
