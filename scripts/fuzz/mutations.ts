import type { Random } from '../random.ts'
import { HOSTILE_METHODS, HOSTILE_NAMES, HOSTILE_VALUES, nested } from './hostile-values.ts'

type Json = Record<string, unknown>

/** The members of an entry that something is concluded from. */
const PATHS: readonly [string, ...string[]] = [
  ...(['request', 'response', 'request.url', 'request.method', 'request.headers', 'response.headers', 'response.status'] as const),
  ...['response.redirectURL', 'response.content', 'response.content.size', 'response.content.mimeType', 'response.content.text'],
  ...['startedDateTime', 'time', 'timings', 'pageref', 'cache', 'serverIPAddress', 'request.headersSize', 'response.bodySize'],
  ...['request.httpVersion', 'response._error', 'response._fetchedViaServiceWorker', '_initiator', '_initiator.stack', '_resourceType'],
  ...['_fromCache', '_observed', '_connectionId', '_securityState', '_error'],
]

/** Milliseconds by which a clock goes wrong. */
const SHIFTS: readonly [number, ...number[]] = [-1, 1, 50, -50, 500, -5000, 5000, 86_400_000, -86_400_000]

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object that holds the member at a path, and the member's name; null where the path leads nowhere. */
function placeOf(entry: Json, path: string): { readonly holder: Json; readonly name: string } | null {
  const names = path.split('.')
  const name = names.pop() ?? ''
  let holder: unknown = entry
  for (const each of names) holder = isJson(holder) ? holder[each] : null
  return isJson(holder) ? { holder, name } : null
}

function headersOf(entry: Json, of: 'request' | 'response'): unknown[] {
  const headers = placeOf(entry, `${of}.headers`)?.holder.headers
  return Array.isArray(headers) ? headers : []
}

const MUTATIONS: readonly [Mutation, ...Mutation[]] = [
  function retype(entry, r) {
    const place = placeOf(entry, r.pick(PATHS))
    if (place !== null) place.holder[place.name] = r.pick(HOSTILE_VALUES)
  },
  function leaveOut(entry, r) {
    const place = placeOf(entry, r.pick(PATHS))
    if (place !== null) delete place.holder[place.name]
  },
  function truncate(entry, r) {
    const place = placeOf(entry, r.pick(PATHS))
    const value = place?.holder[place.name]
    if (place !== null && typeof value === 'string') place.holder[place.name] = value.slice(0, r.below(value.length + 1))
  },
  function changeHeaderList(entry, r) {
    const headers = headersOf(entry, r.pick(['request', 'response', 'response']))
    const at = r.below(headers.length + 1)
    const line = { name: r.pick(HOSTILE_NAMES), value: r.pick(HOSTILE_VALUES) }
    r.pick([
      () => headers.splice(at, 0, line),
      () => headers.splice(at, 1),
      () => headers.splice(at, 1, r.pick(HOSTILE_VALUES)),
      () => headers.push(...structuredClone(headers.slice(at, at + 1))),
      () => headers.reverse(),
    ])()
  },
  function changeHeader(entry, r) {
    const headers = headersOf(entry, r.pick(['request', 'response', 'response'])).filter(isJson)
    const ofCors = headers.filter(({ name }) => /^(access-|origin|vary|location|sec-)/i.test(typeof name === 'string' ? name : ''))
    const [first, ...rest] = r.chance(0.7) ? ofCors : headers
    if (first === undefined) return
    const line = r.pick([first, ...rest])
    // A hostile one need not have a text: an object may have no toString.
    const value = typeof line.value === 'string' ? line.value : ''
    line.value = r.pick<unknown>([
      ...[value.slice(0, r.below(value.length + 1)), `${value},${value}`, ` ${value} `, `${value}\n${value}`, value.toUpperCase()],
      ...[`${value}\u00e9`, value.repeat(200), r.pick(HOSTILE_VALUES)],
    ] as [unknown, ...unknown[]])
  },
  function changeMethod(entry, r) {
    if (isJson(entry.request)) entry.request.method = r.pick(HOSTILE_METHODS)
  },
  function shiftClock(entry, r) {
    const time = Date.parse(String(entry.startedDateTime)) + r.pick(SHIFTS)
    if (!Number.isNaN(time)) entry.startedDateTime = new Date(time).toISOString()
  },
  function observe(entry, r) {
    entry._observed = {
      responseStatus: r.pick(HOSTILE_VALUES),
      credentials: r.pick(['omit', 'include', 'same-origin', 'x', null]),
      mode: r.pick<unknown>(['cors', 'no-cors', 'navigate', 'same-origin', 1]),
      redirect: r.pick<unknown>(['follow', 'error', 'manual', {}]),
      effectiveDirective: r.pick(['connect-src', '', '__proto__', null, '\ud800']),
    }
  },
  function nest(entry, r) {
    entry[r.pick(['_initiator', '_observed', 'timings'])] = nested(r.pick([10, 300, 1000]))
  },
  /** Also to itself, and back to where it came from. */
  function redirect(entry, r) {
    if (!isJson(entry.response) || !isJson(entry.request)) return
    const { url } = entry.request
    entry.response.status = r.pick([301, 302, 303, 307, 308, 0, 304, 401])
    entry.response.redirectURL = r.pick<unknown>([
      url,
      '/',
      '//',
      '?',
      '#x',
      'https://other.example/',
      'data:x',
      ':::',
      '\ud800',
      typeof url === 'string' ? `${url}#f` : url,
    ])
  },
]

type Mutation = (entry: Json, r: Random) => void

/** Changes some of the entries, and which there are: drops, doubles, swaps. */
export function mutated(entries: readonly unknown[], r: Random): unknown[] {
  const list = structuredClone([...entries])
  for (let left = r.below(list.length * 2) + 1; left > 0; left--) {
    const at = r.below(list.length)
    const other = r.below(list.length)
    const entry = list[at]
    r.pick([
      () => list.length > 1 && list.splice(at, 1),
      () => list.splice(at, 0, structuredClone(entry)),
      () => ([list[at], list[other]] = [list[other], entry]),
      () => r.chance(0.1) && list.splice(at, 1, r.pick(HOSTILE_VALUES)),
      ...Array.from({ length: 8 }, () => () => isJson(entry) && r.pick(MUTATIONS)(entry, r)),
    ])()
  }
  if (r.chance(0.1)) for (const entry of list) if (isJson(entry)) entry.startedDateTime = '2026-01-01T00:00:00.000Z'
  if (r.chance(0.05)) for (const entry of list) if (isJson(entry) && isJson(entry.request)) entry.request.url = 'https://api.example/x'
  return list
}
