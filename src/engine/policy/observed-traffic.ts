import { extractTokenList, get, isInvalid } from '../fetch/header-list.ts'
import { isCorsSafelistedMethod } from '../fetch/method.ts'
import { isSameOrigin, originOf } from '../fetch/origin.ts'
import { preflightMaxAge } from '../fetch/preflight-cache.ts'
import { remembering } from '../fetch/remembering.ts'
import { parseUrl } from '../fetch/url.ts'
import type { Entry } from '../har/entry.ts'
import type { Diagnosis, HopReport, PreflightReasons } from '../report/diagnosis.ts'
import { type ObservedRequest, type ServerPolicy, serverPolicy } from './server-policy.ts'

/**
 * One least policy per server that allows all of the observed traffic, fixed requests as they would be sent: with who needs what, and what of it is
 * broader than one page needs. Requests without CORS, those that never reached a server, and those of a scheme without HTTP need nothing.
 *
 * @param entryOf the entry of an index, for what the server responded
 */
export function observedPolicies(diagnoses: readonly Diagnosis[], entryOf: (index: number) => Entry | null): readonly ServerPolicy[] {
  const traffic = new ObservedTraffic(entryOf)
  for (const diagnosis of diagnoses) traffic.put(diagnosis)
  return traffic.policies()
}

/** What servers were sent, kept as a log changes: each exchange is looked at once, and a policy costs the same in a log of any length. */
export class ObservedTraffic {
  readonly #entryOf: (index: number) => Entry | null
  /** By the id of the exchange. */
  readonly #sent = new Map<string, readonly SentRequest[]>()
  readonly #servers = new Map<string, ServerTraffic>()

  /** @param entryOf the entry of an index, for what the server responded */
  constructor(entryOf: (index: number) => Entry | null) {
    this.#entryOf = entryOf
  }

