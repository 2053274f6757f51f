import type { CorsResponseHeader } from '../exchange/cors-headers.ts'
import { get } from '../fetch/header-list.ts'
import { quoted } from '../report/wording.ts'
import { meantHeader } from './cors-header-names.ts'
import { responseHeader } from './evidence.ts'
import { theAnswer } from './failure-wording.ts'
import type { Failure, Rule, Step } from './rule.ts'

/** The header that each of these steps looks for. */
const LOOKED_FOR: Partial<Record<Step, CorsResponseHeader>> = {
  'allow-origin-missing': 'Access-Control-Allow-Origin',
  'allow-credentials': 'Access-Control-Allow-Credentials',
  'method-not-allowed': 'Access-Control-Allow-Methods',
  'header-not-allowed': 'Access-Control-Allow-Headers',
}

function absentHeader({ step, entry }: Failure): CorsResponseHeader | null {
  const wanted = LOOKED_FOR[step]
  return wanted !== undefined && get(wanted, entry.response.headers) === null ? wanted : null
}

/** The server says it, in a word that no browser knows. */
export const misspelledHeader: Rule = {
  id: 'misspelled-header',
  responsible: 'server',
  steps: ['allow-origin-missing', 'allow-credentials', 'method-not-allowed', 'header-not-allowed'],
  title: 'A CORS header’s name is misspelt',
  why: 'Browsers look for headers of the CORS protocol by their exact names and ignore all others. A letter too many, a missing plural or a prefix makes another header of it.',
  remedy:
    'Correct the name where the server sets it. The right ones all begin with Access-Control-: Allow-Origin, Allow-Credentials, Allow-Methods, Allow-Headers, Expose-Headers, Max-Age.',
  explain(failure) {
    const wanted = absentHeader(failure)
    if (wanted === null) return null
    const found = failure.entry.response.headers.find(({ name }) => meantHeader(name) === wanted)
    if (found === undefined) return null
    return {
      explanation: `${theAnswer(failure)} has a header ${quoted(found.name)}, which no browser knows. It should be called ${wanted}.`,
      evidence: [...responseHeader(failure.entry, found.name), ...responseHeader(failure.entry, wanted)],
    }
  },
  examples: {
    explained: [
      { says: '“Allowed” for “Allow”', responseHeaders: [['Access-Control-Allowed-Origin', 'https://app.example']] },
      { says: 'an X- before it', responseHeaders: [['X-Access-Control-Allow-Origin', '*']] },
      { says: 'half of the name', responseHeaders: [['Allow-Origin', '*']] },
      {
        says: 'the plural is missing',
        step: 'header-not-allowed',
        at: 'preflight',
        method: 'POST',
        unsafeHeaderNames: ['content-type'],
        status: 204,
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Header', 'Content-Type'],
        ],
      },
      {
        says: 'the plural is missing, of the methods',
        step: 'method-not-allowed',
        at: 'preflight',
        method: 'PUT',
        status: 204,
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Method', 'PUT'],
        ],
      },
      {
        says: 'the plural is missing, of the credentials',
        step: 'allow-credentials',
        includesCredentials: true,
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Credential', 'true'],
        ],
      },
    ],
    other: [
      { says: 'Timing-Allow-Origin is a real header of another kind', responseHeaders: [['Timing-Allow-Origin', '*']] },
      { says: 'another case is the same name', responseHeaders: [['access-control-allow-origin', '*']] },
    ],
  },
}

const REQUEST_HEADER: Partial<Record<Step, string>> = {
  'allow-origin-missing': 'Origin',
  'method-not-allowed': 'Access-Control-Request-Method',
  'header-not-allowed': 'Access-Control-Request-Headers',
}

/** The browser's question, sent as the server's answer. */
export const requestHeaderInResponse: Rule = {
  id: 'request-header-in-response',
  responsible: 'server',
  steps: ['allow-origin-missing', 'method-not-allowed', 'header-not-allowed'],
  title: 'The server answers with the header that asks',
  why: 'In CORS the browser asks with Origin, Access-Control-Request-Method and Access-Control-Request-Headers; the server answers with Access-Control-Allow-Origin, -Allow-Methods and -Allow-Headers. A question in the answer means nothing.',
  remedy: 'Let the server send the headers with “Allow” in their name, and only those.',
  explain(failure) {
    const wanted = absentHeader(failure)
    const asks = REQUEST_HEADER[failure.step]
    if (wanted === null || asks === undefined) return null
    const value = get(asks, failure.entry.response.headers)
    if (value === null) return null
    return {
      explanation: `${theAnswer(failure)} has ${asks}: ${quoted(value)}. That is what the browser asks with; the server’s answer is called ${wanted}.`,
      evidence: [...responseHeader(failure.entry, asks), ...responseHeader(failure.entry, wanted)],
    }
  },
  examples: {
    explained: [
      { says: 'Origin in a response', responseHeaders: [['Origin', 'https://app.example']] },
      {
        says: 'the request’s header names, sent back under their own name',
        step: 'header-not-allowed',
        at: 'preflight',
        unsafeHeaderNames: ['x-a'],
        status: 204,
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Request-Headers', 'x-a'],
        ],
      },
      {
        says: 'the method likewise',
        step: 'method-not-allowed',
        at: 'preflight',
        method: 'PUT',
        status: 204,
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Request-Method', 'PUT'],
        ],
      },
    ],
    other: [
      {
        says: 'besides the right header it does no harm',
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Request-Method', 'GET'],
        ],
      },
    ],
  },
}
