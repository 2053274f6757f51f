import { requestedHeaderNames, requestedMethod } from '../exchange/preflight.ts'
import { listed } from '../report/wording.ts'
import { requestHeader } from './evidence.ts'
import type { WarningRule } from './warning-rule.ts'

/** Request headers that a page rarely needs. A request without a body has no Content-Type. */
const WITHOUT_BODY: ReadonlySet<string> = new Set(['content-type', 'cache-control', 'pragma', 'expires', 'x-requested-with'])
const WITH_BODY: ReadonlySet<string> = new Set(['x-requested-with'])

/** A round trip for a header that nobody needs. */
export const needlessPreflight: WarningRule = {
  id: 'needless-preflight',
  category: 'performance',
  title: 'Preflight caused by an unnecessary header',
  why: 'Any request header that isn’t safelisted makes the browser send a preflight, which costs a round trip before the actual request. Some libraries add such headers to every request.',
  remedy:
    'Don’t send the header. A GET has no body and needs no Content-Type; fetch’s cache option replaces Cache-Control; few servers need X-Requested-With.',
  check({ preflight, response }) {
    if (preflight === null) return null
    const method = requestedMethod(preflight) ?? ''
    const names = requestedHeaderNames(preflight)
    const needless = method === 'GET' || method === 'HEAD' ? WITHOUT_BODY : method === 'POST' ? WITH_BODY : new Set<string>()
    if (names.length === 0 || !names.every((name) => needless.has(name))) return null
    const shown = response === null ? [] : names.flatMap((name) => requestHeader(response, name))
    return {
      explanation: `This ${method} needs a preflight only because of ${listed(names)}. Without ${names.length === 1 ? 'this header' : 'these headers'}, the browser would send the request directly.`,
      evidence: [...requestHeader(preflight, 'Access-Control-Request-Headers'), ...shown],
    }
  },
}
