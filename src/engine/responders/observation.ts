import { isCorsHeader } from '../exchange/cors-headers.ts'
import type { Entry } from '../exchange/exchange.ts'
import { requestedHeaderNames } from '../exchange/preflight.ts'
import { byteLowercase } from '../fetch/byte-lowercase.ts'
import { extractTokenList, get, isInvalid } from '../fetch/header-list.ts'
import { parseUrl } from '../fetch/url.ts'
import { type SeenResponse, seenResponse } from '../platforms/sign.ts'
import { listedNames, shortened, shortenedHost } from '../report/wording.ts'

/** One response as someone sees it who wants to know who sent it, and why. */
export interface Observation {
  readonly at: 'preflight' | 'request' | 'response'
  readonly entry: Entry
  readonly url: URL | null
  /** As it can name a platform. */
  readonly response: SeenResponse
  /** Of the request; of a preflight, the method that it requests. */
  readonly method: string
  /** The page's serialized origin; null when the recording does not show it. */
  readonly origin: string | null
  /** Whose redirect led here. */
  readonly redirectedFrom: Entry | null
}

/**
 * Looks at one response.
 *
 * @param seen the entry of a preflight or of a request, and what is known of the request besides
 */
export function observe(seen: Omit<Observation, 'url' | 'response'>): Observation {
  return { ...seen, url: parseUrl(seen.entry.request.url), response: seenResponse(seen.entry) }
}

/** The host that responded, for a sentence. */
export function hostOf({ url }: Observation): string {
  return shortenedHost(url?.host ?? 'the server')
}

/** The host whose redirect led here, for a sentence. */
export function redirectingHostOf({ redirectedFrom }: Observation): string {
  return shortenedHost(parseUrl(redirectedFrom?.request.url ?? '')?.host ?? 'the server')
}

/** The path of the URL, for a sentence. */
export function pathOf({ url }: Observation, longest?: number): string {
  return shortened(url?.pathname ?? 'the path', longest)
}

/** The page's origin, for a sentence. */
export function pageOf({ origin }: Observation): string {
  if (origin === null) return 'the page’s origin'
  return origin === 'null' ? '“null”' : shortenedHost(origin)
}

/** The method, for a sentence. */
export function methodOf({ method }: Observation): string {
  return shortened(method, 20)
}

/** The headers that a preflight requests, for a sentence: "the header “x-token”". Not those of CORS: some pages send them, and nobody should allow them. */
export function requestedHeadersOf({ entry }: Observation): string {
  const names = requestedHeaderNames(entry).filter((name) => !isCorsHeader(name))
  return names.length === 0 ? 'the requested headers' : `the ${names.length === 1 ? 'header' : 'headers'} ${listedNames(names)}`
}

/** Those of them that the response doesn’t list, for a sentence. */
export function unlistedHeadersOf(seen: Observation): string {
  const names = unlistedNames(seen).filter((name) => !isCorsHeader(name))
  return names.length === 0 ? requestedHeadersOf(seen) : `the ${names.length === 1 ? 'header' : 'headers'} ${listedNames(names)}`
}

/** The value of a response header, "" where there is none. */
export function headerOf({ entry }: Observation, name: string): string {
  return get(name, entry.response.headers) ?? ''
}

/** Is it JSON? Applications send their errors so; platforms and proxies send pages or short texts. */
export function isJson(seen: Observation): boolean {
  return /\bjson\b/i.test(headerOf(seen, 'Content-Type'))
}

/** Where a redirect leads, as it was sent; "" where it is none. */
export function locationOf({ entry }: Observation): string {
  return get('Location', entry.response.headers) ?? entry.response.redirectURL
}

/** The URL that a redirect leads to; null where that is no valid URL. */
export function targetOf(seen: Observation): URL | null {
  return parseUrl(locationOf(seen), seen.url?.href)
}

/** How long the response took, in whole seconds; null when the recording does not show it. */
export function secondsOf({ entry }: Observation): number | null {
  return entry.time === null ? null : Math.round(entry.time / 1000)
}

/** Does the preflight request a header that the response's list lacks? */
export function hasUnlistedHeader(seen: Observation): boolean {
  return unlistedNames(seen).length > 0
}

function unlistedNames({ entry }: Observation): readonly string[] {
  const listed = extractTokenList('Access-Control-Allow-Headers', entry.response.headers)
  const names = listed === null || isInvalid(listed) ? [] : listed.map(byteLowercase)
  return names.includes('*') ? [] : requestedHeaderNames(entry).filter((name) => !names.includes(name))
}
