import { get } from '../fetch/header-list.ts'
import { isRedirectStatus } from '../fetch/status.ts'
import type { Entry } from '../har/entry.ts'
import { recorderOf } from '../recorders/table.ts'

/** When the request was over, in milliseconds since 1970; its start where the time was not recorded. */
export function endOf(entry: Entry): number {
  return entry.start + (entry.time ?? 0)
}

/**
 * Did a response arrive? Firefox's half-lost entries have headers but no status: for them it is not known, and this says no. Of other recorders the
 * headers are those of a response that was refused.
 */
export function hasResponse(entry: Entry): boolean {
  const { status, headers } = entry.response
  return status > 0 || (headers.length > 0 && recorderOf(entry).outcome === 'status-0')
}

/** Does the response send the browser on? A redirect status without a Location is a response like any other. */
export function isRedirectWithLocation(entry: Entry): boolean {
  const { response } = entry
  return response.redirectURL !== '' && (isRedirectStatus(response.status) || isUnfollowedRedirect(entry))
}

/**
 * A refused response of which the recorder keeps the headers and not the status: a Location means a redirect, except where the request may have created
 * what is there.
 */
export function isUnfollowedRedirect(entry: Entry): boolean {
  const { request, response } = entry
  return response.status === 0 && hasResponse(entry) && response.redirectURL !== '' && /^(GET|HEAD|OPTIONS)$/.test(request.method)
}

/**
 * Was the request redirected by the browser itself, before any server saw it? HSTS makes https of http so, and an extension's rule leads elsewhere.
 * Chromium records a preflight that this befalls without a response, by the error alone.
 */
export function isRedirectedInternally(entry: Entry): boolean {
  return entry.error === 'net::ERR_INVALID_REDIRECT' && !hasResponse(entry)
}

/**
 * Chromium knows only the author's headers of a request that never left ("provisional headers"): no size, no Host, no connection.
 * Firefox writes size 0 and names no phase in `timings`. Both measured on every kind of refusal.
 */
export function wasNeverSent(entry: Entry): boolean {
  if (hasResponse(entry)) return false
  switch (recorderOf(entry).neverSent) {
    case 'no-headers-size':
      return entry.request.headersSize === null
    case 'headers-size-0':
      return entry.request.headersSize === 0
    case 'no-sent-headers':
      return !showsWhatWasSent(entry)
    case 'left-out':
    case null:
      return false
  }
}

/** Firefox records what its HTTP cache or a service worker responded with as a response to a request of size 0, from no server (measured in 153). */
export function wasServedLocally(entry: Entry): boolean {
  const { request, serverIPAddress } = entry
  return recorderOf(entry).neverSent === 'headers-size-0' && hasResponse(entry) && request.headersSize === 0 && serverIPAddress === null
}

/**
 * Browsers add one of these to every request that they send, and no script can set them. Where all are missing Origin may be too: tools built on
 * the DevTools protocol record the headers that the page gave, and some records have no request headers at all.
 */
export function showsWhatWasSent({ request }: Entry): boolean {
  return ['Host', 'Accept-Encoding', 'Connection'].some((name) => get(name, request.headers) !== null)
}

/** Bytes that are not HTTP. Firefox takes them for HTTP/0.9 and records a 200 without a header (measured in 153); Chromium fails. */
export function isBareBytes(entry: Entry): boolean {
  return entry.response.httpVersion === 'HTTP/0.9'
}
