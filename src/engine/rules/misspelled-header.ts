import { meantHeader } from '../exchange/cors-header-names.ts'
import type { CorsResponseHeader } from '../exchange/cors-headers.ts'
import { get } from '../fetch/header-list.ts'
import { quoted } from '../report/wording.ts'
import { responseHeader } from './evidence.ts'
import { headersToSend, responseName, theHost } from './failure-wording.ts'
import type { Failure, Rule, Step } from './rule.ts'

/** The header that each of these steps needs. */
const NEEDED: Partial<Record<Step, CorsResponseHeader>> = {
  'allow-origin-missing': 'Access-Control-Allow-Origin',
  'allow-credentials': 'Access-Control-Allow-Credentials',
  'method-not-allowed': 'Access-Control-Allow-Methods',
  'header-not-allowed': 'Access-Control-Allow-Headers',
}

function absentHeader({ step, entry }: Failure): CorsResponseHeader | null {
  const needed = NEEDED[step]
  return needed !== undefined && get(needed, entry.response.headers) === null ? needed : null
}

/** The header is there, under a name that browsers ignore. */
export const misspelledHeader: Rule = {
  id: 'misspelled-header',
  responsible: 'server',
  steps: ['allow-origin-missing', 'allow-credentials', 'method-not-allowed', 'header-not-allowed'],
  title: 'CORS header name is misspelled',
  why: 'Browsers look for CORS headers by their exact names and ignore all others. An extra letter, a missing plural “s” or a prefix makes it a different header.',
  remedy:
    'Correct the name where the server sets it. The names all start with Access-Control-: Allow-Origin, Allow-Credentials, Allow-Methods, Allow-Headers, Expose-Headers and Max-Age.',
  explain(failure) {
    const needed = absentHeader(failure)
    if (needed === null) return null
    const found = failure.entry.response.headers.find(({ name }) => meantHeader(name) === needed)
    if (found === undefined) return null
    return {
      explanation: `The ${responseName(failure)} has a header ${quoted(found.name)}, which browsers ignore. The right name is ${needed}.`,
      remedy: `Rename ${quoted(found.name)} to ${needed} where ${theHost(failure)} sets it.`,
      evidence: [...responseHeader(failure.entry, found.name), ...responseHeader(failure.entry, needed)],
    }
  },
}

const REQUEST_HEADER: Partial<Record<Step, string>> = {
  'allow-origin-missing': 'Origin',
  'method-not-allowed': 'Access-Control-Request-Method',
  'header-not-allowed': 'Access-Control-Request-Headers',
}

/** The browser's request headers, sent back in the response. */
export const requestHeaderInResponse: Rule = {
  id: 'request-header-in-response',
  responsible: 'server',
  steps: ['allow-origin-missing', 'method-not-allowed', 'header-not-allowed'],
  title: 'CORS request header sent in the response',
  why: 'The browser sends Origin, Access-Control-Request-Method and Access-Control-Request-Headers. The server has to respond with Access-Control-Allow-Origin, Access-Control-Allow-Methods and Access-Control-Allow-Headers; in a response, the request headers have no effect.',
  remedy: 'Send the headers with “Allow” in their name instead.',
  explain(failure) {
    const needed = absentHeader(failure)
    const requestName = REQUEST_HEADER[failure.step]
    if (needed === null || requestName === undefined) return null
    const value = get(requestName, failure.entry.response.headers)
    if (value === null) return null
    const headers = failure.step === 'allow-origin-missing' ? headersToSend(failure) : null
    return {
      explanation: `The ${responseName(failure)} has ${requestName}: ${quoted(value)}. That is a request header; the response needs ${needed}.`,
      remedy: `Send ${headers ?? needed} from ${theHost(failure)} instead of ${requestName}.`,
      evidence: [...responseHeader(failure.entry, requestName), ...responseHeader(failure.entry, needed)],
    }
  },
}
