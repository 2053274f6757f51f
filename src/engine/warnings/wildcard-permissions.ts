import { extractTokenList, isInvalid } from '../fetch/header-list.ts'
import { isOkStatus } from '../fetch/status.ts'
import { allowOrigin, listed, responseHeader } from './evidence.ts'
import type { WarningRule } from './warning-rule.ts'

const LISTS = ['Access-Control-Allow-Methods', 'Access-Control-Allow-Headers'] as const

/** Who may come is restricted, what they may do is not. */
export const wildcardPermissions: WarningRule = {
  id: 'wildcard-permissions',
  category: 'security',
  title: 'Every method or header is allowed',
  why: 'A list of methods and headers keeps a page that has been broken into from doing what no page of yours does. “*” gives that up, and it stops working the day a request includes credentials: then it is no wildcard any more.',
  remedy: 'List the methods and headers that are used.',
  check({ preflight, includesCredentials }) {
    // With credentials “*” is no wildcard: then it is a mistake, and no danger.
    if (preflight === null || includesCredentials === true || !isOkStatus(preflight.response.status) || allowOrigin(preflight) === '*')
      return null
    const open = LISTS.filter((name) => {
      const tokens = extractTokenList(name, preflight.response.headers)
      return tokens !== null && !isInvalid(tokens) && tokens.includes('*')
    })
    if (open.length === 0) return null
    return {
      explanation: `The preflight allows one origin by name but everything to it: “*” in ${listed(open)}.`,
      evidence: open.flatMap((name) => responseHeader(preflight, name)),
    }
  },
  examples: {
    given: [
      {
        says: 'every method',
        method: 'PUT',
        preflight: {
          headers: [
            ['Access-Control-Allow-Origin', 'https://app.example'],
            ['Access-Control-Allow-Methods', '*'],
          ],
        },
        responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example']],
      },
    ],
    none: [
      {
        says: 'a public API allows everything to everybody',
        method: 'PUT',
        preflight: {
          headers: [
            ['Access-Control-Allow-Origin', '*'],
            ['Access-Control-Allow-Methods', '*'],
          ],
        },
        responseHeaders: [['Access-Control-Allow-Origin', '*']],
      },
      {
        says: 'beside credentials “*” is no wildcard',
        method: 'PUT',
        includesCredentials: true,
        isReadable: false,
        preflight: {
          headers: [
            ['Access-Control-Allow-Origin', 'https://app.example'],
            ['Access-Control-Allow-Methods', '*'],
          ],
        },
      },
      {
        says: 'a list',
        method: 'PUT',
        preflight: {
          headers: [
            ['Access-Control-Allow-Origin', 'https://app.example'],
            ['Access-Control-Allow-Methods', 'GET, PUT'],
          ],
        },
        responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example']],
      },
    ],
  },
}
