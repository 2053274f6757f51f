import type { Fact } from './fact.ts'
import { methodOf, pageOf, requestedHeadersOf } from './observation.ts'

/** API gateways that check keys and routes by their own configuration, and respond themselves where a preflight request fails that check. */
export const API_MANAGERS: readonly Fact[] = [
  {
    id: 'tyk-preflight',
    signs: [{ at: 'preflight', status: [400, 401, 403, 404, 405], platform: 'tyk' }],
    title: 'Tyk treats the preflight request like any other',
    means:
      'CORS isn’t enabled in the API definition, so Tyk checks OPTIONS for a key, which a preflight request never carries, and for a path.',
    remedy: (seen) =>
      `Enable CORS in the API definition: "CORS": { "enable": true }, with ${pageOf(seen)} in allowed_origins, ${methodOf(seen)} in allowed_methods and ${requestedHeadersOf(seen)} in allowed_headers. With "options_passthrough": true, OPTIONS goes to the service behind Tyk instead.`,
    responsible: 'gateway',
    headers: 'allow',
  },
  {
    id: 'tyk-error',
    signs: [{ at: 'response', status: [400, 401, 403, 404, 429, 500, 502, 503, 504], platform: 'tyk' }],
    title: 'Tyk responded in place of the service',
    means:
      'The X-Generator header shows that the error is Tyk’s own: a key that is missing, unknown or over its quota, or a service that doesn’t respond.',
    remedy: 'Read the reason in the response body (with curl) or in Tyk’s log, and correct the key, its limits or the service.',
    responsible: 'gateway',
    headers: 'reveal-error',
  },
  {
    id: 'api-umbrella-key',
    signs: [{ at: 'preflight', status: [401, 403], headers: { Via: /\bapi-umbrella\b/i } }],
    title: 'API Umbrella requires an API key for OPTIONS',
    means: 'API Umbrella rejected OPTIONS before the API saw it: a preflight request never carries a key.',
    remedy:
      'Pass the key in the URL (api_key=…) instead of a header: a plain GET then needs no preflight request. If the gateway is yours, turn off API key verification for OPTIONS in a sub-URL setting of the API backend.',
    responsible: 'gateway',
    headers: 'allow',
  },
  {
    id: 'krakend-options',
    signs: [{ at: 'preflight', status: [404, 405], platform: 'krakend' }],
    title: 'CORS isn’t enabled in KrakenD',
    means: 'KrakenD accepts only the methods of its endpoints, and responds to OPTIONS itself once CORS is enabled for the whole gateway.',
    remedy: (seen) =>
      `Add security/cors to the extra_config at the root of krakend.json, not of an endpoint: ${pageOf(seen)} in allow_origins, ${methodOf(seen)} in allow_methods, ${requestedHeadersOf(seen)} in allow_headers.`,
    responsible: 'gateway',
    headers: 'allow',
  },
  {
    id: 'apisix-no-route',
    signs: [{ at: 'preflight', status: [404], platform: 'apisix' }],
    title: 'No APISIX route matches the preflight request',
    means:
      'A route that lists its methods without OPTIONS doesn’t match, nor does one with a condition (vars) on a header: a preflight request only names the page’s headers, it doesn’t carry them.',
    remedy: (seen) =>
      `Add OPTIONS to the methods of the route. If it has conditions, add a route for OPTIONS without them, with the cors plugin: ${pageOf(seen)} in allow_origins, ${methodOf(seen)} in allow_methods, ${requestedHeadersOf(seen)} in allow_headers.`,
    responsible: 'gateway',
    headers: 'allow',
  },
]
