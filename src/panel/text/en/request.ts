import type { Verdict } from '../../../engine/index.ts'
import type { DetailTab } from '../../detail-tab.ts'
import { duration } from '../duration.ts'

const and = new Intl.ListFormat('en')

/** The words of a request’s details. */
export const request = {
  detail: {
    label: 'Details of the request',
    tabs: 'Parts of the details',
    tab: {
      why: 'Why',
      repair: 'Repair',
      'what-if': 'What if',
      headers: 'Headers',
      again: 'Try again',
      learn: 'Learn',
    } satisfies Record<DetailTab, string>,
    back: 'Back to the list',
    close: 'Close the details',
    showInNetwork: 'Show in Network panel',
    resize: 'Size of the list',
    from: (origin: string) => `from ${origin}`,
    fromOpaqueOrigin: 'from an opaque origin (null)',
    mode: (mode: string) => `mode ${mode}`,
    credentials: { include: 'credentials included', without: 'no credentials included', unknown: 'credentials not recorded' },
    duration,
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
    because: (reasons: readonly string[]) => `Needed because of ${and.format(reasons)}.`,
    becauseMethod: 'its method',
    becauseHeaders: (names: readonly string[]) => `${names.length === 1 ? 'the header' : 'the headers'} ${names.join(', ')}`,
    becauseListener: 'an upload listener or a streamed body',
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
}
