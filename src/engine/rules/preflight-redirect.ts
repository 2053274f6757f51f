import { responseHeader, statusOf } from './evidence.ts'
import type { Rule } from './rule.ts'
import { hostOf, quoted } from './words.ts'

/** A preflight asks one URL; its answer must come from there. */
export const preflightRedirect: Rule = {
  id: 'preflight-redirect',
  step: 'preflight-redirect',
  title: 'The preflight was answered with a redirect',
  explain(failure) {
    const { response } = failure.entry
    return {
      explanation:
        `${hostOf(failure)} answered the preflight (OPTIONS) with ${response.status} to ${quoted(response.redirectURL)}. Browsers never follow a preflight's redirect. ` +
        `Let the server answer OPTIONS itself, or call the final URL directly.`,
      evidence: [statusOf(failure.entry), ...responseHeader(failure.entry, 'Location')],
    }
  },
  examples: {
    explained: [
      {
        says: 'to a URL with a slash at the end',
        at: 'preflight',
        method: 'PUT',
        status: 301,
        responseHeaders: [
          ['Location', 'https://api.example/items/'],
          ['Access-Control-Allow-Origin', 'https://app.example'],
        ],
      },
    ],
    other: [
      {
        says: 'a 304 is no redirect',
        at: 'preflight',
        method: 'PUT',
        status: 304,
        responseHeaders: [['Access-Control-Allow-Origin', '*']],
      },
    ],
  },
}
