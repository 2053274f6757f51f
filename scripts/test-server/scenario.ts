import type { BrowserName, Verdict } from '../../src/engine/index.ts'

/** The browsers whose recordings are kept. */
export type RecordedBrowser = Exclude<BrowserName, 'webkit'>

/** One scripted case: what a page sends, and how servers respond. It is data only: the test server serves it, a page runs it, `record.ts` records it. */
export interface Case {
  /** Unique, kebab-case, begins with its group; it is in every URL of the case: `/s/<id>/`. */
  readonly id: string
  readonly group: string
  /** One sentence for a person. */
  readonly says: string
  readonly setup: Setup
  readonly page: PageSetting
  readonly request: ScenarioRequest
  /** The request's target first, then where each redirect leads. */
  readonly hops: readonly [Hop, ...Hop[]]
}

/** A case of which somebody knows what each browser makes of it; `truth.ts` and `record.ts` compare. */
export interface Scenario extends Case {
  readonly expect: Readonly<Record<RecordedBrowser, Expectation>>
  /** The rule that is the cause in each browser; null: this scenario is not about it. */
  readonly rule: Readonly<Record<RecordedBrowser, string | null>>
  /** Differs in the decisive detail from what these rules explain, and must get another verdict or rule. */
  readonly near: readonly string[]
  /** The warning that the exchange gets, though it may have succeeded. */
  readonly warning: string | null
  /** The warning that it nearly gets. */
  readonly nearWarning: string | null
}

/**
 * How the browser was started. `usual`: as most are; `changed-headers`: with an extension that changes and blocks what it is told to;
 * `blocked-urls`: request blocking is on in DevTools; `dead-proxy`: requests to `proxied.example` go through a proxy that is not there;
 * `public-page`: the page's port counts as a public address, so that every other one is more private (Local Network Access), and the
 * browser has not asked the user yet; `public-page-allowed`, `public-page-denied`: the user has decided.
 */
export type Setup =
  | 'usual'
  | 'changed-headers'
  | 'blocked-urls'
  | 'dead-proxy'
  | 'public-page'
  | 'public-page-allowed'
  | 'public-page-denied'

export interface PageSetting {
  readonly site: Site
  /** Headers of the page's document, such as a Content-Security-Policy. */
  readonly headers: readonly string[]
  /** A cookie for the API exists before the request. */
  readonly cookie: boolean
  /**
   * A service worker controls the page and responds to its requests: `fetch` with `fetch(request)`, `made` with a response of its own, `opaque` with
   * what it fetches without CORS, `error` with `Response.error()`; `idle` listens, and never responds.
   */
  readonly serviceWorker: ServiceWorkerKind | null
}

export type ServiceWorkerKind = 'fetch' | 'made' | 'opaque' | 'error' | 'idle'

/**
 * Which family of origins the case plays in: `localhost` (one host, several ports: same-site and trustworthy),
 * `http` (app.test, api.test: cross-site, not trustworthy), `https` (the same hosts, trustworthy, HTTP/2), `shop`
 * (bücher.shop.test, api.shop.test: one site over plain http, on the default ports), `public` and `public-http` (a public page that
 * sends requests to localhost).
 */
export type Site = 'localhost' | 'http' | 'https' | 'shop' | 'public' | 'public-http'

export interface ScenarioRequest {
  readonly kind: RequestKind
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
  /** null: not given, so the API's default holds. The same for mode and redirect. */
  readonly credentials: 'omit' | 'same-origin' | 'include' | null
  readonly mode: 'cors' | 'no-cors' | 'same-origin' | null
  readonly redirect: 'follow' | 'error' | 'manual' | null
  /** fetch() only: how it uses the HTTP cache. Left out: the default. */
  readonly cache?: 'no-store' | 'reload' | 'no-cache' | 'force-cache'
  /** XMLHttpRequest only: `xhr.upload.onprogress` is set, which forces a preflight. */
  readonly uploadListener: boolean
  /** A response header the page then tries to read. */
  readonly reads: string | null
  readonly times: number
  readonly concurrent: boolean
  /** Each of several requests has a header of its own, which tells in the recording whose preflight is whose. */
  readonly numbered: boolean
  /** Requested first from the same URL: by an image without crossorigin, or by a frame of another origin. */
  readonly before: 'image' | 'other-origin' | null
  /** Milliseconds until the page aborts the request; 0: at once. */
  readonly abortAfter: number | null
  /** fetch() only: how it takes the body. Left out: as a text. */
  readonly takes?: 'stream' | 'beginning'
  readonly keepalive: boolean
  /** The body is a ReadableStream. */
  readonly streams: boolean
  /** The browser is offline when the page sends the request. */
  readonly offline: boolean
}

/** How the page sends the request. */
export type RequestKind =
  | 'fetch'
  | 'xhr'
  | 'img'
  | 'script'
  | 'module'
  | 'css'
  | 'font'
  | 'video'
  | 'eventsource'
  | 'beacon'
  | 'worker-fetch'
  | 'sandbox-fetch'

/** One URL of the case, and how its server responds there. */
export interface Hop {
  readonly at: Place
  readonly preflight: ScriptedResponse
  readonly response: ScriptedResponse
}

/**
 * Where a hop lives. `page`, `api`, `other`: the family's own origins. `http-api`, `https-api`: the API of that
 * family. `untrusted`: https with a certificate that nobody trusts. `refused`: nobody listens. `rude`: closes every connection at once. `no-tls`: https to a plain http port.
 * `wants-certificate`: ends every handshake with TLS' alert for a bad client certificate. `proxied`: see `dead-proxy`. `file`, `app-scheme`: URLs of other schemes.
 */
export type Place =
  | 'page'
  | 'api'
  | 'other'
  | 'http-api'
  | 'https-api'
  | 'untrusted'
  | 'refused'
  | 'rude'
  | 'no-tls'
  | 'unknown-host'
  | 'unsafe-port'
  | 'wants-certificate'
  | 'proxied'
  | 'file'
  | 'app-scheme'

export interface ScriptedResponse {
  readonly status: number
  /** Headers, sent as written: duplicates, casing and inner spaces stay. Placeholders: see `server/fill.ts`. */
  readonly lines: readonly string[]
  /** null: a body that suits the kind of request. */
  readonly body: string | null
  /** Milliseconds before the response. */
  readonly delay: number
  /** Milliseconds between the body and the end of the response. */
  readonly holds: number
  /** Instead of a response: the connection is closed or reset, or gets bytes that are not HTTP. */
  readonly breaks: 'close' | 'reset' | 'garbage' | null
}

/** What a browser is expected to do, by the browser's own word. */
export interface Expectation {
  readonly verdict: Exclude<Verdict, 'depends' | 'unknown'>
  /** Chromium: Network.CorsError; Firefox: the console category. null: it names no CORS failure. */
  readonly error: string | null
  /** What the page gets; differs from the verdict for elements and beacons. */
  readonly result: 'ok' | 'error'
  /** The status the page reads; null: none to read. */
  readonly status: number | null
  /** Something else the browser says: a `net::ERR_...` name, a blocked reason, a console category. */
  readonly also: string | null
}
