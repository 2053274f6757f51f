import { extractTokenList, isInvalid } from '../fetch/header-list.ts'
import { isOkStatus } from '../fetch/status.ts'
import { listed } from '../report/wording.ts'
import { allowOrigin, responseHeader } from './evidence.ts'
import type { WarningRule } from './warning-rule.ts'

const LISTS = ['Access-Control-Allow-Methods', 'Access-Control-Allow-Headers'] as const

/** The origins are restricted, the methods or headers aren't. */
export const wildcardPermissions: WarningRule = {
  id: 'wildcard-permissions',
  category: 'security',
  title: 'Every method or header is allowed (“*”)',
  why: 'A list of methods and headers keeps a compromised page from sending requests that none of your pages send. “*” gives that up, and it stops working as soon as a request includes credentials, because then it is matched literally.',
  remedy: 'List the methods and headers that your pages use.',
  check({ preflight, includesCredentials }) {
    // With credentials, “*” is matched literally: that is a mistake, but not a danger.
    if (preflight === null || includesCredentials === true || !isOkStatus(preflight.response.status) || allowOrigin(preflight) === '*')
      return null
    const open = LISTS.filter((name) => {
      const tokens = extractTokenList(name, preflight.response.headers)
      return tokens !== null && !isInvalid(tokens) && tokens.includes('*')
    })
    if (open.length === 0) return null
    return {
      explanation: `The preflight response allows one origin by name, but has “*” in ${listed(open)}.`,
      evidence: open.flatMap((name) => responseHeader(preflight, name)),
    }
  },
}
