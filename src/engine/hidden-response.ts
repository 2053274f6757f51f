import type { Cause, Diagnosis } from './report/diagnosis.ts'

/** Did a preflight that failed keep the request from being sent, so that nothing is known of the response? */
export function hidesResponse({ verdict, hops }: Diagnosis, { at, hop }: Cause): boolean {
  return verdict === 'blocked' && at === 'preflight' && !hops[hop]?.status
}
