import { changedAnswer } from '../fix/apply-change.ts'
import type { Repair } from '../report/fix.ts'
import { supposedEnd } from './simulated-exchange.ts'
import { PLAIN_ANSWERS, type Supposition } from './what-if.ts'

/**
 * The same with the repair: every answer changed as proposed, and of the request what only its caller can change. If that is the URL, and the
 * request ended there before, what was answered there goes with it.
 */
export function applyRepair(supposition: Supposition, { request, hops }: Repair): Supposition {
  const url = request?.url ?? null
  const end = supposedEnd(supposition)
  const before = url === null ? supposition.answers : [end.url === url ? end.answers : PLAIN_ANSWERS]
  const length = Math.max(before.length, ...hops.map(({ hop }) => hop + 1))
  const answers = Array.from({ length }, (_, index) => {
    const one = before[index] ?? PLAIN_ANSWERS
    const change = hops.find(({ hop }) => hop === index)
    if (change === undefined) return one
    return {
      ...one,
      preflight: changedAnswer(one.preflight, change.preflight),
      response: changedAnswer(one.response, change.response),
    }
  })
  const gone = new Set(request?.removeHeaders ?? [])
  return {
    ...supposition,
    url: url ?? supposition.url,
    method: request?.method ?? supposition.method,
    includesCredentials: request?.includesCredentials ?? supposition.includesCredentials,
    headers: supposition.headers.filter(({ name }) => !gone.has(name.toLowerCase())),
    answers,
  }
}
