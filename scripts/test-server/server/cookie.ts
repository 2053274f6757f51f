import type { Case } from '../scenario.ts'
import { originAt, type Ports } from './places.ts'
import type { Wire } from './response.ts'

/** What a page requests before a scenario in which a cookie exists. */
export const cookieUrl = (scenario: Case, ports: Ports): string => `${originAt('api', scenario.page.site, ports)}/cookie/${scenario.id}`

/** `/cookie/<id>` sets a cookie for the paths of that scenario alone, so that no other one carries it. */
export function cookieFor(path: string, scenarios: ReadonlyMap<string, Case>, ports: Ports): Wire | null {
  const scenario = scenarios.get(/^\/cookie\/([^/]+)$/.exec(path)?.[1] ?? '')
  if (scenario === undefined) return null
  // Cross-site cookies must be SameSite=None, which browsers accept with Secure only.
  const reach = scenario.page.site === 'https' ? '; SameSite=None; Secure' : ''
  return {
    status: 204,
    headers: [
      ['Set-Cookie', `lab=crumb; Path=/s/${scenario.id}/${reach}`],
      ['Access-Control-Allow-Origin', originAt('page', scenario.page.site, ports)],
      ['Access-Control-Allow-Credentials', 'true'],
    ],
    body: Buffer.alloc(0),
  }
}
