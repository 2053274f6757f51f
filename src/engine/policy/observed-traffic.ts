import { extractTokenList, get, isInvalid } from '../fetch/header-list.ts'
import { isCorsSafelistedMethod } from '../fetch/method.ts'
import { isSameOrigin, originOf } from '../fetch/origin.ts'
import { preflightMaxAge } from '../fetch/preflight-cache.ts'
import { remembering } from '../fetch/remembering.ts'
import { parseUrl } from '../fetch/url.ts'
import type { Entry } from '../har/entry.ts'
import type { Diagnosis, HopReport, PreflightReasons } from '../report/diagnosis.ts'
import { type Observation, type ObservedRequest, type ServerPolicy, serverPolicies } from './server-policy.ts'

/**
 * One least policy per server that allows all of the observed traffic, fixed requests as they would be sent: with who needs what, and what of it is
 * broader than one page needs. Requests without CORS, those that never reached a server, and those of a scheme without HTTP need nothing.
 *
 * @param entryOf the entry of an index, for what the server responded
 */
export function observedPolicies(diagnoses: readonly Diagnosis[], entryOf: (index: number) => Entry | null): readonly ServerPolicy[] {
  const alike = new Map<string, Mutable<Observation>>()
  for (const diagnosis of diagnoses) {
    for (const { key, request, path } of sentRequests(diagnosis, entryOf)) {
      const known = alike.get(key)
      if (known === undefined) alike.set(key, { ...request, ids: new Set([diagnosis.id]), paths: new Set([path]), requests: 1 })
      else {
        known.ids.add(diagnosis.id)
        known.paths.add(path)
        known.requests += 1
      }
    }
  }
  return serverPolicies([...alike.values()])
}

type Mutable<T extends Observation> = Omit<T, 'ids' | 'paths' | 'requests'> & { ids: Set<string>; paths: Set<string>; requests: number }

/** A request of an exchange to a server that has to allow it. */
interface SentRequest {
  /** The same for requests that are alike. */
  readonly key: string
  readonly request: ObservedRequest
  readonly path: string
}

/** An exchange that changes is diagnosed again, as a new object: so each exchange of a growing log is looked at once. */
const known = new WeakMap<Diagnosis, readonly SentRequest[]>()

function sentRequests(diagnosis: Diagnosis, entryOf: (index: number) => Entry | null): readonly SentRequest[] {
  const before = known.get(diagnosis)
  if (before !== undefined) return before
  const requests = readRequests(diagnosis, entryOf)
  known.set(diagnosis, requests)
  return requests
}

function readRequests(diagnosis: Diagnosis, entryOf: (index: number) => Entry | null): SentRequest[] {
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
    return [{ ...interned(JSON.stringify(request)), path: parseUrl(target)?.pathname ?? '/' }]
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
  const removed = fix?.request?.removeHeaders ?? []
  const fixed = fix?.request?.method ?? method
  const isAssumed = includesCredentials === null && fix?.assumes === 'credentials'
  return {
    isAssumed,
    corsRequest: {
      origin: origin ?? 'null',
      includesCredentials: includesCredentials === true || isAssumed,
      // A redirect may have made a GET of it: then the later hop needs no permission for the method.
      method: reasons.method || isCorsSafelistedMethod(fixed) ? fixed : 'GET',
      unsafeHeaderNames: reasons.headers.filter((name) => !removed.includes(name)),
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
