import type { RecorderId } from './recorder-id.ts'

/**
 * One entry of a HAR 1.2 log, as the tolerant reader understood it. Names are HAR's own; `null` means "not recorded".
 * Recorders' custom fields keep their meaning and lose their underscore.
 *
 * @see http://www.softwareishard.com/blog/har-12-spec/#entries
 */
export interface Entry extends RecordedBy {
  /** Position in `log.entries` of a file, or the order of arrival in a live log. */
  readonly index: number
  /** "" where it was not recorded. */
  readonly startedDateTime: string
  /** `startedDateTime` as milliseconds since 1970; that of the entry before where it was not recorded. */
  readonly start: number
  /** Milliseconds; never negative. */
  readonly time: number | null
  readonly request: EntryRequest
  readonly response: EntryResponse
  readonly serverIPAddress: string | null
  readonly pageref: string | null
  /** How many phases `timings` names; Firefox gives none for a request that was never sent. */
  readonly timingsCount: number | null
  /**
   * Chromium's `_blocked_queueing`: milliseconds from the start until the network process began with the request itself. Its preflight is over by
   * then: of 3,400 measured pairs, one preflight took longer, by 0.1 ms.
   */
  readonly queueing: number | null
  readonly fromCache: 'memory' | 'disk' | null
  /**
   * How the browser names the failure: Chromium's `net::ERR_...` ("" where a policy refused), Firefox's `NS_ERROR_...`, WebKit's sentence. null: the
   * recorder wrote none. What that means is a matter of the recorder.
   */
  readonly error: string | null
  /** In Chromium's words, in lower case: `fetch`, `xhr`, `script`. */
  readonly resourceType: string | null
  readonly initiator: Initiator | null
  readonly connectionId: string | null
  readonly fetchedViaServiceWorker: boolean
  /** Firefox's; it leaves this out of requests that it never sent (measured in 153). */
  readonly securityState: string | null
  /** Something other than a page made the request: an API client, or a test's own client. */
  readonly isWithoutPage: boolean
  readonly observed: Observed | null
}

/** Who wrote an entry, and which browser made the request, as far as that is known: by the recorder, or by what the browser calls itself. */
export interface RecordedBy {
  readonly recorder: RecorderId
  readonly browser: Browser
}

/** Whose rules and words an entry follows. */
export type Browser = 'chromium' | 'firefox' | 'webkit' | 'unknown'

export interface Header {
  readonly name: string
  readonly value: string
}

export interface EntryRequest {
  readonly method: string
  readonly url: string
  readonly httpVersion: string | null
  /** In recorded order, one per line, without HTTP/2 pseudo headers. */
  readonly headers: readonly Header[]
  /** Bytes; -1 (not known) is kept as null. */
  readonly headersSize: number | null
}

export interface EntryResponse {
  /** 0 when no response was recorded. */
  readonly status: number
  readonly statusText: string
  readonly httpVersion: string | null
  readonly headers: readonly Header[]
  /** The raw Location value, maybe relative; "" when there was none. */
  readonly redirectURL: string
  /** Bytes; -1 is kept. */
  readonly bodySize: number | null
  readonly content: {
    readonly size: number | null
    readonly mimeType: string | null
    /** The beginning of the body of an error or of a short page, which may name the server or the cause; null for every other body. */
    readonly text: string | null
  }
}

export interface Initiator {
  readonly type: string
  readonly url: string | null
  /** `<renderer process>.<n>`: on a preflight, the id of the request it was sent for. */
  readonly requestId: string | null
  /** Equal for equal initiators: every hop of a redirect has the same. */
  readonly identity: string
  /** The URL of the script that sent the request; a blob: URL shows the worker's origin. */
  readonly scriptUrl: string | null
  /** The line that sent the request: of the script's innermost call, or of the document that was parsed. */
  readonly position: SourcePosition | null
  /** The stack was continued from a parent, as in a service worker or a worker. */
  readonly hasParentStack: boolean
}

/** As DevTools count: the first line and the first column are 0. */
export interface SourcePosition {
  readonly url: string
  readonly line: number
  readonly column: number
}

/** `_observed`: what the page itself reported about this request. It overrides inference. */
export interface Observed {
  /** `PerformanceResourceTiming.responseStatus`. */
  readonly responseStatus: number | null
  readonly credentials: 'omit' | 'same-origin' | 'include' | null
  readonly mode: 'cors' | 'no-cors' | 'same-origin' | 'navigate' | null
  readonly redirect: 'follow' | 'error' | 'manual' | null
  /**
   * The directive of Content-Security-Policy that stopped it, such as `connect-src`.
   * @see https://w3c.github.io/webappsec-csp/#dom-securitypolicyviolationevent-effectivedirective
   */
  readonly effectiveDirective: string | null
}
