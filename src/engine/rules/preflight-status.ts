import { statusOf } from './evidence.ts'
import type { Rule } from './rule.ts'
import { hostOf } from './words.ts'

/** Any status from 200 to 299 will do, and no other. */
export const preflightStatus: Rule = {
  id: 'preflight-status',
  step: 'preflight-status',
  title: 'The preflight was not answered with a success status',
  explain(failure) {
    const { status, statusText } = failure.entry.response
    return {
      explanation:
        `${hostOf(failure)} answered the preflight (OPTIONS) with ${`${status} ${statusText}`.trim()}. Its CORS headers are right, but only a status from 200 to 299 counts, ` +
        `so the ${failure.method} request was not sent. The server has to answer OPTIONS without asking for a login and without a route of its own.`,
      evidence: [statusOf(failure.entry)],
    }
  },
  examples: {
    explained: [
      {
        says: 'no route for OPTIONS',
        at: 'preflight',
        method: 'PUT',
        status: 404,
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Methods', 'PUT'],
        ],
      },
      {
        says: 'authentication asked for',
        at: 'preflight',
        method: 'PUT',
        status: 401,
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Methods', 'PUT'],
        ],
      },
    ],
    other: [
      {
        says: '299 is a success',
        at: 'preflight',
        method: 'PUT',
        status: 299,
        responseHeaders: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Methods', 'PUT'],
        ],
      },
    ],
  },
}
