import { quotedUrl } from '../report/wording.ts'
import type { Fact } from './fact.ts'
import { type Observation, targetOf } from './observation.ts'

const TITLE = 'The URL’s path has two slashes in a row'
const WHERE_FROM = 'Usually the base URL ends in a slash, and the path begins with one: remove one of them.'

/** A path that was put together wrongly: “//items” is another path than “/items”. */
export const DOUBLE_SLASHES: readonly Fact[] = [
  {
    id: 'double-slash-redirect',
    signs: [{ status: [301, 302, 307, 308], holds: (seen) => targetOf(seen)?.pathname === cleanPath(seen) }],
    title: TITLE,
    means: (seen) =>
      `The server redirects to the path without them${seen.at === 'preflight' ? ', and browsers never follow a redirect of a preflight' : ''}.`,
    remedy: (seen) => `Request ${quotedUrl(cleanUrl(seen))}. ${WHERE_FROM}`,
    responsible: 'page',
    headers: 'allow',
  },
  {
    id: 'double-slash-rejected',
    signs: [{ status: [400, 404], without: ['Access-Control-Allow-Origin'], holds: (seen) => cleanPath(seen) !== null }],
    title: TITLE,
    means: ({ entry }) =>
      `The server responded with ${entry.response.status}. To most servers, “//” isn’t the same as “/”: they have no such route, or reject the URL (as Spring Security does with 400).`,
    remedy: (seen) => `Request ${quotedUrl(cleanUrl(seen))}. ${WHERE_FROM}`,
    responsible: 'page',
    headers: 'reveal-error',
  },
]

/** The path with single slashes; null if it has no others but those of a URL within it, as proxies take them. */
function cleanPath({ url }: Observation): string | null {
  const clean = url?.pathname.replaceAll(/(?<!:)\/{2,}/g, '/')
  return clean === undefined || clean === url?.pathname ? null : clean
}

function cleanUrl(seen: Observation): string {
  const { url } = seen
  return url === null ? '' : `${url.origin}${cleanPath(seen) ?? url.pathname}${url.search}`
}
