import { isPreflight } from '../exchange/preflight.ts'
import { isOkStatus } from '../fetch/status.ts'
import { allowOrigin, responseHeader } from './evidence.ts'
import type { WarningRule } from './warning-rule.ts'

/** The page can read successful responses, but no errors. */
export const corsOnlyOnSuccess: WarningRule = {
  id: 'cors-only-on-success',
  category: 'correctness',
  title: 'Error responses have no CORS headers',
  why: 'Error responses often come from another layer than successful ones: a proxy, a firewall, an exception handler. Without CORS headers, the page can’t tell a 401 from a network error.',
  remedy:
    'Add the CORS headers to all responses. In nginx, add_header needs “always”; in a framework, CORS has to run outside of the error handling; gateways need them on their own error responses.',
  check({ response, earlier }) {
    if (response === null || response.response.status < 400 || allowOrigin(response) !== null) return null
    const before = earlier.findLast((entry) => !isPreflight(entry) && isOkStatus(entry.response.status) && allowOrigin(entry) !== null)
    if (before === undefined) return null
    return {
      explanation: `An earlier ${before.response.status} response from this URL has Access-Control-Allow-Origin, but this ${response.response.status} response doesn’t, so the page can’t read the error.`,
      evidence: [before, response].flatMap((entry) => [
        { entry: entry.index, on: 'status' as const, name: '', value: String(entry.response.status) },
        ...responseHeader(entry, 'Access-Control-Allow-Origin'),
      ]),
    }
  },
}
