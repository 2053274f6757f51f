import type { Kind, Verdict } from '../../../engine/index.ts'
import type { FilterKey } from '../../state/filter-query.ts'
import type { Grouping } from '../../state/list-order.ts'
import { duration } from '../duration.ts'

/** The words of the list and of all around it. */
export const overview = {
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
      'Words in the URL, method, status or cause, all of which must be there; -word excludes. host: method: cause: verdict: status: warning: ask for one thing. Shortcut: /',
    clearFilter: 'Clear the filter',
    suggestions: 'Suggestions for the filter',
    filterKeys: {
      host: 'host or part of it',
      method: 'GET, PUT, …',
      cause: 'title or rule',
      verdict: 'blocked, allowed, …',
      status: '404, 4xx, …',
      warning: 'security, or a warning',
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
    selected: (count: number) => `${count} selected`,
    blocked: (count: number) => `${count} blocked`,
    depends: (count: number) => (count === 1 ? '1 depends on credentials' : `${count} depend on credentials`),
    failed: (count: number) => `${count} failed otherwise`,
    preflights: (count: number, milliseconds: number) =>
      `${count === 1 ? '1 preflight' : `${count} preflights`}: ${duration(milliseconds)}`,
    preflightsHint: 'What the preflights took, added up, and what could be saved',
    skipped: (count: number) => (count === 1 ? '1 entry left out' : `${count} entries left out`),
    announce: (blocked: number, count: number) => `${blocked} of ${count} requests blocked`,
  },
}
