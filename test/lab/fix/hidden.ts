import { METHODS } from 'node:http'
import type { Case } from '../../../scripts/test-server/scenario.ts'
import { isRedirectStatus } from '../../../src/engine/fetch/status.ts'
import type { Diagnosis } from '../../../src/engine/index.ts'

/**
 * Did the recording show no response of a hop that in truth redirects? A failed preflight hides the response to its request, and a blocked redirect
 * its target: where that redirects, nobody could know what the next server lacks.
 */
export function hidesWhatFollows({ id, hops }: Case, diagnosis: Diagnosis): boolean {
  return hops.some(({ response }, index) => {
    const isSeen = diagnosis.hops.some(({ url, status }) => url.includes(`/s/${id}/${index}`) && status > 0)
    return !isSeen && isRedirectStatus(response.status)
  })
}

/** Node's HTTP/1 server rejects methods that it does not know with a response of its own, which no script can change. */
export function isServable({ request: { method } }: Case): boolean {
  const normalized = /^(delete|get|head|options|post|put)$/i.test(method) ? method.toUpperCase() : method
  return METHODS.includes(normalized)
}
