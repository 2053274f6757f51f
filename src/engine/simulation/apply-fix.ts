import { applyChange } from '../fix/apply-change.ts'
import type { Fix } from '../report/fix.ts'
import { simulatedEnd } from './simulated-exchange.ts'
import { PLAIN_RESPONSES, type WhatIf } from './what-if.ts'

/**
 * The same with the fix: every response changed as proposed, and of the request what only its caller can change. If that is the URL, and the
 * request ended there before, the response from there goes with it.
 */
export function applyFix(whatIf: WhatIf, { request, hops }: Fix): WhatIf {
  const url = request?.url ?? null
  const end = simulatedEnd(whatIf)
  const before = url === null ? whatIf.responses : [end.url === url ? end.responses : PLAIN_RESPONSES]
  const length = Math.max(before.length, ...hops.map(({ hop }) => hop + 1))
  const responses = Array.from({ length }, (_, index) => {
    const one = before[index] ?? PLAIN_RESPONSES
    const change = hops.find(({ hop }) => hop === index)
    if (change === undefined) return one
    return {
      ...one,
      preflight: applyChange(one.preflight, change.preflight),
      response: applyChange(one.response, change.response),
    }
  })
  const set = request?.setHeaders ?? {}
  const gone = new Set([...(request?.removeHeaders ?? []), ...Object.keys(set)])
  return {
    ...whatIf,
    url: url ?? whatIf.url,
    method: request?.method ?? whatIf.method,
    includesCredentials: request?.includesCredentials ?? whatIf.includesCredentials,
    headers: [
      ...whatIf.headers.filter(({ name }) => !gone.has(name.toLowerCase())),
      ...Object.entries(set).map(([name, value]) => ({ name, value })),
    ],
    responses,
  }
}
