import { get, type HeaderList } from '../../../src/engine/fetch/header-list.ts'

/** A request as a cache sees it: the headers that a response may depend on. */
export interface CachedRequest {
  readonly origin: string | null
  readonly accept?: string
}

/**
 * A cache that everybody shares, for one URL. It gives a kept answer to every request that agrees with the one it was for in all that Vary names.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9111#section-4.1
 */
export function sharedCache(server: (request: CachedRequest) => HeaderList): (request: CachedRequest) => HeaderList {
  const kept: { request: CachedRequest; headers: HeaderList }[] = []
  return (request) => {
    const found = kept.find((one) => matches(one.request, request, one.headers))
    if (found) return found.headers
    const headers = server(request)
    kept.push({ request, headers })
    return headers
  }
}

function matches(one: CachedRequest, other: CachedRequest, headers: HeaderList): boolean {
  const names = (get('Vary', headers) ?? '').split(',').map((name) => name.trim().toLowerCase())
  const values = ({ origin, accept = '' }: CachedRequest): Readonly<Record<string, string | null>> => ({ origin, accept })
  return !names.includes('*') && names.every((name) => values(one)[name] === values(other)[name])
}
