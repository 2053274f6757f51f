import type { RetryRequest } from '../../devtools/live-abilities.ts'
import type { Diagnosis, Entry, Kind } from '../../engine/index.ts'
import { authorRequest } from '../export/author-request.ts'

/** How a request would be sent again, and how that differs from the original. */
export interface RetryPlan {
  readonly retry: RetryRequest
  /** The recording does not show whether credentials were included. */
  readonly credentialsUnknown: boolean
  /** What sent the original request; null: fetch(), or unknown. */
  readonly originalKind: Kind | null
  /** Names of the headers that only the browser can set. */
  readonly leftOut: readonly string[]
  /** Names of the headers whose values were not recorded. */
  readonly emptyValues: readonly string[]
  /** The media type of the body; null: no body. */
  readonly bodyType: string | null
}

type Impossible = 'document' | 'websocket' | 'scheme'

const METHODS_WITHOUT_BODY = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * @param includes whether to include credentials where the recording does not show it
 */
export function retryPlan(diagnosis: Diagnosis, entry: (index: number) => Entry | null, includes: boolean): RetryPlan | Impossible {
  const { kind, mode, url, hops } = diagnosis
  if (kind === 'document' || mode === 'navigate') return 'document'
  if (kind === 'websocket') return 'websocket'
  if (!/^https?:/i.test(url)) return 'scheme'
  const index = hops[0]?.entry ?? null
  const recorded = index === null ? null : entry(index)
  const author = authorRequest({ diagnosis, entry })
  const headers = author.headers.map(({ name, value }) => [name, valueToSend(name, value)] as const)
  const sent = new Set(headers.map(([name]) => name.toLowerCase()))
  const names = (recorded?.request.headers ?? []).map(({ name }) => name)
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? null
  const bodyType = METHODS_WITHOUT_BODY.has(author.method) ? null : type
  return {
    retry: {
      request: {
        url,
        method: author.method,
        headers,
        credentials: credentialsOf(diagnosis, recorded, includes),
        mode: mode === 'no-cors' || mode === 'same-origin' ? mode : 'cors',
        redirect: recorded?.observed?.redirect ?? 'follow',
      },
      body: bodyType === null ? null : { of: index, standIn: emptyBody(bodyType) },
    },
    credentialsUnknown: diagnosis.includesCredentials === null && recorded?.observed?.credentials == null && mode !== 'no-cors',
    originalKind: kind === 'fetch' || kind === 'other' ? null : kind,
    leftOut: [...new Set(names.filter((name) => !sent.has(name.toLowerCase()) && !name.startsWith(':')))],
    emptyValues: author.headers.filter(({ name, value }) => value === '' && valueToSend(name, value) === '').map(({ name }) => name),
    bodyType,
  }
}

function credentialsOf({ includesCredentials, mode, kind }: Diagnosis, recorded: Entry | null, includes: boolean) {
  const observed = recorded?.observed?.credentials
  if (observed != null) return observed
  // An element without crossorigin includes credentials.
  if (mode === 'no-cors' && kind !== 'fetch') return 'include'
  return (includesCredentials ?? includes) ? 'include' : 'same-origin'
}

/** A Content-Type that needs a preflight is mostly this one. */
function valueToSend(name: string, value: string): string {
  return value === '' && /^content-type$/i.test(name) ? 'application/json' : value
}

/** The smallest valid body of that type. */
function emptyBody(type: string): string {
  if (/[/+]json\b/i.test(type)) return '{}'
  const boundary = /\bboundary="?([^";]+)/i.exec(type)?.[1]
  return boundary === undefined ? '' : `--${boundary}--\r\n`
}
