import type { Diagnosis } from './diagnosis.ts'

/**
 * Can the page read the response unless it includes credentials, of which nothing gives a sign? Most such requests include none: lists show them as
 * allowed, with a footnote. A server that sends Access-Control-Allow-Credentials, right or wrong, expects some; and a request that isn't
 * recorded after its preflight may not have been sent, because it includes some.
 */
export function isAllowedUnlessCredentials({ verdict, cause, hops }: Pick<Diagnosis, 'verdict' | 'cause' | 'hops'>): boolean {
  if (verdict !== 'depends' || cause === null || cause.otherwise !== 'allowed') return false
  if (hops.some(({ entry }) => entry === null)) return false
  return !cause.evidence.some(({ name, value }) => name.toLowerCase() === 'access-control-allow-credentials' && value !== null)
}
