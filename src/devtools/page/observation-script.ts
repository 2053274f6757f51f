import { callInPage } from './call-in-page.ts'
import frames from './in-page/frames.js?raw'
import observation from './in-page/observation.js?raw'
import platform from './in-page/platform.js?raw'
import rows from './in-page/rows.js?raw'

const SCRIPT = [frames, platform, rows, observation].join('\n')

/**
 * The expression that makes the page note its requests and gives what it noted since the last time. Evaluated again it changes nothing that
 * is installed already, and takes in new frames.
 *
 * @param hosts with their ports: a page of another host is left alone
 *
 * What it wraps are `fetch` and `XMLHttpRequest`'s `open` and `send`, each in a Proxy of the very function: name, length, properties and
 * "native code" stay, arguments and results pass through as they are. So:
 *
 * - The promise of `fetch` is never touched. Listening to it would mark it as handled, and the console's "Uncaught (in promise)" and the
 *   page's `unhandledrejection` would be lost; a promise of our own instead would settle a tick later. The outcome is in the page's Resource
 *   Timing, which the recorder reads anyway.
 * - Of `input` and `init` only plain data properties are read, and the browser's own Request, URL, Location and link objects by their own
 *   getters. A getter of the page's is left alone, for calling it twice would show; `new Request(input, init)` would read once, but uses up a
 *   body that is a stream, and a page's own `fetch` may not expect it. What cannot be read so is not reported.
 * - No listener is put on an XMLHttpRequest: one on `upload` would force a preflight.
 *
 * A fetch that the page's Content-Security-Policy stops leaves no other trace in Chromium than `securitypolicyviolation`.
 * Frames of the same origin are entered when they have loaded, and at each evaluation; workers and frames of other origins are out of reach.
 * The list is a ring of the last thousand, under a symbol that is not enumerable. Where nobody asked for it for a minute, DevTools were closed:
 * then the originals are put back at the next request.
 */
export function observing(hosts: readonly string[]): string {
  return callInPage(SCRIPT, 'observePage', 'take', hosts)
}

/** The same as a script to be injected at the start of a document: it takes nothing, for nobody would get it. */
export function observingFromStart(hosts: readonly string[]): string {
  return callInPage(SCRIPT, 'observePage', 'begin', hosts)
}

/**
 * The expression that puts the originals back, where they have not been wrapped again by somebody else; there it lets everything pass.
 *
 * @param hosts that are still observed: a page of one of them is left as it is
 */
export function endOfObserving(hosts: readonly string[]): string {
  return callInPage(SCRIPT, 'observePage', 'end', hosts)
}