  /** Takes an exchange, in place of an earlier diagnosis of the same. */
  put(diagnosis: Diagnosis): void {
    const { id } = diagnosis
    const sent = sentRequests(diagnosis, this.#entryOf)
    this.delete(id)
    if (sent.length === 0) return
    // A copy has no room for more, which would take twice as much as all else.
    this.#sent.set(id, sent.slice())
    for (const request of sent) this.#trafficOf(request.request.server).add(id, request)
  }

  delete(id: string): void {
    for (const request of this.#sent.get(id) ?? []) this.#trafficOf(request.request.server).remove(id, request)
    this.#sent.delete(id)
  }

  /** In the order of their first requests. Servers that only opaque origins request have none. */
  policies(): readonly ServerPolicy[] {
    return [...this.#servers.values()].flatMap((traffic) => traffic.policy() ?? [])
  }

  /** @param server an origin; null for a URL that has none */
  policyOf(server: string | null): ServerPolicy | null {
    return (server === null ? undefined : this.#servers.get(server))?.policy() ?? null
  }

  #trafficOf(server: string): ServerTraffic {
    const known = this.#servers.get(server)
    if (known !== undefined) return known
    const traffic = new ServerTraffic(server)
    this.#servers.set(server, traffic)
    return traffic
  }
}

/** The requests to one server, those that are alike together. */
class ServerTraffic {
  readonly #server: string
  readonly #alike = new Map<string, { readonly request: ObservedRequest; readonly ids: Tally; readonly paths: Tally }>()
  /** undefined: the requests have changed since it was put together. */
  #policy: ServerPolicy | null | undefined

  constructor(server: string) {
    this.#server = server
  }

  add(id: string, { key, request, path }: SentRequest): void {
    this.#policy = undefined
    const known = this.#alike.get(key)
    const { ids, paths } = known ?? { ids: new Tally(), paths: new Tally() }
    if (known === undefined) this.#alike.set(key, { request, ids, paths })
    ids.add(id)
    paths.add(path)
  }

  remove(id: string, { key, path }: SentRequest): void {
    this.#policy = undefined
    const known = this.#alike.get(key)
    known?.ids.remove(id)
    known?.paths.remove(path)
    if (known?.ids.size === 0) this.#alike.delete(key)
  }

  policy(): ServerPolicy | null {
    if (this.#policy === undefined) {
      const alike = [...this.#alike.values()]
      this.#policy = serverPolicy(
        this.#server,
        alike.map(({ request, ids, paths }) => ({ ...request, ids: ids.set(), paths: paths.set(), requests: ids.sum })),
      )
    }
    return this.#policy
  }
}

/** How often each of some texts was added. */
class Tally {
  readonly #counts = new Map<string, number>()
  sum = 0

  get size(): number {
    return this.#counts.size
  }

  add(text: string): void {
    this.sum += 1
    this.#counts.set(text, (this.#counts.get(text) ?? 0) + 1)
  }

  remove(text: string): void {
    const count = this.#counts.get(text) ?? 0
    if (count === 0) return
    this.sum -= 1
    if (count === 1) this.#counts.delete(text)
    else this.#counts.set(text, count - 1)
  }

  set(): ReadonlySet<string> {
    return new Set(this.#counts.keys())
  }
}

/** A request of an exchange to a server that has to allow it. */
interface SentRequest {
  /** The same for requests that are alike. */
  readonly key: string
  readonly request: ObservedRequest
  readonly path: string
}

function sentRequests(diagnosis: Diagnosis, entryOf: (index: number) => Entry | null): SentRequest[] {
  const { origin, verdict, hops } = diagnosis
  if (origin === null || (verdict !== 'allowed' && verdict !== 'blocked' && verdict !== 'depends')) return []
  const url = diagnosis.fix?.request?.url ?? null
  const hidden = hiddenHeadersOf(diagnosis)
  const corsRequest = url === null ? hops.map((hop) => ({ ...hop, reasons: hop.preflight.reasons })) : [directHop(url, hops)]
  let corsTainted = false
  return corsRequest.flatMap(({ url: target, reasons, ...hop }) => {
    corsTainted ||= !isSameOrigin(target, origin)
    const server = originOf(target)
    if (!corsTainted || server === null || !/^https?:/.test(server)) return []
    const request = { server, ...observe(diagnosis, reasons), ...recorded(hop, hidden, entryOf) }
    const { key, request: shared } = interned(JSON.stringify(request))
    return [{ key, request: shared, path: parseUrl(target)?.pathname ?? '/' }]
  })
}

/** Most requests of a log are alike in this: they share one object, and one key. */
const interned = remembering((key) => ({ key, request: JSON.parse(key) as ObservedRequest }))

/** The fixed request goes directly to the target, with the method and headers of the first one. */
function directHop(url: string, hops: readonly HopReport[]) {
  const all = hops.map(({ preflight }) => preflight.reasons)
  const reasons: PreflightReasons = {
    method: all.some(({ method }) => method),
    headers: [...new Set(all.flatMap(({ headers }) => headers))],
    uploadListener: all.some(({ uploadListener }) => uploadListener),
  }
  const there = hops.find((hop) => hop.url === url)
  return { url, reasons, entry: there?.entry ?? null, preflight: there?.preflight ?? null }
}

function observe({ origin, method, includesCredentials, fix }: Diagnosis, reasons: PreflightReasons) {
  const { removeHeaders = [], setHeaders = {} } = fix?.request ?? {}
  // What a fix sets is safelisted.
  const settled = [...removeHeaders, ...Object.keys(setHeaders)]
  const fixed = fix?.request?.method ?? method
  const isAssumed = includesCredentials === null && fix?.assumes === 'credentials'
  return {
    isAssumed,
    corsRequest: {
      origin: origin ?? 'null',
      includesCredentials: includesCredentials === true || isAssumed,
      // A redirect may have made a GET of it: then the later hop needs no permission for the method.
      method: reasons.method || isCorsSafelistedMethod(fixed) ? fixed : 'GET',
      unsafeHeaderNames: reasons.headers.filter((name) => !settled.includes(name)),
    },
  }
}

/** Headers that the page cannot read and likely needs, as the warning about them names them. */
function hiddenHeadersOf({ warnings }: Diagnosis): readonly string[] {
  const hidden = warnings.find(({ rule }) => rule === 'expose-headers-missing')?.evidence ?? []
  return hidden.flatMap(({ name, value }) => (name === EXPOSE_HEADERS || value === null ? [] : [name.toLowerCase()]))
}

const EXPOSE_HEADERS = 'Access-Control-Expose-Headers'

function recorded(
  hop: { entry: number | null; preflight: HopReport['preflight'] | null },
  hidden: readonly string[],
  entryOf: (index: number) => Entry | null,
) {
  const entryAt = (index: number | null | undefined) => (index == null ? null : entryOf(index))
  const entry = entryAt(hop.entry)
  const preflight = entryAt(hop.preflight?.entry)
  const response = entry?.response.headers ?? []
  const exposed = extractTokenList(EXPOSE_HEADERS, response)
  const isThere = (name: string) => name !== '*' && get(name, response) !== null
  return {
    status: entry?.response.status || null,
    allowOrigin: get('Access-Control-Allow-Origin', response),
    sentHeaders: [...response, ...(preflight?.response.headers ?? [])].flatMap(({ name }) =>
      /^access-control-/i.test(name) ? [name.toLowerCase()] : [],
    ),
    isCrossSite: entry !== null && get('Sec-Fetch-Site', entry.request.headers) === 'cross-site',
    exposedHeaders: [...(exposed === null || isInvalid(exposed) ? [] : exposed.filter(isThere)), ...hidden.filter(isThere)],
    maxAge: preflightMaxAge(preflight?.response.headers ?? []),
  }
}
