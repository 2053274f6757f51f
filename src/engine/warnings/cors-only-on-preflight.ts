import { isOkStatus } from '../fetch/status.ts'
import { allowOrigin, responseHeader } from './evidence.ts'
import type { WarningRule } from './warning-rule.ts'

/** The request was allowed, reading its response isn't. */
export const corsOnlyOnPreflight: WarningRule = {
  id: 'cors-only-on-preflight',
  category: 'correctness',
  title: 'CORS headers only on the preflight response',
  why: 'The preflight response only allows the request to be sent. Whether the page can read the response depends on the response’s own headers. By then the server has handled the request, but to the page the request looks like a failure.',
  remedy:
    'Send Access-Control-Allow-Origin (and Access-Control-Allow-Credentials, if you use it) with every response, not only with responses to OPTIONS.',
  check({ response, preflight, cause }) {
    if (cause === 'cors-only-on-preflight') return null
    if (response === null || preflight === null || !isOkStatus(preflight.response.status)) return null
    if (allowOrigin(preflight) === null || allowOrigin(response) !== null) return null
    const { method } = response.request
    return {
      explanation: `The preflight response has Access-Control-Allow-Origin, but the ${response.response.status} response to ${method} doesn’t, so the page can’t read it.`,
      evidence: [preflight, response].flatMap((entry) => responseHeader(entry, 'Access-Control-Allow-Origin')),
    }
  },
}
