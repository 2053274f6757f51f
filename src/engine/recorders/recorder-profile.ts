import type { Browser, Entry } from '../har/entry.ts'
import type { Fields } from '../har/json-value.ts'
import type { RecorderId } from '../har/recorder-id.ts'

/**
 * What is known of one recorder: how to recognize it, whose rules apply, what it writes, and what it means that something is not there. Engine and
 * recorder are two things: Playwright drives three browsers, and a proxy sees the requests of all of them.
 */
export interface RecorderProfile {
  readonly id: RecorderId
  /** The `creator.name`s that it writes; null: none of its own, so that only the shape tells. */
  readonly creator: RegExp | null
  /** Is the log of its shape? Without `creator`, every log is looked at, and this decides first; with it, only logs by a creator that nobody knows. */
  readonly hasShape?: (log: LogShape) => boolean
  /** Whose rules apply. "as-named": those of `browser.name`, which names the browser that was driven. */
  readonly browser: Browser | 'as-named'
  /**
   * How it tells what became of a request. "chromium-devtools" and "firefox-devtools": in their own ways, which were measured. "error": by the browser's
   * own name of the failure. "status-0": by a status of 0, with what arrived anyway. "nothing": it sees the wire, or leaves failures out.
   */
  readonly outcome: 'chromium-devtools' | 'firefox-devtools' | 'error' | 'status-0' | 'nothing'
  /** The browsers of which a response without a mark of failure proves that the page could read it, or got it opaque. */
  readonly deliversIn: readonly Browser[]
  /** Are preflights in the recording? */
  readonly preflights: 'recorded' | 'left-out'
  /** Are requests that failed in the recording, or only what got a response that the browser let pass? */
  readonly failures: 'recorded' | 'left-out'
  /** When a preflight is recorded, in the order in which requests are looked for. */
  readonly preflightStarts: readonly PreflightStart[]
  /** Does a request's time contain its preflight's? */
  readonly timeIncludesPreflight: boolean
  /** What shows that a request never left the browser; "left-out": it records only what left; null: nothing shows it. */
  readonly neverSent: 'no-headers-size' | 'headers-size-0' | 'no-sent-headers' | 'left-out' | null
  /** Is every request of a redirect chain recorded, or the last one alone? */
  readonly redirects: 'recorded' | 'last-request'
  /** Does the next request start right at the end of a redirect? */
  readonly redirectTimes: 'exact' | 'loose'
  /** Does it record the target of a redirect that was not followed, as a request that was never sent? */
  readonly recordsUnfollowedRedirects: boolean
  /** Is a redirected request recorded with the initiator of the first one? */
  readonly hopsShareInitiator: boolean
  /** What an entry without `pageref` belongs to; null: that says nothing. */
  readonly withoutPageref: 'frame-or-worker' | 'service-worker' | null
  /**
   * Does an entry that nobody marked show that a service worker responded? Without this, a missing mark means that the recorder has marks, or that it sees
   * no service worker's responses, only what service workers fetch.
   */
  readonly isByServiceWorker?: (entry: Entry, fields: Fields) => boolean
  /** What a recording of it cannot show, in sentences. */
  limits(recording: Recording): readonly string[]
  /** What the browser's console said on a page, where it writes that down. */
  readonly consoleOf?: (page: Fields) => readonly string[]
  /** What it writes otherwise than HAR or Chrome DevTools. */
  readonly read?: (entry: Entry, fields: Fields) => Entry
}

/**
 * Where a preflight stands: within its request's time, as browsers see it; or it is over before its request starts, at once or some time before, as the
 * wire sees it.
 */
export type PreflightStart = 'during-request' | 'just-before-request' | 'before-request'

/** What tells a log's recorder where its creator does not. */
export interface LogShape {
  /** `creator.name` and `browser.name`; null when not recorded. */
  readonly creator: string | null
  readonly browser: string | null
  readonly entries: readonly Fields[]
}

/** What limits may depend on. */
interface Recording {
  readonly browser: Browser
  readonly entries: readonly Entry[]
}

/** The humblest profile: nothing is concluded from what is missing. */
export const unknownRecorder: RecorderProfile = {
  id: 'unknown',
  creator: null,
  browser: 'unknown',
  outcome: 'nothing',
  deliversIn: [],
  preflights: 'recorded',
  failures: 'recorded',
  preflightStarts: ['just-before-request', 'during-request', 'before-request'],
  timeIncludesPreflight: true,
  neverSent: 'no-headers-size',
  redirects: 'recorded',
  redirectTimes: 'loose',
  recordsUnfollowedRedirects: false,
  hopsShareInitiator: false,
  withoutPageref: null,
  limits: () => ['CORS Lens doesn’t know what wrote this recording, so it concludes nothing from what is missing.'],
}
