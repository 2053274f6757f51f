import { echo, echoedTwice } from './echoed-twice.ts'
import { quoted, requestHeader, responseHeader } from './evidence.ts'
import { areForeign, isLookAlike } from './site.ts'
import type { WarningRule } from './warning-rule.ts'

/** A server that repeats any Origin permits every page to act as the user who is logged in. */
export const reflectedOrigin: WarningRule = {
  id: 'reflected-origin',
  category: 'security',
  title: 'Different sites are each allowed with credentials',
  why: 'A server that repeats whatever Origin says, and allows credentials, lets every page in the world read what the logged-in user may see, and act in the user’s name.',
  remedy:
    'Compare Origin with a list of exact origins, and answer without CORS headers to all others. In production no switch that allows all origins, such as Django’s CORS_ALLOW_ALL_ORIGINS, may stand beside credentials. To find out whether there is a list: ask with “Origin: https://example.com” and see whether it is repeated.',
  check(seen) {
    const found = echoedTwice(seen, (one, other) => areForeign(one, other) && !isLookAlike(one, other))
    if (found === null) return null
    const { response, before, origin, other } = found
    return {
      explanation: `${quoted(origin)} and ${quoted(other)} were each answered by their own name, with credentials. If both are on a list, that is right; if the server repeats whatever Origin says, every page can read what this user may see.`,
      evidence: [before, response].flatMap((entry) => [
        ...requestHeader(entry, 'Origin'),
        ...responseHeader(entry, 'Access-Control-Allow-Origin'),
        ...responseHeader(entry, 'Access-Control-Allow-Credentials'),
      ]),
    }
  },
  examples: {
    given: [
      {
        says: 'two pages of different owners are both answered by name',
        includesCredentials: true,
        responseHeaders: echo('https://app.example'),
        before: { origin: 'https://shop.test', headers: echo('https://shop.test') },
      },
    ],
    none: [
      {
        says: 'two pages of one owner',
        includesCredentials: true,
        responseHeaders: echo('https://app.example'),
        before: { origin: 'https://admin.app.example', headers: echo('https://admin.app.example') },
      },
      {
        says: 'one page alone: a list or a repetition look the same',
        includesCredentials: true,
        responseHeaders: echo('https://app.example'),
      },
      {
        says: 'without credentials nothing private goes along',
        responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example']],
        before: { origin: 'https://shop.test', headers: [['Access-Control-Allow-Origin', 'https://shop.test']] },
      },
    ],
  },
}
