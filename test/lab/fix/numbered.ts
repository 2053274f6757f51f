import { NUMBER_HEADER } from '../../../scripts/test-server/page-request.ts'
import type { Case } from '../../../scripts/test-server/scenario.ts'
import type { Diagnosis } from '../../../src/engine/index.ts'

/**
 * Which of a case's numbered requests a diagnosis is about; null where they have no numbers, or where the recording shows none: in mode `no-cors`
 * the browser drops the header that carries it.
 */
export function numberOf({ hops }: Diagnosis): number | null {
  const names = hops.flatMap(({ preflight }) => preflight.reasons.headers)
  const name = names.find((one) => one.startsWith(NUMBER_HEADER.toLowerCase()))
  return name === undefined ? null : Number(name.slice(NUMBER_HEADER.length))
}

/** One request of a case with numbered requests, as a case of its own. */
export function numberedCase(one: Case, number: number): Case {
  const headers = { ...one.request.headers, [`${NUMBER_HEADER}${number}`]: '1' }
  return { ...one, request: { ...one.request, headers, times: 1, concurrent: false, numbered: false } }
}
