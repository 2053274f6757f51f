import { get } from '../fetch/header-list.ts'
import { isOkStatus } from '../fetch/status.ts'
import { quoted } from '../report/wording.ts'
import { allowedOrigin } from './allow-origin-value.ts'
import { requestHeader, responseHeader } from './evidence.ts'
import { theHost, theOrigin } from './failure-wording.ts'
import { type Cdn, cdnOf } from './layers.ts'
import type { Evidence, Failure, Rule } from './rule.ts'

/** Response headers with which a CDN or proxy cache says that the response comes from the cache. */
const HITS: readonly (readonly [name: string, value: RegExp])[] = [
  // Azure and Akamai write TCP_HIT.
  ['X-Cache', /(?:\b|_)hit\b/i],
  ['CF-Cache-Status', /^(?:HIT|STALE|UPDATING|REVALIDATED)$/i],
  ['X-Vercel-Cache', /^(?:HIT|STALE)$/i],
  ['CDN-Cache', /^HIT$/i],
  ['X-Proxy-Cache', /^HIT$/i],
  ['X-Cache-Status', /^HIT$/i],
  ['Cache-Status', /\bhit\b/i],
  ['Age', /^[1-9]\d*$/],
]

/** How each CDN keeps the copies for different origins apart, or sets the header itself. */
const REMEDIES: Readonly<Record<Cdn, string>> = {
  Cloudflare:
    '1. Let the server (for R2: the CORS policy of the bucket) send Access-Control-Allow-Origin with every response, and Vary: Origin if its value varies. Or set it with a response header transform rule. 2. Then purge the stored copies: they keep the headers that they were stored with.',
  'Amazon CloudFront':
    '1. Make Origin part of the cache key and forward it to the server (cache policy, and origin request policy CORS-S3Origin), or set the CORS headers with a response headers policy. 2. Then purge the stored copies (create an invalidation).',
  'Azure Front Door':
    '1. Front Door keeps one copy for all origins: set Access-Control-Allow-Origin in a rule set, with the request’s Origin header as the condition. 2. Then purge the stored copies.',
  'Google Cloud CDN':
    '1. Send Vary: Origin with every response, also to requests without Origin: Cloud CDN then keeps a copy for each origin. 2. Then invalidate the stored copies (gcloud compute url-maps invalidate-cdn-cache).',
  Fastly: '1. Send Vary: Origin with every response: Fastly then keeps a copy for each origin. 2. Then purge the stored copies.',
}

/** A copy that was made for another request: of another origin, or of none. */
export const storedForAnotherOrigin: Rule = {
  id: 'shared-cache-without-vary-origin',
  responsible: 'cdn',
  steps: ['allow-origin-missing', 'allow-origin-mismatch'],
  title: 'A shared cache served a copy made for another request',
  why: 'A CDN or proxy cache stores one copy of a response for everyone. If the CORS headers depend on the request’s Origin but neither Vary nor the cache key includes it, the first request decides which headers everyone else gets.',
  remedy:
    'Make Origin part of the CDN’s cache key, forward it to the server, and send Vary: Origin with every response. Then purge the stored copies.',
  explain(failure) {
    const { headers, status } = failure.entry.response
    if (failure.at !== 'response' || !isOkStatus(status) || failure.origin === 'null') return null
    if (/(?:^|[\s,])(?:origin|\*)(?:$|[\s,])/i.test(get('Vary', headers) ?? '')) return null
    const hits = HITS.filter(([name, value]) => value.test(get(name, headers) ?? '')).map(([name]) => name)
    if (hits.length === 0) return null
    const allowed = failure.step === 'allow-origin-mismatch' ? allowedOrigin(failure) : null
    if (allowed !== null && !/^https?:\/\/[^/\s,*]+$/i.test(allowed)) return null
    const cdn = cdnOf(failure.entry)
    return {
      explanation:
        `${cdn ?? 'A shared cache (CDN or proxy)'} in front of ${theHost(failure)} served a stored copy, ` +
        `${allowed === null ? 'without Access-Control-Allow-Origin: it was made for a request without Origin, or the server never sends the header' : `which allows ${quoted(allowed)} instead of ${theOrigin(failure)}: it was made for that origin`}.` +
        (cdn === null || cdn === 'Fastly' || cdn === 'Google Cloud CDN'
          ? ' Without Vary: Origin, the cache serves the same copy to everyone.'
          : ''),
      remedy: cdn === null ? undefined : REMEDIES[cdn],
      evidence: evidenceOf(failure, hits),
    }
  },
}

function evidenceOf({ entry }: Failure, hits: readonly string[]): Evidence[] {
  return [
    ...responseHeader(entry, 'Access-Control-Allow-Origin'),
    ...hits.flatMap((name) => responseHeader(entry, name)),
    ...responseHeader(entry, 'Vary'),
    ...requestHeader(entry, 'Origin'),
  ]
}
