import { isPreflight } from '../exchange/preflight.ts'
import { isOkStatus } from '../fetch/status.ts'
import { allowOrigin, responseHeader } from './evidence.ts'
import type { WarningRule } from './warning-rule.ts'

const ORIGIN = [['Access-Control-Allow-Origin', 'https://app.example']] as const

/** The page is told of success, and of nothing else. */
export const corsOnlyOnSuccess: WarningRule = {
  id: 'cors-only-on-success',
  category: 'correctness',
  title: 'Only successful answers carry CORS headers',
  why: 'Error pages are often made by another layer than the answers: a proxy, a firewall, an exception handler. Without CORS headers the page cannot tell a 401 from a broken network, and nor can its user.',
  remedy:
    'Add the headers where all answers pass: nginx’s add_header needs “always”, frameworks need the CORS layer outside of their error handling, gateways have responses of their own.',
  check({ response, earlier }) {
    if (response === null || response.response.status < 400 || allowOrigin(response) !== null) return null
    const before = earlier.findLast((entry) => !isPreflight(entry) && isOkStatus(entry.response.status) && allowOrigin(entry) !== null)
    if (before === undefined) return null
    return {
      explanation: `The same URL answered ${before.response.status} with Access-Control-Allow-Origin and now answers ${response.response.status} without: the page cannot read what went wrong.`,
      evidence: [before, response].flatMap((entry) => [
        { entry: entry.index, on: 'status' as const, name: '', value: String(entry.response.status) },
        ...responseHeader(entry, 'Access-Control-Allow-Origin'),
      ]),
    }
  },
  examples: {
    given: [
      {
        says: 'it worked before, and now the session is over',
        status: 401,
        isReadable: false,
        before: { origin: 'https://app.example', headers: ORIGIN },
      },
    ],
    none: [
      { says: 'errors carry them too', status: 500, responseHeaders: ORIGIN, before: { origin: 'https://app.example', headers: ORIGIN } },
      { says: 'there never were any', status: 500, isReadable: false, before: { origin: 'https://app.example', headers: [] } },
    ],
  },
}
