import { get } from '../fetch/header-list.ts'
import { responseHeader } from './evidence.ts'
import { headersToSend, responseName, theHost, theOrigin } from './failure-wording.ts'
import { leaveOutCredentials } from './leave-out-credentials.ts'
import type { Failure, Rule } from './rule.ts'

function nameTheOrigin(failure: Failure): string {
  const headers = headersToSend(failure, 'Vary: Origin')
  const without = leaveOutCredentials(failure)
  return headers === null ? without : `Send ${headers} from ${theHost(failure)}. ${without}`
}

/** With credentials, `*` is matched literally, and no origin is called `*`. */
export const wildcardWithCredentials: Rule = {
  id: 'wildcard-with-credentials',
  responsible: 'server',
  pageCanAvoid: 'request',
  steps: ['allow-origin-wildcard'],
  title: 'Wildcard “*” can’t be used with credentials',
  why: 'The response to a request with credentials (cookies, HTTP authentication, client certificates) can be private, and “*” would expose it to every site. With credentials, the browser therefore matches “*” literally, and it matches no origin.',
  remedy:
    'If the request doesn’t need cookies, remove credentials: "include" (withCredentials). Otherwise send the page’s exact origin, Access-Control-Allow-Credentials: true and Vary: Origin.',
  explain(failure) {
    const allowsCredentials = get('Access-Control-Allow-Credentials', failure.entry.response.headers) === 'true'
    return {
      explanation:
        `The request includes credentials, but the ${responseName(failure)} has Access-Control-Allow-Origin: *. ` +
        `With credentials, “*” is matched literally and doesn’t match ${theOrigin(failure)}.` +
        (allowsCredentials ? ' Access-Control-Allow-Credentials: true doesn’t change that.' : ''),
      remedy: nameTheOrigin(failure),
      evidence: [
        ...responseHeader(failure.entry, 'Access-Control-Allow-Origin'),
        ...responseHeader(failure.entry, 'Access-Control-Allow-Credentials'),
      ],
    }
  },
}
