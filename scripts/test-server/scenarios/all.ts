import type { Scenario } from '../scenario.ts'
import { ABORTS } from './aborts.ts'
import { ALLOW_ORIGIN } from './allow-origin.ts'
import { ALLOW_ORIGIN_VALUES } from './allow-origin-values.ts'
import { CACHED } from './cached.ts'
import { CHAINS } from './chains.ts'
import { COOKIES } from './cookies.ts'
import { CREDENTIALED } from './credentials.ts'
import { HEAD } from './head.ts'
import { HIDDEN } from './hidden.ts'
import { BLOCKED_URLS, CHANGED_HEADERS, OFFLINE_PAGE, PROXY, SCHEMES } from './interference.ts'
import { KINDS } from './kinds.ts'
import { LOCAL_NETWORK } from './local-network.ts'
import { MODES, NETWORK, POLICIES } from './look-alikes.ts'
import { PREFLIGHT_HEADERS } from './preflight-headers.ts'
import { PREFLIGHT_METHODS } from './preflight-methods.ts'
import { PREFLIGHT_ORDER } from './preflight-order.ts'
import { PREFLIGHT_ORIGIN } from './preflight-origin.ts'
import { PREFLIGHT_REDIRECT } from './preflight-redirect.ts'
import { PREFLIGHT_NETWORK, PREFLIGHT_STATUS, PREFLIGHT_THEN_REQUEST } from './preflight-response.ts'
import { EXPOSE, MAX_AGE, PAIRING } from './quiet.ts'
import { REDIRECTED_REQUESTS } from './redirected-requests.ts'
import { REDIRECTS } from './redirects.ts'
import { SAFELIST } from './safelist.ts'
import { CERTIFICATES, HTTP2 } from './secure.ts'
import { SENDING } from './sending.ts'
import { SERVICE_WORKERS } from './service-workers.ts'
import { HTTP, HTTPS } from './sites.ts'

/** Every scenario, in the order of the standard's steps. */
export const SCENARIOS: readonly Scenario[] = [
  ...ALLOW_ORIGIN,
  ...ALLOW_ORIGIN_VALUES,
  ...CREDENTIALED,
  ...PREFLIGHT_STATUS,
  ...PREFLIGHT_REDIRECT,
  ...PREFLIGHT_ORIGIN,
  ...PREFLIGHT_NETWORK,
  ...PREFLIGHT_METHODS,
  ...PREFLIGHT_HEADERS,
  ...PREFLIGHT_ORDER,
  ...SAFELIST,
  ...PREFLIGHT_THEN_REQUEST,
  ...HIDDEN,
  ...REDIRECTS,
  ...REDIRECTED_REQUESTS,
  ...CHAINS,
  ...NETWORK,
  ...CERTIFICATES,
  ...ABORTS,
  ...MODES,
  ...POLICIES,
  ...LOCAL_NETWORK,
  ...CHANGED_HEADERS,
  ...BLOCKED_URLS,
  ...PROXY,
  ...OFFLINE_PAGE,
  ...SCHEMES,
  ...HEAD,
  ...KINDS,
  ...SENDING,
  ...HTTP,
  ...HTTPS,
  ...HTTP2,
  ...COOKIES,
  ...CACHED,
  ...SERVICE_WORKERS,
  ...EXPOSE,
  ...MAX_AGE,
  ...PAIRING,
]

/** The scenario of this id. @throws if there is none */
export function scenario(id: string): Scenario {
  const found = SCENARIOS.find((s) => s.id === id)
  if (found === undefined) throw new Error(`there is no scenario "${id}"`)
  return found
}
