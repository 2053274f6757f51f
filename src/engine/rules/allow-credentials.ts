import { get, linesOf } from '../fetch/header-list.ts'
import { listedNames, quoted } from '../report/wording.ts'
import { responseHeader } from './evidence.ts'
import { responseName, theHost, theOrigin } from './failure-wording.ts'
import type { Failure, Rule } from './rule.ts'

const NAME = 'Access-Control-Allow-Credentials'

const WHY =
  'The response to a request with credentials (cookies, HTTP authentication) can be private. Besides the origin, the server must therefore allow credentials, with exactly Access-Control-Allow-Credentials: true.'

const LEAVE_OUT = 'Otherwise remove credentials: "include" (withCredentials) from the request.'

const REMEDY = `Send Access-Control-Allow-Credentials: true if the page may read the user’s data. ${LEAVE_OUT}`

function allowCredentials(failure: Failure): string {
  return `Send Access-Control-Allow-Credentials: true from ${theHost(failure)} if ${theOrigin(failure)} may read the user’s data. ${LEAVE_OUT}`
}

function allowCredentialsValue(failure: Failure): string | null {
  return get(NAME, failure.entry.response.headers)
}

/** With credentials, allowing the origin isn't enough. */
export const allowCredentialsMissing: Rule = {
  id: 'allow-credentials-missing',
  responsible: 'server',
  pageCanAvoid: 'request',
  steps: ['allow-credentials'],
  title: 'No Access-Control-Allow-Credentials header',
  why: WHY,
  remedy: REMEDY,
  explain(failure) {
    if (allowCredentialsValue(failure) !== null) return null
    return {
      explanation: `The request includes credentials, but the ${responseName(failure)} has no Access-Control-Allow-Credentials header. Allowing the origin isn’t enough.`,
      remedy: allowCredentials(failure),
      evidence: [...responseHeader(failure.entry, NAME), ...responseHeader(failure.entry, 'Access-Control-Allow-Origin')],
    }
  },
}

/** Two layers each add the header. */
export const allowCredentialsDuplicate: Rule = {
  id: 'allow-credentials-duplicate',
  responsible: 'server',
  steps: ['allow-credentials'],
  title: 'Access-Control-Allow-Credentials is sent twice',
  why: `${WHY} The browser joins two headers to “true, true”, which isn’t “true”. Usually the application and a proxy each add the CORS headers.`,
  remedy: 'Handle CORS in one layer only, and turn it off in the other.',
  explain(failure) {
    const lines = linesOf(NAME, failure.entry.response.headers)
    const values = lines.length > 1 ? lines : (lines[0] ?? '').split(',').map((value) => value.trim())
    if (values.length < 2) return null
    return {
      explanation: `The ${responseName(failure)} has ${NAME} more than once: ${listedNames(values)}. The browser joins them to ${quoted(values.join(', '))}, which isn’t “true”.`,
      remedy: `Handle CORS in one layer only: either in the application on ${theHost(failure)}, or in the proxy in front of it.`,
      evidence: responseHeader(failure.entry, NAME),
    }
  },
}

/** `True`, as some languages print it. */
export const allowCredentialsCase: Rule = {
  id: 'allow-credentials-case',
  responsible: 'server',
  steps: ['allow-credentials'],
  title: 'Access-Control-Allow-Credentials isn’t in lower case',
  why: `${WHY} The value is case-sensitive: “True”, as Python and .NET print it, doesn’t count.`,
  remedy: 'Send Access-Control-Allow-Credentials: true in lower case. In code, set the string "true" and not a boolean.',
  explain(failure) {
    const value = allowCredentialsValue(failure) ?? ''
    if (value.toLowerCase() !== 'true') return null
    return {
      explanation: `The ${responseName(failure)} has ${NAME}: ${quoted(value)}. Only “true” in lower case allows credentials.`,
      remedy: `Send Access-Control-Allow-Credentials: true in lower case from ${theHost(failure)}. In code, set the string "true" and not a boolean.`,
      evidence: responseHeader(failure.entry, NAME),
    }
  },
}

/** Any value other than a single lower-case `true` doesn't allow credentials. */
export const allowCredentialsInvalid: Rule = {
  id: 'allow-credentials-invalid',
  responsible: 'server',
  pageCanAvoid: 'request',
  steps: ['allow-credentials'],
  title: 'Access-Control-Allow-Credentials isn’t “true”',
  why: `${WHY} No other value allows them.`,
  remedy: REMEDY,
  explain(failure) {
    return {
      explanation: `The request includes credentials, but the ${responseName(failure)} has ${NAME}: ${quoted(allowCredentialsValue(failure) ?? '')}. Only “true” allows credentials.`,
      remedy: allowCredentials(failure),
      evidence: responseHeader(failure.entry, NAME),
    }
  },
}
