import type { Failure } from './rule.ts'

const SAYS =
  'The page’s service worker sent the request. What it stores ahead of time it fetches with CORS, though an element loads the same file without: leave files of other origins out of its list, or fetch them with mode: "no-cors".'

/** What is said of a request that a service worker itself sent, by the names that their scripts usually have. */
export function saidOfServiceWorker({ exchange }: Failure): readonly string[] {
  const script = exchange.hops[0].entry?.initiator?.scriptUrl ?? ''
  return /\/(?:[\w.-]*service-?worker[\w.-]*|sw|ngsw-worker|workbox-[\w.-]+)\.js(?:[?#]|$)/i.test(script) ? [SAYS] : []
}
