import { requestedHeaderNames, requestedMethod } from '../exchange/preflight.ts'
import { listed, requestHeader } from './evidence.ts'
import type { Lines, WarningRule } from './warning-rule.ts'

/** Request headers that a page adds without need. A request without a body has no type. */
const WITHOUT_BODY: ReadonlySet<string> = new Set(['content-type', 'cache-control', 'pragma', 'expires', 'x-requested-with'])
const WITH_BODY: ReadonlySet<string> = new Set(['x-requested-with'])

const permits = (names: string): Lines => [
  ['Access-Control-Allow-Origin', 'https://app.example'],
  ['Access-Control-Allow-Headers', names],
]

/** A round trip for a header that says nothing. */
export const needlessPreflight: WarningRule = {
  id: 'needless-preflight',
  category: 'performance',
  title: 'A header that says nothing makes the preflight necessary',
  why: 'Any request header beyond a few harmless ones makes the browser ask first, which costs a round trip before the request itself. Some libraries add such headers to everything.',
  remedy:
    'Leave the header out: a GET has no body and no type of it, fetch’s option “cache” says what Cache-Control was meant to say, X-Requested-With is needed only by servers that ask for it.',
  check({ preflight, response }) {
    if (preflight === null) return null
    const method = requestedMethod(preflight) ?? ''
    const names = requestedHeaderNames(preflight)
    const needless = method === 'GET' || method === 'HEAD' ? WITHOUT_BODY : method === 'POST' ? WITH_BODY : new Set<string>()
    if (names.length === 0 || !names.every((name) => needless.has(name))) return null
    const shown = response === null ? [] : names.flatMap((name) => requestHeader(response, name))
    return {
      explanation: `This ${method} is asked for by a preflight only because of ${listed(names)}. Without it the request would go at once.`,
      evidence: [...requestHeader(preflight, 'Access-Control-Request-Headers'), ...shown],
    }
  },
  examples: {
    given: [
      {
        says: 'a GET that names the type of a body it does not have',
        requestHeaders: [['Content-Type', 'application/json']],
        preflight: { names: ['content-type'], headers: permits('content-type') },
        responseHeaders: permits('content-type'),
      },
      {
        says: 'a library’s mark on a form’s POST',
        method: 'POST',
        requestHeaders: [['X-Requested-With', 'XMLHttpRequest']],
        preflight: { names: ['x-requested-with'], headers: permits('x-requested-with') },
        responseHeaders: permits('x-requested-with'),
      },
    ],
    none: [
      {
        says: 'a POST of JSON',
        method: 'POST',
        requestHeaders: [['Content-Type', 'application/json']],
        preflight: { names: ['content-type'], headers: permits('content-type') },
        responseHeaders: permits('content-type'),
      },
      {
        says: 'the token needs a preflight anyway',
        requestHeaders: [
          ['Authorization', 'Bearer abc'],
          ['Content-Type', 'application/json'],
        ],
        preflight: { names: ['authorization', 'content-type'], headers: permits('authorization, content-type') },
        responseHeaders: permits('authorization, content-type'),
      },
    ],
  },
}
