import type { Diagnosis, HopReport } from '../report/diagnosis.ts'
import { extractTokenList, get, isInvalid } from '../fetch/header-list.ts'
import { isCorsSafelistedMethod } from '../fetch/method.ts'
import { isSameOrigin, originOf } from '../fetch/origin.ts'
import { preflightMaxAge } from '../fetch/preflight-cache.ts'
import type { Entry } from '../har/entry.ts'
import { type HostPolicy, hostPolicies, type Observation } from './server-policy.ts'

/**
 * One least policy per server that admits all of the observed traffic, repaired requests as they would be made: with who needs what, and what of
 * it is broader than one caller needs. Requests without CORS, those that never reached a server, and those of a scheme without HTTP ask for nothing.
 *
 * @param entryOf the entry of an index, for what the server answered
 */
export function policiesOf(diagnoses: readonly Diagnosis[], entryOf: (index: number) => Entry | null): readonly HostPolicy[] {
  return hostPolicies(diagnoses.flatMap((diagnosis) => observationsOf(diagnosis, entryOf)))
}

function observationsOf(diagnosis: Diagnosis, entryOf: (index: number) => Entry | null): Observation[] {
  const { origin, verdict, hops, repair } = diagnosis
  if (origin === null || (verdict !== 'allowed' && verdict !== 'blocked' && verdict !== 'depends')) return []
  const url = repair?.request?.url ?? null
  const asked = url === null ? hops.map((hop) => ({ ...hop, because: hop.preflight.because })) : [directHop(url, hops)]
  let corsTainted = false
  return asked.flatMap(({ url: target, because, ...hop }) => {
    corsTainted ||= !isSameOrigin(target, origin)
    const server = originOf(target)
    return corsTainted && server !== null && /^https?:/.test(server)
      ? [{ server, ...observe(diagnosis, because), ...answered(hop, entryOf) }]
      : []
  })
}

/** The repaired request goes to the target at once, with what the first one asked for. */
function directHop(url: string, hops: readonly HopReport[]) {
  const because = [...new Set(hops.flatMap(({ preflight }) => preflight.because))]
  const there = hops.find((hop) => hop.url === url)
  return { url, because, entry: there?.entry ?? null, preflight: there?.preflight ?? null }
}

function observe({ id, origin, method, includesCredentials, repair }: Diagnosis, because: readonly string[]) {
  const removed = repair?.request?.removeHeaders ?? []
  const repaired = repair?.request?.method ?? method
  const isAssumed = includesCredentials === null && repair?.assumes === 'credentials'
  return {
    id,
    isAssumed,
    asked: {
      origin: origin ?? 'null',
      includesCredentials: includesCredentials === true || isAssumed,
      // A redirect may have made a GET of it: then the later hop needs no permission for the method.
      method: because.includes('method') || isCorsSafelistedMethod(repaired) ? repaired : 'GET',
      unsafeHeaderNames: because.filter((name) => name !== 'method' && name !== 'upload-listener' && !removed.includes(name)),
    },
  }
}

function answered(hop: { entry: number | null; preflight: HopReport['preflight'] | null }, entryOf: (index: number) => Entry | null) {
  const headersOf = (index: number | null | undefined) => (index == null ? null : entryOf(index))?.response.headers ?? []
  const response = headersOf(hop.entry)
  const exposed = extractTokenList('Access-Control-Expose-Headers', response)
  const isThere = (name: string) => name !== '*' && get(name, response) !== null
  return {
    allowOrigin: get('Access-Control-Allow-Origin', response),
    exposedHeaders: exposed === null || isInvalid(exposed) ? [] : exposed.filter(isThere),
    maxAge: preflightMaxAge(headersOf(hop.preflight?.entry)),
  }
}
