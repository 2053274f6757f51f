import { responseHeader, statusOf } from './evidence.ts'
import type { Rule } from './rule.ts'
import { hostOf, theAnswer, theOrigin } from './words.ts'

/** Without the header, nobody but the server's own origin may read the response. */
export const allowOriginMissing: Rule = {
  id: 'allow-origin-missing',
  step: 'allow-origin-missing',
  title: 'No Access-Control-Allow-Origin header',
  explain(failure) {
    return {
      explanation:
        `${theAnswer(failure)} of ${hostOf(failure)} has no Access-Control-Allow-Origin header. ` +
        `Without it the browser keeps a response of another origin from ${theOrigin(failure)}.`,
      evidence: [...responseHeader(failure.entry, 'Access-Control-Allow-Origin'), statusOf(failure.entry)],
    }
  },
  examples: {
    explained: [
      { says: 'the response has no CORS header at all', responseHeaders: [['Content-Type', 'application/json']] },
      {
        says: 'the preflight has none',
        at: 'preflight',
        method: 'PUT',
        status: 204,
        responseHeaders: [['Access-Control-Allow-Methods', 'PUT']],
      },
    ],
    other: [{ says: 'an empty header is there, and equals no origin', responseHeaders: [['Access-Control-Allow-Origin', '']] }],
  },
}

/** The server failed, and what wrote its error page knows nothing of CORS: the header is the symptom only. */
export const errorPageWithoutCors: Rule = {
  id: 'error-page-without-cors',
  step: 'allow-origin-missing',
  title: 'The server answered with an error, and its error page carries no CORS headers',
  explain(failure) {
    const { status, statusText } = failure.entry.response
    if (failure.at === 'preflight' || status < 400) return null
    return {
      explanation:
        `${hostOf(failure)} answered ${`${status} ${statusText}`.trim()}. Its error page has no Access-Control-Allow-Origin header, so the browser ` +
        `reports a CORS error and hides the real one: look for the reason of the ${status} first. ` +
        `CORS headers belong on error responses too, else the page can never see which error it was.`,
      evidence: [statusOf(failure.entry), ...responseHeader(failure.entry, 'Access-Control-Allow-Origin')],
    }
  },
  examples: {
    explained: [
      { says: 'a 500 without CORS headers', status: 500 },
      { says: 'a gateway answers 502 by itself', status: 502, responseHeaders: [['Server', 'nginx']] },
    ],
    other: [
      { says: 'a 200 without the header', status: 200 },
      { says: 'a preflight answered 404', at: 'preflight', method: 'PUT', status: 404 },
    ],
  },
}
