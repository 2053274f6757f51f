import type { Diagnosis } from './diagnosis.ts'

/**
 * Can the page read the response unless it includes credentials, of which nothing gives a sign? Most such requests include none: lists show them as
 * allowed, with a footnote. A server that answers with Access-Control-Allow-Credentials, right or wrong, expects some.
 */
export function isAllowedUnlessCredentials({ verdict, cause }: Pick<Diagnosis, 'verdict' | 'cause'>): boolean {
  if (verdict !== 'depends' || cause === null || cause.otherwise !== 'allowed') return false
  return !cause.evidence.some(({ name, value }) => name.toLowerCase() === 'access-control-allow-credentials' && value !== null)
}
