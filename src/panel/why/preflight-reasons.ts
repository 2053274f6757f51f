import type { Entry, HopReport } from '../../engine/index.ts'

/** Why the request needs a preflight. */
export interface PreflightReason {
  readonly kind: 'method' | 'content-type' | 'safelisted-value' | 'authorization' | 'header' | 'upload-listener'
  /** The method, or the header's name. */
  readonly name: string
  /** The header's value; null: not recorded. */
  readonly value: string | null
}

/** Safelisted names: only some of their values need a preflight. */
const SAFELISTED: ReadonlySet<string> = new Set(['accept', 'accept-language', 'content-language', 'range'])

export function preflightReasons(hop: HopReport, method: string, request: Entry | null): PreflightReason[] {
  const { reasons } = hop.preflight
  const headers = reasons.headers.map((header): PreflightReason => {
    const value = request?.request.headers.find(({ name }) => name.toLowerCase() === header)?.value ?? null
    const kind = header === 'content-type' || header === 'authorization' ? header : SAFELISTED.has(header) ? 'safelisted-value' : 'header'
    return { kind, name: header, value }
  })
  return [
    ...(reasons.method ? [{ kind: 'method', name: method, value: null } as const] : []),
    ...headers,
    ...(reasons.uploadListener ? [{ kind: 'upload-listener', name: '', value: null } as const] : []),
  ]
}

/** The request line and headers of a similar request that needs no preflight. */
export function withoutPreflight(reasons: readonly PreflightReason[], method: string, url: string, origin: string | null): string[] {
  const has = (kind: PreflightReason['kind']) => reasons.some((reason) => reason.kind === kind)
  const hasBody = method !== 'GET' && method !== 'HEAD' && method !== 'DELETE'
  const simple = has('method') ? (hasBody ? 'POST' : 'GET') : method
  return [
    `${simple} ${url}`,
    ...(origin === null ? [] : [`Origin: ${origin}`]),
    ...(has('content-type') && simple === 'POST' ? ['Content-Type: text/plain'] : []),
  ]
}
