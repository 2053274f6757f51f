import type { Entry } from '../exchange/exchange.ts'
import { get, linesOf } from '../fetch/header-list.ts'
import { shortened } from '../report/wording.ts'
import { responseHeader } from './evidence.ts'
import type { Evidence } from './rule.ts'

/** Response headers that show which layers a response passed, and whose they are. */
const PASSED: readonly (readonly [header: string, layer: string])[] = [
  ['cf-ray', 'Cloudflare'],
  ['x-amz-cf-id', 'Amazon CloudFront'],
  ['x-amz-apigw-id', 'Amazon API Gateway'],
  ['x-azure-ref', 'Azure Front Door'],
  ['x-vercel-id', 'Vercel'],
  ['x-nf-request-id', 'Netlify'],
  ['fly-request-id', 'Fly.io'],
  ['x-fastly-request-id', 'Fastly'],
  ['x-kong-response-latency', 'Kong'],
  ['x-envoy-upstream-service-time', 'Envoy'],
]

/**
 * Response headers that only a layer in front of the application sends, and only on responses that it made itself. `cf-ray` isn't one of them:
 * Cloudflare adds it to the application's responses as well.
 */
const MADE_BY: readonly (readonly [header: string, value: RegExp, layer: 'cdn' | 'gateway'])[] = [
  ['cf-mitigated', /./, 'cdn'],
  ['x-vercel-error', /./, 'cdn'],
  ['Server', /^(?:CloudFront|AkamaiGHost|Varnish)\b/i, 'cdn'],
  ['Server', /^awselb\//i, 'gateway'],
  ['x-kong-response-latency', /./, 'gateway'],
]

/** The layers between browser and application that left their name: "Server: nginx, Via: 1.1 google, Cloudflare"; "" where none did. */
export function layersOf(entry: Entry): string {
  const { headers } = entry.response
  const named = ['Server', 'Via'].flatMap((name) => linesOf(name, headers).map((value) => `${name}: ${value}`))
  const known = new Set(PASSED.filter(([name]) => get(name, headers) !== null).map(([, layer]) => layer))
  const isNew = (layer: string) => !named.some((line) => line.toLowerCase().includes(layer.toLowerCase()))
  return shortened([...named, ...[...known].filter(isNew)].join(', '))
}

/** The headers that name those layers. */
export function layerEvidence(entry: Entry): Evidence[] {
  const names = ['Server', 'Via', ...PASSED.map(([name]) => name), 'cf-mitigated', 'x-vercel-error']
  return names.flatMap((name) => (get(name, entry.response.headers) === null ? [] : responseHeader(entry, name)))
}

/** The CDN or gateway that made the response itself, instead of passing on the application's; null where nothing shows that. */
export function layerThatResponded({ response: { headers } }: Entry): 'cdn' | 'gateway' | null {
  // AWS’s own APIs name their errors in that header as well.
  if (get('x-amzn-errortype', headers) !== null && get('x-amz-apigw-id', headers) !== null) return 'gateway'
  return MADE_BY.find(([name, value]) => value.test(get(name, headers) ?? ''))?.[2] ?? null
}

/** Is the response nginx's, or did it pass through nginx? */
export function isFromNginx({ response: { headers } }: Entry): boolean {
  return /^(?:nginx|openresty)\b/i.test(get('Server', headers) ?? '')
}

/** How the web server sends a header with error responses too, in brackets: by default it adds headers to successes alone. "" where it is another one. */
export function onErrorsToo(entry: Entry): string {
  if (isFromNginx(entry)) return ' (in nginx: add_header with “always”)'
  return /^Apache\b(?!-Coyote)/i.test(get('Server', entry.response.headers) ?? '') ? ' (in Apache: Header always set)' : ''
}

/** Why headers come with OPTIONS alone, as a sentence that follows another. */
export function onOptionsAlone(entry: Entry): string {
  return isFromNginx(entry)
    ? ' In nginx, a location or an if with an add_header of its own drops those of the level above: repeat them there.'
    : ' In a framework, use the CORS middleware before the routes: one that comes after them runs for OPTIONS alone.'
}

/** CDNs that leave their name on responses from their cache. */
export type Cdn = 'Cloudflare' | 'Amazon CloudFront' | 'Azure Front Door' | 'Fastly' | 'Google Cloud CDN'

const CDNS: readonly (readonly [header: string, value: RegExp, cdn: Cdn])[] = [
  ['cf-cache-status', /./, 'Cloudflare'],
  ['x-amz-cf-id', /./, 'Amazon CloudFront'],
  ['x-azure-ref', /./, 'Azure Front Door'],
  ['x-fastly-request-id', /./, 'Fastly'],
  ['x-served-by', /^cache-/, 'Fastly'],
  ['via', /^1\.1 google$/, 'Google Cloud CDN'],
]

/** The CDN whose cache the response passed; null where none of them left its name. */
export function cdnOf({ response: { headers } }: Entry): Cdn | null {
  const isCloudFront = /\.cloudfront\.net \(CloudFront\)|\bfrom cloudfront$/i.test(
    `${get('Via', headers) ?? ''}${get('X-Cache', headers) ?? ''}`,
  )
  return isCloudFront ? 'Amazon CloudFront' : (CDNS.find(([header, value]) => value.test(get(header, headers) ?? ''))?.[2] ?? null)
}
