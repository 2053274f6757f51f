import type { Kind, Verdict } from '../engine/index.ts'
import type { FilterKey } from './filter-terms.ts'
import type { Grouping } from './list-order.ts'
import { detailText } from './text-of-detail.ts'
import { exportText } from './text-of-export.ts'
import { helpText } from './text-of-help.ts'

/** All the words of the panel in English. A further language is another object of type `Text`. The causes' texts come with their rules. */
export const english = {
  ...detailText,
  ...exportText,
  ...helpText,
  panel: 'CORS Lens',
  connecting: 'Connecting to the recorder …',

  verdict: {
    allowed: 'Allowed',
    blocked: 'Blocked',
    depends: 'Depends',
    opaque: 'Opaque',
    'same-origin': 'Same origin',
    failed: 'Failed',
    unknown: 'Unknown',
  } satisfies Record<Verdict, string>,

  /** The headline of an exchange whose verdict has no cause. */
  withoutCause: {
    allowed: 'CORS let the page read the response',
    blocked: 'The browser refused this request by the CORS protocol',
    depends: 'The record does not show whether credentials are included',
    opaque: 'CORS was not asked, and the page cannot read the response',
    'same-origin': 'CORS does not apply to the page’s own origin',
    failed: 'It failed, but not by CORS',
    unknown: 'The record lacks what a verdict needs',
  } satisfies Record<Verdict, string>,

  unless: {
    allowed: 'Readable, unless credentials are included',
    failed: 'Fails without credentials; blocked if they are included',
    unknown: 'Blocked, if credentials are included',
  },
  unlessNote: {
    allowed:
      'The record does not show whether this request includes credentials, such as cookies. Without them the page can read the response; with them it is blocked, as follows.',
    failed:
      'The record does not show whether this request includes credentials, such as cookies. Without them it fails for a reason outside CORS; with them it is blocked, as follows.',
    unknown: 'The record does not show whether this request includes credentials, such as cookies. With them it is blocked, as follows.',
  },

  kind: {
    fetch: 'fetch',
    xhr: 'XMLHttpRequest',
    image: 'image',
    script: 'script',
    font: 'font',
    stylesheet: 'style sheet',
    media: 'media',
    eventsource: 'EventSource',
    ping: 'ping',
    document: 'document',
    websocket: 'WebSocket',
    other: 'other',
  } satisfies Record<Kind, string>,

  toolbar: {
    label: 'Requests',
    clear: 'Clear',
    preserveLog: 'Preserve log',
    preserveLogHint: 'Keep the requests when the page navigates or reloads',
    filter: 'Filter',
    filterHint:
      'Words in the URL, method, status or cause, all of which must be there; -word excludes. host: method: cause: verdict: status: ask for one thing. Shortcut: /',
    clearFilter: 'Clear the filter',
    suggestions: 'Suggestions for the filter',
    filterKeys: {
      host: 'host or part of it',
      method: 'GET, PUT, …',
      cause: 'title or rule',
      verdict: 'blocked, allowed, …',
      status: '404, 4xx, …',
    } satisfies Record<FilterKey, string>,
    seen: (count: number) => `${count}×`,
    verdicts: 'Verdicts',
    allVerdicts: 'All',
    chipHint: 'Ctrl or ⌘ with a click shows several at once',
    group: 'Group',
    grouping: { time: 'In time', cause: 'By cause', host: 'By host' } satisfies Record<Grouping, string>,
  },

  list: {
    label: 'Requests and what CORS said of them',
    verdict: 'Verdict',
    method: 'Method',
    url: 'URL',
    cause: 'Cause',
    status: 'Status',
    preflighted: 'With a preflight',
    group: (count: number) => (count === 1 ? '1 request' : `${count} requests`),
    at: 'at',
    width: (column: string) => `Width of ${column}`,
    columnHint: 'Click to sort; Shift and the left or right arrow change the width',
    redirected: (hops: number) => (hops === 2 ? 'Redirected once' : `Redirected ${hops - 1} times`),
  },

  counts: {
    requests: (count: number) => (count === 0 ? 'No requests' : count === 1 ? '1 request' : `${count} requests`),
    shown: (shown: number, count: number) => `${shown} / ${count} requests`,
    blocked: (count: number) => `${count} blocked`,
    depends: (count: number) => (count === 1 ? '1 depends on credentials' : `${count} depend on credentials`),
    failed: (count: number) => `${count} failed otherwise`,
    preflights: (count: number, milliseconds: number) =>
      `${count === 1 ? '1 preflight' : `${count} preflights`}: ${duration(milliseconds)}`,
    preflightsHint: 'What the preflights took, added up. Access-Control-Max-Age lets the browser keep an answer.',
    skipped: (count: number) => (count === 1 ? '1 entry left out' : `${count} entries left out`),
    announce: (blocked: number, count: number) => `${blocked} of ${count} requests blocked`,
  },

  detail: {
    label: 'Details of the request',
    back: 'Back to the list',
    close: 'Close the details',
    showInNetwork: 'Show in Network panel',
    resize: 'Size of the list',
    from: 'from',
    opaqueOrigin: 'an opaque origin (null)',
    mode: (mode: string) => `mode ${mode}`,
    credentials: { include: 'credentials included', without: 'no credentials included', unknown: 'credentials not recorded' },
    duration,
    evidence: 'Evidence',
    absent: 'absent',
    empty: 'empty',
    url: 'URL',
    status: 'Status',
    next: 'What would fail next',
    nextHint: 'Once the above is repaired, the browser would stop here:',
    oneOf: 'The record cannot tell: it is one of these',
    oneOfHint: 'The cause above, or:',
    withCredentials: 'If credentials are included',
    withCredentialsHint: 'It is this instead; the record does not show which.',
    elsewhere: {
      allowed: (browser: string) => `${browser} lets the page read this response.`,
      blocked: (browser: string) => `${browser} blocks this request.`,
      depends: (browser: string) => `${browser} blocks this request if credentials are included.`,
      opaque: (browser: string) => `${browser} gives the page an opaque response.`,
      'same-origin': (browser: string) => `For ${browser} this is a same-origin request.`,
      failed: (browser: string) => `In ${browser} this request fails for a reason outside CORS.`,
      unknown: (browser: string) => `What ${browser} does here is not known.`,
    } satisfies Record<Verdict, (browser: string) => string>,
    browserNames: 'The browsers call it',
    noName: 'no name of its own',
    standard: 'The standard’s own words',
    browser: { chromium: 'Chrome', firefox: 'Firefox' },
    sequence: 'What was sent',
    redirects: 'Redirects',
  },

  evidencePlace: {
    preflight: { request: 'Preflight', response: 'Preflight’s response' },
    actual: { request: 'Request', response: 'Response' },
    redirect: { request: 'Redirect', response: 'Redirect’s response' },
  },

  step: {
    preflight: 'Preflight',
    request: 'Request',
    redirect: 'Redirect',
    stopped: { blocked: 'stopped here', depends: 'would stop here', failed: 'failed here' },
    noResponse: 'no response',
    notRecorded: 'not recorded',
    cached: 'from the preflight cache',
    because: (reasons: string) => `Needed because of ${reasons}.`,
    becauseMethod: 'its method',
    becauseListener: 'an upload listener or a streamed body',
    becauseHeader: 'the header',
    becauseHeaders: 'the headers',
    and: ' and ',
    preflightNotRecorded: 'A preflight was due, but the record does not show it.',
    preflightCached: 'The browser kept the answer to an earlier preflight and sent none.',
    preflightCachedFrom: 'The browser kept the answer to an earlier preflight, which is shown here, and sent none.',
    requestNotRecorded: 'The browser’s recorder never gave this request: it was not sent, because its preflight failed.',
    entryGone: 'The record of this request is gone.',
    responseHeaders: 'Response headers',
    requestHeaders: 'Request headers',
    noHeaders: 'none recorded',
    more: (count: number) => (count === 1 ? '1 more header' : `${count} more headers`),
  },

  empty: {
    recording: 'Recording requests',
    recordingHint: 'Use the page or reload it: each of its requests shows here, with what CORS said of it and why.',
    openedLate: 'The recording began after the page had loaded',
    openedLateHint: 'Browsers keep no record of what happened before DevTools was opened. Reload the page to see it.',
    reload: 'Reload page',
    firefox:
      'Still nothing? Firefox gives an extension only what its own Network panel records: look there for a filter that hides requests, or a paused recording.',
    filtered: 'No request matches',
    filteredHint: (hidden: number) => (hidden === 1 ? 'The filter hides 1 request.' : `The filter hides ${hidden} requests.`),
    filteredBlocked: 'No request is blocked',
    filteredBlockedHint: (hidden: number) =>
      hidden === 1
        ? 'The one request recorded so far is not blocked by CORS.'
        : `None of the ${hidden} requests recorded so far is blocked by CORS.`,
    showAll: 'Show all requests',
    harRefused: 'The browser refused to hand over earlier requests',
    harRefusedHint: 'New requests are still recorded. Reload the page to see the earlier ones.',
    lost: 'The connection to the recorder is lost',
    lostHint: 'The extension was updated or reloaded. Close DevTools and open it again.',
  },

  notice: {
    openedLate: 'Earlier requests are missing: the recording began after the page had loaded.',
    harRefused: (reason: string) => `Earlier requests are missing: the browser refused them (${reason}).`,
    unreadable: (count: number) =>
      count === 1 ? 'One request’s outcome is not yet known.' : `The outcome of ${count} requests is not yet known.`,
    readAgain: 'Read again',
    reading: 'Reading …',
    lost: 'The connection to the recorder is lost: close DevTools and open it again.',
    dismiss: 'Dismiss',
  },
}

export type Text = typeof english

function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(2)} s`
}

/** The words in the panel's language. */
export const text: Text = english
