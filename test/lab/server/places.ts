import type { Case, Hop, Place, Site } from '../scenario.ts'

/** The ports of one lab. */
export interface Ports {
  readonly page: number
  readonly api: number
  readonly other: number
  readonly securePage: number
  readonly secureApi: number
  readonly secureOther: number
  /** Its certificate is not the lab's. */
  readonly untrusted: number
  /** Closes every connection at once. */
  readonly rude: number
  /** Nobody listens here. */
  readonly refused: number
}

/** The names beside localhost that a browser must map to 127.0.0.1. */
export const HOST_NAMES = ['app.test', 'api.test', 'other.test'] as const

/** Port 6667 is on the standard's list. @see https://fetch.spec.whatwg.org/#port-blocking */
const UNSAFE_PORT = 6667

/** The origin of a place, for a page of this site. */
export function originAt(place: Place, site: Site, ports: Ports): string {
  const host = (name: string): string => (site === 'localhost' ? 'localhost' : `${name}.test`)
  const scheme = site === 'https' ? 'https' : 'http'
  const secure = site === 'https'
  switch (place) {
    case 'page':
      return `${scheme}://${host('app')}:${secure ? ports.securePage : ports.page}`
    case 'api':
      return `${scheme}://${host('api')}:${secure ? ports.secureApi : ports.api}`
    case 'other':
      return `${scheme}://${host('other')}:${secure ? ports.secureOther : ports.other}`
    case 'http-api':
      return `http://${host('api')}:${ports.api}`
    case 'https-api':
      return `https://${host('api')}:${ports.secureApi}`
    case 'untrusted':
      return `https://${host('api')}:${ports.untrusted}`
    case 'refused':
      return `http://localhost:${ports.refused}`
    case 'rude':
      return `http://localhost:${ports.rude}`
    case 'no-tls':
      return `https://localhost:${ports.api}`
    case 'unknown-host':
      return 'http://no-such-host.invalid'
    case 'unsafe-port':
      return `http://localhost:${UNSAFE_PORT}`
  }
}

/** `/s/<id>/0` is the request's target, `/s/<id>/1` where it is redirected to, and so on. */
export const hopUrl = (scenario: Case, index: number, hop: Hop, ports: Ports): string =>
  `${originAt(hop.at, scenario.page.site, ports)}/s/${scenario.id}/${index}`

/** Which scenario and hop a request path belongs to. */
export function hopOf(path: string): { readonly id: string; readonly index: number } | null {
  const match = /^\/s\/([^/]+)\/(\d+)$/.exec(path)
  return match?.[1] === undefined ? null : { id: match[1], index: Number(match[2]) }
}
