import type { Entry, HopReport } from '../../engine/index.ts'

/** Why a browser asked first, and what the request would do without. */
export interface PreflightReason {
  readonly kind: 'method' | 'content-type' | 'safelisted-value' | 'authorization' | 'header' | 'upload-listener'
  /** The method, or the header's name. */
  readonly name: string
  /** The header's value, where the record has it. */
  readonly value: string | null
}

/** Names that need permission for some of their values only. */
const safelisted: ReadonlySet<string> = new Set(['accept', 'accept-language', 'content-language', 'range'])

export function preflightReasons(hop: HopReport, method: string, request: Entry | null): PreflightReason[] {
  return hop.preflight.because.map((because) => {
    if (because === 'method') return { kind: 'method', name: method, value: null }
    if (because === 'upload-listener') return { kind: 'upload-listener', name: '', value: null }
    const value = request?.request.headers.find(({ name }) => name.toLowerCase() === because)?.value ?? null
    const kind =
      because === 'content-type' || because === 'authorization' ? because : safelisted.has(because) ? 'safelisted-value' : 'header'
    return { kind, name: because, value }
  })
}

/** The request line and headers with which the same request would need no preflight. */
export function withoutPreflight(reasons: readonly PreflightReason[], method: string, url: string, origin: string | null): string[] {
  const asks = (kind: PreflightReason['kind']) => reasons.some((reason) => reason.kind === kind)
  const hasBody = method !== 'GET' && method !== 'HEAD' && method !== 'DELETE'
  const simple = asks('method') ? (hasBody ? 'POST' : 'GET') : method
  return [
    `${simple} ${url}`,
    ...(origin === null ? [] : [`Origin: ${origin}`]),
    ...(asks('content-type') && simple === 'POST' ? ['Content-Type: text/plain'] : []),
  ]
}
