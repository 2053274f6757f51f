import { endOf, hasResponse, isRedirectWithLocation, isUnfollowedRedirect } from '../exchange/entry-state.ts'
import { requestedMethod } from '../exchange/preflight.ts'
import { urlKey } from '../exchange/url-key.ts'
import { corsCheck } from '../fetch/cors-check.ts'
import { get } from '../fetch/header-list.ts'
import { isSameOrigin, serializeRequestOrigin } from '../fetch/origin.ts'
import { locationUrl, methodAfterRedirect } from '../fetch/redirect.ts'
import { recorderOf } from '../recorders/table.ts'
import type { Window } from './candidates.ts'
import type { LinkedEntry } from './linked-entry.ts'

/**
 * Where this request was redirected to, when the browser followed it: null without a Location, or when Chromium says that the hop failed
 * (a hop with `net::ERR_FAILED` never has a successor: measured on every redirect of 951 scenarios).
 */
export function redirectTarget(node: LinkedEntry): string | null {
  if (node.role === 'preflight') return null
  const { response, request, error } = node.entry
  if (!isRedirectWithLocation(node.entry) || isUnfollowedRedirect(node.entry) || error === 'net::ERR_FAILED') return null
  const target = locationUrl(request.url, response.redirectURL)
  return target === null || target === 'invalid' ? null : urlKey(target)
}

/** How long after a redirect its target's request may start, in milliseconds: most do so at once. */
const WINDOWS_MS = [
  { from: -30, to: 60 },
  { from: -30, to: 250 },
  { from: -30, to: 1000 },
] as const

/** Some recorders' times of a redirect contain some of the next request's, or end long before it: 31 to 360 ms and 1.5 s were seen. */
const LOOSE_MS: Window = { from: Number.NEGATIVE_INFINITY, to: 1900 }

/** Of several redirects to one URL those come first whose own CORS check passes: the others were not followed, unless something changed their headers. */
export function joinRedirects(redirects: readonly LinkedEntry[], targets: readonly LinkedEntry[]): void {
  if (redirects.length === 0 || targets.length === 0) return
  const followed: LinkedEntry[] = []
  const refused: LinkedEntry[] = []
  for (const redirect of redirects) (failsOwnCorsCheck(redirect) ? refused : followed).push(redirect)
  const free = targets.filter(({ predecessor }) => predecessor === null)
  for (const group of [followed, refused]) {
    for (const window of [...WINDOWS_MS, LOOSE_MS]) {
      for (const redirect of group) {
        if (redirect.successor !== null) continue
        const at = free.findIndex((node) => mayFollow(node, redirect, window) && !(group === refused && wasSentAnew(node, redirect)))
        const [target] = at === -1 ? [] : free.splice(at, 1)
        if (target === undefined) continue
        redirect.successor = target
        target.predecessor = redirect
      }
    }
  }
}

function mayFollow(node: LinkedEntry, redirect: LinkedEntry, window: Window): boolean {
  const { entry } = redirect
  if (!startsAfter(node, redirect)) return false
  const method = node.role === 'preflight' ? requestedMethod(node.entry) : node.entry.request.method
  if (method !== null && method !== methodAfterRedirect(entry.response.status, entry.request.method)) return false
  const wait = node.entry.start - endOf(entry)
  if (window === LOOSE_MS && recorderOf(entry).redirectTimes === 'exact') return false
  if (wait < window.from || wait > window.to) return false
  return (
    node.role === 'preflight' ||
    !recorderOf(entry).hopsShareInitiator ||
    hasSameInitiator(entry.initiator?.identity, node.entry.initiator?.identity)
  )
}

/** A POST without CORS has an Origin too. */
function failsOwnCorsCheck({ entry: { request, response } }: LinkedEntry): boolean {
  const origin = get('Origin', request.headers)
  const isCors = get('Sec-Fetch-Mode', request.headers) === 'cors' || request.method === 'GET' || request.method === 'HEAD'
  if (origin === null || !isCors || isSameOrigin(request.url, origin)) return false
  return corsCheck({ origin, includesCredentials: false }, response.headers) !== null
}

/**
 * Does its Origin show that the page sent it itself, after the browser had refused the redirect? In every browser that follows one from a cross-origin
 * server to another origin, Origin is “null” from there on.
 */
function wasSentAnew({ role, entry }: LinkedEntry, redirect: LinkedEntry): boolean {
  const { request } = entry
  const before = get('Origin', redirect.entry.request.headers)
  const origin = get('Origin', request.headers)
  if (role === 'preflight' || !hasResponse(entry) || before === null || origin === null || origin === 'null') return false
  return before === 'null' || serializeRequestOrigin(before, [redirect.entry.request.url, request.url]) === 'null'
}

/** Redirects in a circle are all of one URL and but milliseconds apart: what comes later in the log is the later one. */
function startsAfter(node: LinkedEntry, other: LinkedEntry): boolean {
  if (node.entry.start !== other.entry.start) return node.entry.start > other.entry.start
  return node.entry.index > other.entry.index
}

function hasSameInitiator(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other
}
