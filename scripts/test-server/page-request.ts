import type { Case, RequestKind, ScenarioRequest } from './scenario.ts'
import { cookieUrl } from './server/cookie.ts'
import { fill } from './server/fill.ts'
import { hopUrl, originAt, type Ports } from './server/places.ts'

/** What `window.lab.send()` of a test page takes: a scenario's request with its URLs filled in. */
export interface PageRequest extends ScenarioRequest {
  readonly url: string
  /** Requested first, with credentials, so that a cookie exists. */
  readonly cookieUrl: string | null
  /** A document of another origin that can send it too. */
  readonly otherFrame: string
}

/** What the page itself saw. */
export interface Outcome {
  readonly result: 'ok' | 'error' | 'timeout'
  /** Response.type; null where there is none to see. */
  readonly type: string | null
  readonly status: number | null
  /** From the page's Resource Timing; null: no entry. */
  readonly responseStatus: number | null
  /** The error's own words. */
  readonly message: string | null
  /** The header the scenario reads: its value, or null if the page cannot see it. */
  readonly header: string | null
}

/** The request that a page of this scenario sends. */
export function pageRequest(scenario: Case, ports: Ports): PageRequest {
  return {
    ...scenario.request,
    url: hopUrl(scenario, 0, scenario.hops[0], ports),
    cookieUrl: scenario.page.cookie ? cookieUrl(scenario, ports) : null,
    otherFrame: `${originAt('other', scenario.page.site, ports)}/sandbox`,
  }
}

/** The document that sends it. Scenarios with the same page setting share it. */
export function pageUrl(scenario: Case, ports: Ports): string {
  const { serviceWorker } = scenario.page
  const url = new URL(serviceWorker === null ? '/page' : `/sw/${serviceWorker}/page`, originAt('page', scenario.page.site, ports))
  for (const line of scenario.page.headers) url.searchParams.append('h', fill(line, scenario, 0, ports, ''))
  return url.href
}

/** Numbered requests carry a header of this name and their number. test-server/page/send-request.js sends it. */
export const NUMBER_HEADER = 'X-Nth-'

/** Their requests end in the element's load or error event: no status to see. */
export const ELEMENTS: ReadonlySet<RequestKind> = new Set(['img', 'script', 'module', 'css', 'font', 'video', 'eventsource', 'beacon'])
