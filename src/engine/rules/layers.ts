import type { Entry } from '../exchange/exchange.ts'
import { get, linesOf } from '../fetch/header-list.ts'
import { shortened } from '../report/wording.ts'
import { responseHeader } from './evidence.ts'
import type { Evidence } from './rule.ts'

/** Response headers that say which layer answered, and whose they are. */
const SIGNS: readonly (readonly [header: string, layer: string])[] = [
  ['cf-ray', 'Cloudflare'],
  ['x-amz-cf-id', 'Amazon CloudFront'],
  ['x-amz-apigw-id', 'Amazon API Gateway'],
  ['x-amzn-errortype', 'Amazon API Gateway'],
  ['x-azure-ref', 'Azure Front Door'],
  ['x-vercel-id', 'Vercel'],
  ['x-nf-request-id', 'Netlify'],
  ['fly-request-id', 'Fly.io'],
  ['x-fastly-request-id', 'Fastly'],
  ['x-kong-response-latency', 'Kong'],
  ['x-envoy-upstream-service-time', 'Envoy'],
]

/** The layers between browser and application that left their name: "Server: nginx, Via: 1.1 google, Cloudflare"; "" where none did. */
export function layersOf(entry: Entry): string {
  const { headers } = entry.response
  const named = ['Server', 'Via'].flatMap((name) => linesOf(name, headers).map((value) => `${name}: ${value}`))
  const known = SIGNS.filter(([name]) => get(name, headers) !== null).map(([, layer]) => layer)
  return shortened([...named, ...new Set(known)].join(', '))
}

/** The lines that name them. */
export function layerEvidence(entry: Entry): Evidence[] {
  return ['Server', 'Via', ...SIGNS.map(([name]) => name)].flatMap((name) =>
    get(name, entry.response.headers) === null ? [] : responseHeader(entry, name),
  )
}
