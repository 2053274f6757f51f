import { quoted } from '../report/wording.ts'
import { echoedTwice } from './echoed-twice.ts'
import { requestHeader, responseHeader } from './evidence.ts'
import { areForeign, isLookAlike } from './site.ts'
import type { WarningRule } from './warning-rule.ts'

/** A server that echoes any Origin lets every site act as the signed-in user. */
export const reflectedOrigin: WarningRule = {
  id: 'reflected-origin',
  category: 'security',
  title: 'Server may allow any origin with credentials',
  why: 'A server that echoes any Origin and allows credentials lets every site read the signed-in user’s data and act on the user’s behalf.',
  remedy:
    'Compare Origin with a list of exact origins, and send no CORS headers to others; never combine credentials with a setting that allows all origins, such as Django’s CORS_ALLOW_ALL_ORIGINS. To check whether there is a list, send a request with “Origin: https://example.com” and see whether the response echoes it.',
  check(context) {
    const found = echoedTwice(context, (one, other) => areForeign(one, other) && !isLookAlike(one, other))
    if (found === null) return null
    const { response, before, origin, other } = found
    return {
      explanation: `The server allows both ${quoted(origin)} and ${quoted(other)} with credentials. If both are in its list of allowed origins, that is fine; if it echoes any Origin, every site can read this user’s data.`,
      evidence: [before, response].flatMap((entry) => [
        ...requestHeader(entry, 'Origin'),
        ...responseHeader(entry, 'Access-Control-Allow-Origin'),
        ...responseHeader(entry, 'Access-Control-Allow-Credentials'),
      ]),
    }
  },
}
