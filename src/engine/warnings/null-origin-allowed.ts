import { allowOrigin, allowsCredentials, responseHeader } from './evidence.ts'
import type { WarningRule } from './warning-rule.ts'

/** “null” is the origin of every sandboxed page. */
export const nullOriginAllowed: WarningRule = {
  id: 'null-origin-allowed',
  category: 'security',
  title: 'Origin “null” is allowed',
  why: 'Any page can send requests with Origin: null: from a sandboxed frame, from a data: URL or after a cross-origin redirect. Allowing “null” allows every site, even with credentials.',
  remedy:
    'Remove “null” from the allowed origins. For public data use “*”; serve local pages from a web server instead of opening them as files.',
  check({ response, preflight }) {
    const entry = [response, preflight].find((each) => each !== null && allowOrigin(each) === 'null')
    if (entry == null) return null
    const withCredentials = allowsCredentials(entry)
    const explanation = withCredentials
      ? 'The response allows the origin “null” with credentials. A sandboxed frame on any site can read this user’s data.'
      : 'The response allows the origin “null”, which any site can send. Without credentials that is the same as “*”, but it looks like a restriction.'
    const evidence = ['Access-Control-Allow-Origin', 'Access-Control-Allow-Credentials'].flatMap((name) => responseHeader(entry, name))
    return { explanation, evidence, category: withCredentials ? 'security' : 'correctness' }
  },
}
