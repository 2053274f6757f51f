import type { Entry } from '../exchange/exchange.ts'
import type { RedirectStep } from '../fetch/redirect.ts'
import type { Fix } from '../report/fix.ts'
import { theHost, theStatus } from '../rules/failure-wording.ts'
import { onErrorsToo } from '../rules/layers.ts'
import type { PlannedHop } from './planned-hop.ts'
import type { Route } from './route.ts'

/** Why no header fixes what CORS blocked. For failures outside CORS, the rule's remedy says what to fix. */
export type Unfixable = RedirectStep | 'opaque-origin' | 'no-http' | 'no-cors' | 'unknown' | 'failure-not-recorded' | 'unexplained-failure'

/** What would help instead. */
const INSTEAD: Readonly<Record<Unfixable, string>> = {
  'opaque-origin':
    'The page has an opaque origin. Never allow “null”: every sandboxed frame and file on the web sends it. In a frame, the embedding page can send the request instead and pass the response on with postMessage().',
  'no-http': 'The response isn’t HTTP, so it can’t have headers. The port may be for another protocol, such as https or a database.',
  'no-cors':
    'The request was sent in mode “no-cors”, so the page gets an opaque response, which it can’t read, whatever the server sends. To read it, leave out the mode (the default of fetch() is “cors”; an element needs the crossorigin attribute), and let the server allow the page’s origin.',
  unknown:
    'It may be a response that the browser’s cache kept from before the server’s CORS settings changed, a service worker that responds for the page, or an extension. To find out, record it again with “Disable cache” on, the service worker bypassed (“Bypass for network” in Chrome’s Application panel), and without extensions.',
  'failure-not-recorded':
    'The console names the reason: paste its message into “cors-lens explain”. Or reproduce the failure in Chrome with DevTools open, and export a HAR file from the Network panel.',
  'redirect-scheme':
    'The redirect leads to a URL that isn’t http or https, and no header makes a browser follow it. The server has to redirect to an https URL, or respond with the URL for the page to open.',
  'redirect-credentials': 'The redirect’s URL contains a user name or password. The server has to leave them out of Location.',
  'redirect-count':
    'The server redirects in a loop. Check its log to find out which rule sends the request back; no CORS header can fix that.',
  'redirect-location': 'Location isn’t a valid URL. The server has to send a valid one.',
  'unexplained-failure':
    'The headers allow the request, but it failed all the same, because of something that the recording doesn’t show, such as an extension that changes headers. Retry in a window without extensions.',
}

/** What would help if no header does. */
export function unfixable(reason: Unfixable): string {
  return INSTEAD[reason]
}

/**
 * Of a response without Access-Control-Allow-Origin whose request may have been in mode “cors” or “no-cors”: what would help in the former, the default.
 * Firefox records a POST of fetch() to a plain http host alike in both (measured in 153).
 */
export function inEitherMode(entry: Entry): string {
  const helps =
    entry.response.status >= 400
      ? `Fix the ${theStatus({ entry })} first (check the log of ${theHost({ entry })}), then send the header.`
      : `Send the header from ${theHost({ entry })}.`
  return `The recording doesn’t show the mode of the request. In mode “cors”, the default of fetch(), the page can’t read this response: it has no Access-Control-Allow-Origin. ${helps} In mode “no-cors”, the page can’t read any response, so the missing header doesn’t matter.`
}

/**
 * That the headers only reveal an error, and how to send them with it.
 *
 * @param response the error that they would let the page read; null where it is that of a preflight
 */
export function onlyReveals(response: Entry | null): string {
  return `These headers${response === null ? '' : onErrorsToo(response)} only let the page read the error; they don’t fix it.`
}

/** What you have to know before you apply the fix: what it assumes, what the recording doesn't show, and the trade-off. null if nothing. */
export function noteOn(fix: Fix, route: Route, recorded: readonly PlannedHop[]): string | null {
  const notes = [onRoute(route), onCaller(fix), onUnseen(route, recorded), onCredentials(fix)]
  const said = notes.filter((note) => note !== null)
  return said.length === 0 ? null : said.join(' ')
}

function onRoute(route: Route): string | null {
  if (route.way === 'direct-response' && route.status === 401) {
    return 'The server redirects to what looks like a login page, which no script can use. Let it respond to requests from scripts with 401 and CORS headers, and let the page open the login page.'
  }
  if (route.way === 'direct-response') {
    return 'The redirect turns the request into a GET and leads to another origin, where Origin becomes “null”, which must never be allowed. Let the server respond to the request itself, with the URL of the result in the body if the page has to request that next.'
  }
  if (route.way !== 'direct') return null
  switch (route.why) {
    case 'tainted':
      return 'Don’t allow “null” at the target instead: every sandboxed frame and file on the web sends it. If the server chooses another target each time, let it respond with the URL instead of redirecting.'
    case 'redirect':
      return 'To request the target directly saves a round trip, too. If the server chooses another target each time, send the headers with the redirect as well as at the target.'
    case 'userinfo':
      return 'If the server needs the user name and password, send them in the Authorization header, which it then has to allow.'
    case 'preflight-redirect':
      return null
  }
}

function onCaller({ request }: Fix): string | null {
  const { method = null, removeHeaders = [] } = request ?? {}
  const notes = [
    ...(method === null ? [] : ['fetch() converts some methods to upper case, but not this one.']),
    ...(removeHeaders.length === 0
      ? []
      : ['Only the server can send Access-Control-* headers with an effect: in a request, each is one more header that must be allowed.']),
  ]
  return notes.length === 0 ? null : notes.join(' ')
}

function onUnseen(route: Route, recorded: readonly PlannedHop[]): string | null {
  if (route.way === 'recorded' && route.plan.length > recorded.length) {
    return 'The redirect wasn’t followed, so the recording doesn’t show its target: it has to allow the page’s origin too.'
  }
  const isHidden = route.way === 'recorded' && route.plan.some(({ preflight, response }) => preflight !== null && response.status === 0)
  return isHidden
    ? 'The response isn’t in the recording, since the preflight failed: it has to allow the page’s origin too, whatever its status.'
    : null
}

function onCredentials({ assumes, hops }: Fix): string | null {
  const allowsCredentials = hops.some(({ preflight, response }) =>
    [preflight, response].some(({ set }) => 'Access-Control-Allow-Credentials' in set),
  )
  return assumes !== null && allowsCredentials
    ? 'Leave Access-Control-Allow-Credentials out if the request doesn’t include credentials: the recording doesn’t show whether it does.'
    : null
}
