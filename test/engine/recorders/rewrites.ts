import { linesOf, type RawEntry, type RawHeader } from '../recordings/recording.ts'

/** An entry as some recorder would have written it: members come and go. */
export interface Written {
  readonly startedDateTime?: string
  readonly time?: number
  readonly request: {
    readonly method: string
    readonly url: string
    readonly headers: readonly RawHeader[]
    readonly [name: string]: unknown
  }
  readonly response: {
    readonly status: number
    readonly headers: readonly RawHeader[]
    readonly redirectURL?: string | null
    readonly [name: string]: unknown
  }
  readonly [name: string]: unknown
}

export type Step = (entries: readonly Written[]) => readonly Written[]

const each = (change: (entry: Written) => Written): Step => {
  return (entries) => entries.map(change)
}

export const isPreflight = ({ request }: Written): boolean =>
  request.method === 'OPTIONS' && linesOf(request.headers, 'access-control-request-method').length > 0

const hasResponse = ({ response }: Written): boolean => response.status > 0
const errorOf = ({ response }: Written): string | null => (response._error as string | null | undefined) ?? null
const startOf = ({ startedDateTime }: Written): number => Date.parse(startedDateTime ?? '')
const endOf = (entry: Written): number => startOf(entry) + (entry.time ?? 0)

function started(entry: Written, start: number, end: number): Written {
  return { ...entry, startedDateTime: new Date(start).toISOString(), time: end - start }
}

function withHeaders(entry: Written, change: (headers: readonly RawHeader[]) => readonly RawHeader[]): Written {
  const { request, response } = entry
  return {
    ...entry,
    request: { ...request, headers: change(request.headers) },
    response: { ...response, headers: change(response.headers) },
  }
}

const without = (fields: object, isOut: (name: string) => boolean) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !isOut(name)))

const withoutMembers = ({ request, response, ...rest }: Written, isOut: (name: string) => boolean): Written =>
  ({ ...without(rest, isOut), request: without(request, isOut), response: without(response, isOut) }) as unknown as Written

/** Members of HAR 1.2, and of others only these. */
export const standardMembersOnlyBut = (...kept: readonly string[]): Step =>
  each((entry) => {
    const isOwn = (name: string) => name.startsWith('_') && !kept.includes(name)
    return { ...withoutMembers(entry, isOwn), timings: without((entry.timings as object | undefined) ?? {}, isOwn) }
  })

export const standardMembersOnly: Step = standardMembersOnlyBut()

export const lacking = (...names: readonly string[]): Step => each((entry) => withoutMembers(entry, (name) => names.includes(name)))

export const withoutPreflights: Step = (entries) => entries.filter((entry) => !isPreflight(entry))

export const withoutFailures: Step = (entries) => entries.filter((entry) => hasResponse(entry) && errorOf(entry) === null)

/** Only what reached a server and came back. */
export const onTheWire: Step = (entries) => entries.filter((entry) => hasResponse(entry) && !wasServedLocally(entry))

/** By a service worker, or by the HTTP cache: Chromium says so, and Firefox records that it sent nothing. */
function wasServedLocally({ response, request, _fromCache, _initiator }: Written): boolean {
  return response._fetchedViaServiceWorker === true || _fromCache !== undefined || (_initiator === undefined && request.headersSize === 0)
}

export const withoutSecrets: Step = each((entry) =>
  withHeaders(entry, (headers) => headers.filter(({ name }) => !/^(cookie|set-cookie|authorization)$/i.test(name))),
)

export const inLowerCase: Step = each((entry) => {
  const { method, url } = entry.request
  const { host, pathname, protocol } = new URL(url)
  const pseudo = { ':method': method, ':authority': host, ':scheme': protocol.slice(0, -1), ':path': pathname }
  const lower = withHeaders(entry, (headers) => headers.map(({ name, value }) => ({ name: name.toLowerCase(), value })))
  const wasSent = linesOf(lower.request.headers, 'host').length > 0
  const added = { ...pseudo, ...(wasSent ? { 'accept-encoding': 'gzip, deflate, br' } : {}) }
  const kept = lower.request.headers.filter(({ name }) => name !== 'host' && name !== 'connection')
  return { ...lower, request: { ...lower.request, headers: [...Object.entries(added).map(([name, value]) => ({ name, value })), ...kept] } }
})

