import { unsafeAuthorHeaderNames } from '../../../src/engine/exchange/author-headers.ts'
import { type Entry, type Exchange, type Hop, mainEntryOf } from '../../../src/engine/exchange/exchange.ts'
import { requestedHeaderNames, requestedMethod } from '../../../src/engine/exchange/preflight.ts'
import { get, type Header } from '../../../src/engine/fetch/header-list.ts'
import { headersAfterRedirect, locationUrl, methodAfterRedirect } from '../../../src/engine/fetch/redirect.ts'
import type { EntryResponse } from '../../../src/engine/har/entry.ts'
import { type Fix, type HopFix, isChange, NO_CHANGE, type ResponseChange } from '../../../src/engine/report/fix.ts'

/** A plain success, for a request that was never sent and now is. */
const OK = 200

/**
 * The exchange as it would be recorded after the fix, changed in its entries alone and so whatever the recording is like: every answer changed as proposed, a request that its preflight had stopped sent and
 * answered, a redirect followed. What no recording shows is a 200 without headers but those of the fix.
 */
export function fixedRecord(exchange: Exchange, fix: Fix): Exchange {
  const { request, hops } = fix
  const [first, ...others] = exchange.hops
  const start = request?.url != null ? movedTo(request.url, exchange, fix) : corsRequest(first, request)
  const [fixed, ...followed] = fixedHops(request?.url != null ? [start] : [start, ...others.map((hop) => corsRequest(hop, request))], hops)
  return { id: exchange.id, hops: [fixed ?? start, ...followed] }
}

function fixedHops(recorded: readonly Hop[], fixes: readonly HopFix[]): Hop[] {
  const result: Hop[] = []
  const length = Math.max(recorded.length, ...fixes.map(({ hop }) => hop + 1))
  for (let index = 0; index < length; index++) {
    const { preflight = NO_CHANGE, response = NO_CHANGE } = fixes.find(({ hop }) => hop === index) ?? {}
    const hop = wasAsked(recorded[index]) ?? followed(result.at(-1), isChange(preflight)) ?? recorded[index] ?? null
    if (hop === null) break
    result.push(answered(hop, preflight, response))
    // A server that answers what it redirected before ends the request.
    if (response.remove.includes('Location')) break
  }
  return result
}

/** The target of a redirect that was not followed may be recorded, without what would have been asked there. */
function wasAsked(hop: Hop | undefined): Hop | null {
  const getsResponse = hop !== undefined && [hop.entry, hop.preflight].some((entry) => entry !== null && entry.response.status > 0)
  return getsResponse ? hop : null
}

/** The request as the caller changed it: another method, headers left out. A preflight that nothing needs any more is not sent. */
function corsRequest(hop: Hop, change: Fix['request']): Hop {
  if (change === null || (change.method === null && change.removeHeaders.length + Object.keys(change.setHeaders).length === 0)) return hop
  const { method, setHeaders } = change
  const removeHeaders = [...change.removeHeaders, ...Object.keys(setHeaders)]
  const set = Object.entries(setHeaders).map(([name, value]) => ({ name, value }))
  const before = hop.preflight && requestedHeaderNames(hop.preflight)
  const names = before?.filter((name) => !removeHeaders.includes(name)) ?? []
  const asks = method ?? (hop.preflight && requestedMethod(hop.preflight)) ?? 'GET'
  const isGone = hop.preflight !== null && names.length === 0 && (before?.length ?? 0) > 0 && /^(GET|HEAD|POST)$/.test(asks)
  const preflight = hop.preflight && !isGone ? preflightOf(hop.preflight, asks, names) : null
  if (hop.entry === null && preflight !== null) return { ...hop, preflight }
  const entry = hop.entry ?? requestBehind(mainEntryOf(hop), hop.url)
  const headers = [...entry.request.headers.filter(({ name }) => !removeHeaders.includes(name.toLowerCase())), ...set]
  return { ...hop, preflight, entry: { ...entry, request: { ...entry.request, headers, method: method ?? entry.request.method } } }
}

/** The same request to another URL; if it ended there before, with what was answered there. */
function movedTo(url: string, { hops }: Exchange, { request, hops: fixes }: Fix): Hop {
  const first = corsRequest(hops[0], request)
  const last = hops.at(-1) ?? hops[0]
  const there = last.url === url ? corsRequest(last, request) : null
  const entry = first.entry ?? requestBehind(mainEntryOf(first), url)
  const moved = { ...entry, request: { ...entry.request, url, headers: withOrigin(entry.request.headers, first.preflight) } }
  const isPreflighted = fixes.some(({ preflight }) => isChange(preflight)) || there?.preflight != null
  const source = first.preflight ?? there?.preflight ?? preflightFor(entry)
  const preflight = { ...source, request: { ...source.request, url }, response: there?.preflight?.response ?? unanswered(source.response) }
  return {
    url,
    entry: { ...moved, response: there?.entry?.response ?? unanswered(entry.response) },
    preflight: isPreflighted ? preflight : null,
    alsoRecorded: [],
  }
}

