import { get } from '../fetch/header-list.ts'
import type { RedirectStep } from '../fetch/redirect.ts'
import type { Fix } from '../report/fix.ts'
import type { PlannedHop } from './planned-hop.ts'
import type { Route } from './route.ts'

/** Why no header repairs it, though CORS refused it. Of what only looks like CORS, its rule says what to mend. */
export type Unfixable = RedirectStep | 'opaque-origin' | 'no-http' | 'no-cors' | 'unknown' | 'unexplained-failure'

/** What would help instead. */
const INSTEAD: Readonly<Record<Unfixable, string>> = {
  'opaque-origin':
    'The page has an opaque origin, which is sent as “null” (a sandboxed frame, a file or a data: URL). “null” must never be permitted: it is the origin of every such page in the world. Serve the page from a web server, add allow-same-origin to the sandbox of a frame that you trust, or let the page around the frame ask and pass the answer on by postMessage().',
  'no-http':
    'The answer is not HTTP but bare bytes, and has no place for a header. Perhaps another protocol is spoken at this port, such as https or that of a database.',
  'no-cors':
    'The request was made without CORS, so the page gets an opaque response whatever the server sends. To read it, ask in mode “cors” (fetch’s default; the crossorigin attribute on an element) and let the server permit the page.',
  unknown:
    'The record does not show enough of this request to say what would help. Record it again with the developer tools open from the start; where a service worker answers for the page, let them bypass it (“Bypass for network” in Chrome’s Application panel), so that the request itself is recorded.',
  'redirect-scheme':
    'The redirect leads to a URL that is not http or https, and no header makes a browser follow it. The server has to redirect to an https URL, or answer with the address for the page to open.',
  'redirect-credentials': 'The redirect names a user or a password. The server has to leave them out of Location.',
  'redirect-count': 'The server redirects in a circle. Find out by its log which rule sends the request back; no CORS header changes that.',
  'redirect-location': 'Location is not a URL. The server has to send a valid one.',
  'unexplained-failure':
    'The headers permit it and it failed all the same: something that the record does not show decided, such as an extension that changes headers. Try again in a window without extensions.',
}

/** What would help where no header does. */
export function unfixable(reason: Unfixable): string {
  return INSTEAD[reason]
}

interface Known {
  readonly recorded: readonly PlannedHop[]
  readonly includesCredentials: boolean | null
  /** Its credentials cannot be left out. */
  readonly isBeacon: boolean
}

/** What a person has to know before applying it: what it assumes, what it cannot know, and the trade. null when it speaks for itself. */
export function noteOn(fix: Fix, route: Route, known: Known): string | null {
  const notes = [onRoute(route), onCaller(fix), onUnseen(route, known.recorded), onCredentials(fix, known)]
  const said = notes.filter((note) => note !== null)
  return said.length === 0 ? null : said.join(' ')
}

function onRoute(route: Route): string | null {
  if (route.way === 'answered' && route.status === 401) {
    return 'The server redirects to what looks like a login page, which no script can fill in: let it answer requests of scripts with 401, with CORS headers on it, and let the page then open the login.'
  }
  if (route.way === 'answered') {
    return 'The redirect makes a GET of the request and leads to another origin, where Origin is “null”, and “null” must not be permitted. Let the server answer the request itself, with the address of the result in its body if the page is to ask for it next.'
  }
  if (route.way !== 'direct') return null
  switch (route.why) {
    case 'tainted':
      return 'A redirect from one foreign origin to another makes Origin “null”, which must not be permitted: ask for the target directly. If the server chooses another target each time, let it answer with the address instead of redirecting.'
    case 'redirect':
      return 'The redirect itself carries no CORS headers: ask for its target at once, which saves a round trip too. Where the server chooses another target each time, let the redirect carry the headers as well as the target.'
    case 'userinfo':
      return 'Ask for the target without the user and password in its URL; if the server needs them, send them in the Authorization header, which it then has to permit.'
    case 'preflight-redirect':
      return 'Preflights are never redirected: ask for the address that the server redirects to.'
  }
}

function onCaller({ request }: Fix): string | null {
  const { method = null, removeHeaders = [] } = request ?? {}
  const notes = [
    ...(method === null ? [] : ['Methods are case-sensitive and fetch() does not upper-case this one.']),
    ...(removeHeaders.length === 0
      ? []
      : ['Access-Control-* headers are the server’s to send: in a request they only need a permission more.']),
  ]
  return notes.length === 0 ? null : notes.join(' ')
}

function onUnseen(route: Route, recorded: readonly PlannedHop[]): string | null {
  if (route.way === 'recorded' && route.plan.length > recorded.length) {
    return 'The redirect was not followed, so its target is not recorded: it has to permit the page as well.'
  }
  const isHidden = route.way === 'recorded' && route.plan.some(({ preflight, response }) => preflight !== null && response.status === 0)
  return isHidden ? 'The preflight failed, so the response is not recorded: it has to permit the page as well, whatever its status.' : null
}

function onCredentials({ assumes, hops }: Fix, { recorded, includesCredentials, isBeacon }: Known): string | null {
  const allowsCredentials = hops.some(({ preflight, response }) =>
    [preflight, response].some(({ set }) => 'Access-Control-Allow-Credentials' in set),
  )
  if (assumes !== null) {
    return allowsCredentials
      ? 'The record does not show whether credentials are included: this serves both. Without them, leave Access-Control-Allow-Credentials out.'
      : null
  }
  const isPublic = recorded.some(({ response, preflight }) => [response, preflight].some((answer) => answer && isWildcard(answer.headers)))
  if (includesCredentials !== true || !isPublic || isBeacon) return null
  return 'The server permits everybody who asks without credentials: if nobody needs cookies here, leave the credentials out of the request instead.'
}

function isWildcard(headers: Parameters<typeof get>[1]): boolean {
  return get('Access-Control-Allow-Origin', headers) === '*'
}
