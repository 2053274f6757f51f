import type { RetryRequest } from '../../devtools/live-abilities.ts'
import type { Diagnosis, Entry, Kind } from '../../engine/index.ts'
import { authorRequest } from '../export/author-request.ts'

/** How a request would be made once more, and in what it would differ. */
export interface RetryPlan {
  readonly retry: RetryRequest
  /** Nothing shows whether credentials were included. */
  readonly credentialsUnknown: boolean
  /** An element, or XMLHttpRequest, asked first; null: fetch() did, or it is not known. */
  readonly askedBy: Kind | null
  /** Names of header lines that only the browser sets. */
  readonly leftOut: readonly string[]
  /** Names whose values nobody recorded. */
  readonly emptyValues: readonly string[]
  /** The type of the body; null: there is none. */
  readonly bodyType: string | null
}

export type Impossible = 'document' | 'websocket' | 'scheme'

const METHODS_WITHOUT_BODY = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * @param includes the choice, where the record does not show whether credentials were included
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
    askedBy: kind === 'fetch' || kind === 'other' ? null : kind,
    leftOut: [...new Set(names.filter((name) => !sent.has(name.toLowerCase()) && !name.startsWith(':')))],
    emptyValues: author.headers.filter(({ name, value }) => value === '' && valueToSend(name, value) === '').map(({ name }) => name),
    bodyType,
  }
}

function credentialsOf({ includesCredentials, mode, kind }: Diagnosis, recorded: Entry | null, includes: boolean) {
  const told = recorded?.observed?.credentials
  if (told != null) return told
  // An element without crossorigin sends what there is.
  if (mode === 'no-cors' && kind !== 'fetch') return 'include'
  return (includesCredentials ?? includes) ? 'include' : 'same-origin'
}

/** A Content-Type that a preflight named, and that nobody recorded, is mostly this one: the simple ones need no preflight. */
function valueToSend(name: string, value: string): string {
  return value === '' && /^content-type$/i.test(name) ? 'application/json' : value
}

/** The least body that a server takes for one of this type. */
function emptyBody(type: string): string {
  if (/[/+]json\b/i.test(type)) return '{}'
  const boundary = /\bboundary="?([^";]+)/i.exec(type)?.[1]
  return boundary === undefined ? '' : `--${boundary}--\r\n`
}