/** Header lines of one name as one line. */
export const joinedLines: Step = each((entry) =>
  withHeaders(entry, (headers) => {
    const values = new Map<string, RawHeader>()
    for (const { name, value } of headers) {
      const before = values.get(name.toLowerCase())
      values.set(name.toLowerCase(), { name, value: before === undefined ? value : `${before.value}, ${value}` })
    }
    return [...values.values()]
  }),
)

export const doubledRequestHeaders: Step = each((entry) => {
  if (!hasResponse(entry)) return entry
  const { headers } = entry.request
  return { ...entry, request: { ...entry.request, headers: [...headers, ...headers] } }
})

/** Each preflight is over before its request starts. */
export const preflightsFirst: Step = (entries) => {
  const moved = [...entries]
  const taken = new Set<number>()
  for (const preflight of entries.filter(isPreflight)) {
    const [method] = linesOf(preflight.request.headers, 'access-control-request-method')
    const at = moved.findIndex(
      (entry, i) =>
        !taken.has(i) &&
        entry.request.url === preflight.request.url &&
        entry.request.method === method &&
        Math.abs(startOf(entry) - startOf(preflight)) < 150,
    )
    const request = moved[at]
    if (request === undefined) continue
    taken.add(at)
    moved[at] = started(request, endOf(preflight) + 2, Math.max(endOf(request), endOf(preflight) + 3))
  }
  return moved.sort((a, b) => startOf(a) - startOf(b))
}

export const onlyFetchAndXhr: Step = (entries) => entries.filter(({ _resourceType }) => /^(fetch|xhr)$/.test(String(_resourceType)))

export const sortedByUrl: Step = (entries) => [...entries].sort((a, b) => (a.request.url < b.request.url ? -1 : 1))

export const lastFirst: Step = (entries) => [...entries].reverse()

/** What Chromium keeps of a response that it refused is lost, and a status of -1 or 0 is left, with the error in another place. */
export const failuresAs = (status: number, responseFields: (error: string) => object): Step =>
  each((entry) => {
    const error = errorOf(entry)
    if (error === null && hasResponse(entry)) return entry
    const { request, response } = entry
    const headers = request.headers.filter(({ name }) => !/^(host|connection|accept-encoding|sec-fetch-.*|origin|cookie)$/i.test(name))
    return {
      ...entry,
      request: { ...request, headers, headersSize: -1 },
      response: { ...without(response, (name) => name === '_error'), ...responseFields(error ?? ''), status, headers: [], redirectURL: '' },
    }
  })

export const refusedAsStatus0: Step = each((entry) =>
  errorOf(entry) !== 'net::ERR_FAILED' ? entry : { ...entry, response: { ...entry.response, status: 0 } },
)

export const typesInCapitals: Step = each((entry) => {
  const type = String(entry._resourceType ?? 'other')
  const cdp: Readonly<Record<string, string>> = { xhr: 'XHR', eventsource: 'EventSource', texttrack: 'TextTrack' }
  return { ...entry, _resourceType: cdp[type] ?? type.charAt(0).toUpperCase() + type.slice(1) }
})

export const redirectUrlAs = (value: string | null): Step =>
  each((entry) => ({ ...entry, response: { ...entry.response, redirectURL: value } }))

/** The absolute URL of the next request. */
export const absoluteRedirectUrl: Step = each((entry) => {
  const { redirectURL } = entry.response
  if (redirectURL == null || redirectURL === '' || !URL.canParse(redirectURL, entry.request.url)) return entry
  return { ...entry, response: { ...entry.response, redirectURL: new URL(redirectURL, entry.request.url).href } }
})

export const withoutTimes: Step = lacking('startedDateTime', 'time', 'timings')

export function rewritten(entries: readonly RawEntry[], ...steps: readonly Step[]): readonly Written[] {
  return steps.reduce<readonly Written[]>((all, step) => step(all), entries as unknown as readonly Written[])
}
