import type { KindName } from './kinds.ts'
import type { LoadRequest } from './run-load.ts'

/** Requests as of an ordinary page: one of twenty is blocked, one of ten preflighted, half of them go to each API. */
export function mixedRequests(from: number, count: number, apis: readonly string[]): LoadRequest[] {
  return Array.from({ length: count }, (_, at) => {
    const n = from + at
    const kind: KindName = n % 20 === 7 ? 'get-not-allowed' : n % 10 === 3 ? 'put' : 'get'
    return { n, kind, url: `${apis[n % apis.length]}/${kind}/${n}` }
  })
}
