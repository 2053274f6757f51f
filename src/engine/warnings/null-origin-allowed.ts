import { allowOrigin, allowsCredentials, responseHeader } from './evidence.ts'
import type { WarningRule } from './warning-rule.ts'

/** “null” is the origin of every sandboxed page. */
export const nullOriginAllowed: WarningRule = {
  id: 'null-origin-allowed',
  category: 'security',
  title: 'The origin “null” is allowed',
  why: 'Any page can make itself a “null” origin: a sandboxed frame, a data: URL, a redirect across origins. To allow “null” is to allow everybody, and with credentials on top of that.',
  remedy: 'Take “null” off the list. What is public says “*”; a page that is served from a file needs a web server.',
  check({ response, preflight }) {
    const entry = [response, preflight].find((each) => each !== null && allowOrigin(each) === 'null')
    if (entry == null) return null
    const withCredentials = allowsCredentials(entry)
    const explanation = withCredentials
      ? 'The answer allows the origin “null”, with credentials: a sandboxed frame on any page in the world can read what this user may see.'
      : 'The answer allows the origin “null”, which any page in the world can have. Without credentials that is no more than “*” says, but it looks like a restriction and is none.'
    const evidence = ['Access-Control-Allow-Origin', 'Access-Control-Allow-Credentials'].flatMap((name) => responseHeader(entry, name))
    return { explanation, evidence, category: withCredentials ? 'security' : 'correctness' }
  },
  examples: {
    given: [
      {
        says: 'with credentials',
        origin: 'null',
        includesCredentials: true,
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'null'],
          ['Access-Control-Allow-Credentials', 'true'],
        ],
      },
      { says: 'without credentials', origin: 'null', responseHeaders: [['Access-Control-Allow-Origin', 'null']] },
    ],
    none: [{ says: 'everybody is allowed openly', origin: 'null', responseHeaders: [['Access-Control-Allow-Origin', '*']] }],
  },
}
