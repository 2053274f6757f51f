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
  /** Refuses every TLS handshake for want of a client certificate. */
  readonly wantsCertificate: number
}

/** Where the default ports of those names lead. Every test server responds for every host. */
export const defaultPorts = ({ page, securePage }: Ports): { readonly http: number; readonly https: number } => ({
  http: page,
  https: securePage,
})

/** Port 6667 is on the standard's list. @see https://fetch.spec.whatwg.org/#port-blocking */
const UNSAFE_PORT = 6667

interface Family {
  readonly scheme: 'http' | 'https'
  readonly hosts: Readonly<Record<'page' | 'api' | 'other', string>>
  /** Its origins name no port. */
  readonly isOnDefaultPorts: boolean
}

const everywhere = (page: string, api = page, other = api) => ({ page, api, other })
const TEST = everywhere('app.test', 'api.test', 'other.test')

const FAMILIES: Readonly<Record<Site, Family>> = {
  localhost: { scheme: 'http', hosts: everywhere('localhost'), isOnDefaultPorts: false },
  http: { scheme: 'http', hosts: TEST, isOnDefaultPorts: false },
  https: { scheme: 'https', hosts: TEST, isOnDefaultPorts: false },
  shop: { scheme: 'http', hosts: everywhere('xn--bcher-kva.shop.test', 'api.shop.test', 'other.shop.test'), isOnDefaultPorts: true },
  public: { scheme: 'https', hosts: everywhere('page.example', 'localhost'), isOnDefaultPorts: false },
  'public-http': { scheme: 'http', hosts: everywhere('page.example', 'localhost'), isOnDefaultPorts: false },
}

/** The names beside localhost that a browser must map to 127.0.0.1. */
export const HOST_NAMES: readonly string[] = [...new Set(Object.values(FAMILIES).flatMap(({ hosts }) => Object.values(hosts)))].filter(
  (host) => host !== 'localhost',
)

/** The origin of a place, for a page of this site. */
export function originAt(place: Place, site: Site, ports: Ports): string {
  const { scheme, hosts, isOnDefaultPorts } = FAMILIES[site]
  const own = (role: keyof Family['hosts'], by = scheme): string => {
    const port = by === 'https' ? SECURE_PORT[role] : role
    return `${by}://${hosts[role]}${isOnDefaultPorts ? '' : `:${ports[port]}`}`
  }
  switch (place) {
    case 'page':
    case 'api':
    case 'other':
      return own(place)
    case 'http-api':
      return own('api', 'http')
    case 'https-api':
      return own('api', 'https')
    case 'untrusted':
      return `https://${hosts.api}:${ports.untrusted}`
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
    case 'wants-certificate':
      return `https://localhost:${ports.wantsCertificate}`
    case 'proxied':
      return 'http://proxied.example'
    case 'file':
      return 'file://'
    case 'app-scheme':
      return 'lab-app://open'
  }
}

const SECURE_PORT = { page: 'securePage', api: 'secureApi', other: 'secureOther' } as const

/** `/s/<id>/0` is the request's target, `/s/<id>/1` where it is redirected to, and so on. */
export const hopUrl = (scenario: Case, index: number, hop: Hop, ports: Ports): string =>
  `${originAt(hop.at, scenario.page.site, ports)}/s/${scenario.id}/${index}`

/** Which scenario and hop a request path belongs to. */
export function hopOf(path: string): { readonly id: string; readonly index: number } | null {
  const match = /^\/s\/([^/]+)\/(\d+)$/.exec(path)
  return match?.[1] === undefined ? null : { id: match[1], index: Number(match[2]) }
}