/** Where the last redirect leads, not yet answered. */
function followed(redirect: Hop | undefined, isPreflighted: boolean): Hop | null {
  if (redirect?.entry == null) return null
  const url = locationUrl(redirect.url, redirect.entry.response.redirectURL)
  if (url === null || url === 'invalid') return null
  const { request, response } = redirect.entry
  const method = methodAfterRedirect(response.status, request.method)
  const sent = { status: response.status, method: request.method, headers: request.headers, currentUrl: redirect.url, locationUrl: url }
  const headers = headersAfterRedirect(sent)
  const entry = { ...redirect.entry, request: { ...request, url, method, headers }, response: unanswered(response) }
  const preflight = preflightFor(entry)
  return { url, entry, preflight: isPreflighted ? preflight : null, alsoRecorded: [] }
}

function answered(hop: Hop, preflight: ResponseChange, response: ResponseChange): Hop {
  const entry = hop.entry ?? requestBehind(mainEntryOf(hop), hop.url)
  const source = hop.preflight ?? (isChange(preflight) ? preflightFor(entry) : null)
  const fixedPreflight = source && { ...source, response: changed(source.response, preflight) }
  const wasUnanswered = entry.response.status === 0
  const after = changed(wasUnanswered ? { ...entry.response, status: OK } : entry.response, response)
  return { ...hop, preflight: fixedPreflight && sent(fixedPreflight), entry: sent({ ...entry, response: after }) }
}

function changed(response: EntryResponse, { status, set, append, remove }: ResponseChange): EntryResponse {
  const gone = new Set([...remove, ...Object.keys(set)].map((name) => name.toLowerCase()))
  const kept = response.headers.filter(({ name }) => !gone.has(name.toLowerCase()))
  const added = Object.entries(set).map(([name, value]) => ({ name, value }))
  const headers = Object.entries(append).reduce((list, [name, member]) => withMember(list, name, member), [...kept, ...added])
  const redirectURL = gone.has('location') ? '' : response.redirectURL
  return { ...response, status: status ?? response.status, headers, redirectURL }
}

function withMember(headers: readonly Header[], name: string, member: string): Header[] {
  const members = (get(name, headers) ?? '').split(',').map((one) => one.trim().toLowerCase())
  return members.includes(member.toLowerCase()) ? [...headers] : [...headers, { name, value: member }]
}

/** As the recorders write a request that was sent and let through. */
function sent(entry: Entry): Entry {
  const { status } = entry.response
  return {
    ...entry,
    request: { ...entry.request, headersSize: entry.request.headersSize || 1, headers: withMode(entry.request.headers) },
    error: null,
    observed: entry.observed && { ...entry.observed, responseStatus: entry.observed.responseStatus === null ? null : status },
  }
}

/** A fixed request is one of mode cors; one that was never sent does not say so by itself. */
function withMode(headers: readonly Header[]): readonly Header[] {
  return get('Sec-Fetch-Mode', headers) === null ? [...headers, { name: 'Sec-Fetch-Mode', value: 'cors' }] : headers
}

/** A direct request has the page's origin, which only the preflight may show. */
function withOrigin(headers: readonly Header[], preflight: Entry | null): readonly Header[] {
  const value = preflight && get('Origin', preflight.request.headers)
  return value === null || get('Origin', headers) !== null ? headers : [...headers, { name: 'Origin', value }]
}

function unanswered(response: EntryResponse): EntryResponse {
  return { ...response, status: 0, headers: [], redirectURL: '' }
}

/** The preflight that a request would have. */
function preflightFor(entry: Entry): Entry {
  const names = unsafeAuthorHeaderNames(entry)
  const headers = [
    ...entry.request.headers.filter(({ name }) => /^(origin|referer)$/i.test(name)),
    { name: 'Access-Control-Request-Method', value: entry.request.method },
    ...(names.length === 0 ? [] : [{ name: 'Access-Control-Request-Headers', value: names.join(',') }]),
  ]
  return { ...entry, request: { ...entry.request, method: 'OPTIONS', headers }, response: unanswered(entry.response) }
}

function preflightOf(preflight: Entry, method: string, names = requestedHeaderNames(preflight)): Entry {
  const headers = preflight.request.headers.flatMap((header) => {
    switch (header.name.toLowerCase()) {
      case 'access-control-request-method':
        return [{ ...header, value: method }]
      case 'access-control-request-headers':
        return names.length === 0 ? [] : [{ ...header, value: names.join(',') }]
      default:
        return [header]
    }
  })
  return { ...preflight, request: { ...preflight.request, headers } }
}

/** The request that only its preflight was recorded of. */
function requestBehind(preflight: Entry, url: string): Entry {
  const headers = preflight.request.headers.filter(({ name }) => !/^access-control-request-/i.test(name))
  const method = requestedMethod(preflight) ?? preflight.request.method
  return {
    ...preflight,
    request: { ...preflight.request, url, method, headers },
    response: unanswered(preflight.response),
    resourceType: preflight.browser === 'chromium' ? 'fetch' : null,
    initiator: null,
    error: null,
  }
}
