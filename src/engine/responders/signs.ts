import type { Entry } from '../exchange/exchange.ts'
import { get, type HeaderList } from '../fetch/header-list.ts'
import { clueOfPlatform, type PlatformId } from '../platforms/recognize.ts'
import type { Clue, SeenResponse } from '../platforms/sign.ts'
import type { Evidence } from '../report/evidence.ts'
import { locationOf, type Observation } from './observation.ts'

/** What a response must show: every member that is given must hold. */
export interface Signs {
  readonly at?: 'preflight' | 'response'
  /** The response or its URL names one of these. */
  readonly platform?: PlatformId | readonly PlatformId[]
  readonly status?: readonly number[]
  /** The reason phrase. HTTP/2 and later have none. */
  readonly reason?: RegExp
  /** The method of the request, or the one that its preflight requests. */
  readonly method?: RegExp
  /** The host name, without its port. */
  readonly host?: RegExp
  readonly port?: string
  /** Path and query. */
  readonly path?: RegExp
  readonly location?: RegExp
  /** Response headers by name, each there and matching. */
  readonly headers?: Readonly<Record<string, RegExp>>
  /** Response headers that must not be there. */
  readonly without?: readonly string[]
  /** Request headers by name, each there and matching. */
  readonly requestHeaders?: Readonly<Record<string, RegExp>>
  /** The response's Content-Length in bytes: it distinguishes short error bodies if the body is not recorded. */
  readonly length?: readonly number[]
  /** The beginning of the body, where it is recorded. */
  readonly body?: RegExp
  /** How long the response took, in seconds: from, to. */
  readonly seconds?: readonly [least: number, most: number]
  /** URL of the request whose redirect led here. */
  readonly redirectedFrom?: RegExp
  /** The page's origin. */
  readonly origin?: RegExp
  /** Anything else that the URL, the time or the headers show together. */
  readonly holds?: (seen: Observation) => boolean
}

/** Values come from servers: what is longer than this is no sign of anything. */
const MAX_VALUE_LENGTH = 4000

/** The signs, but for a 5xx or 429: that is a failure, or a limit, of the program or of the proxy in front of it, whatever it allows. */
export function unlessLimitedOrFailed(signs: Omit<Signs, 'holds'>): Signs {
  return { ...signs, holds: ({ entry: { response } }) => response.status < 500 && response.status !== 429 }
}

/** The lines that show the signs; null where one of them is missing. */
export function evidenceOfSigns(signs: Signs, seen: Observation): readonly Evidence[] | null {
  return isShown(signs, seen) ? linesThatShow(signs, seen) : null
}

/** May a response of that status, from that port and host name, show the signs? */
export function mayBeShownBy(
  signs: Signs,
  { status, port, hostname }: { readonly status: number; readonly port: string | undefined; readonly hostname: string },
): boolean {
  if (signs.status !== undefined && !signs.status.includes(status)) return false
  if (signs.host !== undefined && !signs.host.test(hostname)) return false
  return signs.port === undefined || port === signs.port
}

/** Do the response's headers show what of the signs they alone can show? */
export function areShownByHeaders({ headers, without, length }: Signs, shown: HeaderList): boolean {
  if (without?.some((name) => get(name, shown) !== null)) return false
  if (length !== undefined && !length.includes(Number(get('Content-Length', shown) ?? 'none'))) return false
  return every(headers, shown)
}

function isShown(signs: Signs, seen: Observation): boolean {
  const { entry, url } = seen
  const { response, request } = entry
  if (signs.at !== undefined && (signs.at === 'preflight') !== (seen.at === 'preflight')) return false
  if (!mayBeShownBy(signs, { status: response.status, port: url?.port, hostname: url?.hostname ?? '' })) return false
  if (signs.method !== undefined && !signs.method.test(seen.method)) return false
  if (signs.reason !== undefined && !signs.reason.test(response.statusText)) return false
  if (signs.path !== undefined && !matches(signs.path, url === null ? null : url.pathname + url.search)) return false
  if (signs.location !== undefined && !matches(signs.location, locationOf(seen))) return false
  if (signs.body !== undefined && !matches(signs.body, response.content.text)) return false
  if (signs.seconds !== undefined && !isWithin(signs.seconds, entry.time)) return false
  if (signs.redirectedFrom !== undefined && !matches(signs.redirectedFrom, seen.redirectedFrom?.request.url ?? null)) return false
  if (signs.origin !== undefined && !matches(signs.origin, seen.origin)) return false
  if (!areShownByHeaders(signs, response.headers) || !every(signs.requestHeaders, request.headers)) return false
  // A platform has many signs of its own.
  if (signs.platform !== undefined && clueOf(signs.platform, seen.response) === null) return false
  return signs.holds === undefined || signs.holds(seen)
}

function clueOf(platform: NonNullable<Signs['platform']>, response: SeenResponse): Clue | null {
  for (const id of typeof platform === 'string' ? [platform] : platform) {
    const clue = clueOfPlatform(id, response)
    if (clue !== null) return clue
  }
  return null
}

function matches(pattern: RegExp, value: string | null): boolean {
  return value !== null && value.length <= MAX_VALUE_LENGTH && pattern.test(value)
}

function isWithin([least, most]: readonly [number, number], time: number | null): boolean {
  return time !== null && time >= least * 1000 && time <= most * 1000
}

function every(patterns: Readonly<Record<string, RegExp>> | undefined, headers: HeaderList): boolean {
  return patterns === undefined || Object.entries(patterns).every(([name, pattern]) => matches(pattern, get(name, headers)))
}

function linesThatShow(signs: Signs, { entry, redirectedFrom, response: seen }: Observation): readonly Evidence[] {
  const { request, response, index } = entry
  const line = (on: 'request' | 'response', headers: Entry['request']['headers']) => (name: string) => ({
    entry: index,
    on,
    name: headers.find((header) => header.name.toLowerCase() === name.toLowerCase())?.name ?? name,
    value: get(name, headers),
  })
  const clue = signs.platform === undefined ? null : clueOf(signs.platform, seen)
  const isAboutUrl =
    clue?.name === 'URL' || clue?.name === 'port' || [signs.host, signs.port, signs.path].some((sign) => sign !== undefined)
  const named = clue !== null && get(clue.name, response.headers) !== null ? [clue.name] : []
  const names = [...named, ...Object.keys(signs.headers ?? {}), ...(signs.location === undefined ? [] : ['Location'])]
  return [
    ...(redirectedFrom !== null && signs.redirectedFrom !== undefined
      ? [{ entry: redirectedFrom.index, on: 'url' as const, name: '', value: redirectedFrom.request.url }]
      : []),
    ...(isAboutUrl ? [{ entry: index, on: 'url' as const, name: '', value: request.url }] : []),
    ...(signs.length === undefined ? [] : [line('response', response.headers)('Content-Length')]),
    ...names.map(line('response', response.headers)),
    ...Object.keys(signs.requestHeaders ?? {}).map(line('request', request.headers)),
  ]
}
