import type { Kind, UnknownReason, Verdict } from '../../engine/index.ts'
import type { FilterKey } from '../state/filter-query.ts'
import type { Column, Grouping } from '../state/list-order.ts'
import { counted, countOf } from './count.ts'
import { duration } from './duration.ts'

/** The list, the toolbar and the status bar. */
export const list = {
  connecting: 'Connecting to the recorder…',

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
    allowed: 'CORS allows the page to read the response',
    blocked: 'Blocked by CORS',
    depends: 'Depends on whether credentials are included',
    opaque: 'Sent without CORS; the page can’t read the response',
    'same-origin': 'Same origin; CORS doesn’t apply',
    failed: 'Failed, but not because of CORS',
    unknown: 'Not enough data for a verdict',
  } satisfies Record<Verdict, string>,

  unknownBecause: {
    'no-browser': 'Not made by a browser',
    extension: 'Made by an extension',
    'page-not-recorded': 'Sent without CORS',
    'request-not-recorded': 'Only the preflight request was recorded',
    'failure-not-recorded': 'Failed, usually because of CORS',
    'redirects-not-recorded': 'Sent without CORS; its redirects weren’t recorded',
    'headers-not-recorded': 'Its CORS headers weren’t recorded',
    'not-recorded': 'Not enough data for a verdict',
  } satisfies Record<UnknownReason, string>,

  unless: {
    allowed: 'Allowed, unless credentials are included',
    failed: 'Fails either way; blocked if credentials are included',
    unknown: 'Blocked if credentials are included',
  },
  unlessNote: {
    allowed: 'The recording doesn’t show whether this request includes credentials, such as cookies. If it does, the browser blocks it:',
    failed:
      'The recording doesn’t show whether this request includes credentials, such as cookies. Without them it fails, but not because of CORS; with them the browser blocks it:',
    unknown: 'The recording doesn’t show whether this request includes credentials, such as cookies. With them the browser blocks it:',
  },

  kind: {
    fetch: 'fetch',
    xhr: 'XMLHttpRequest',
    image: 'image',
    script: 'script',
    font: 'font',
    stylesheet: 'stylesheet',
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
    keepLog: { chromium: 'Keep log', firefox: 'Persist Logs' },
    keepLogHint: 'Don’t clear the log when the page navigates or reloads',
    filter: 'Filter',
    filterHint:
      'Filter by URL, method, status or cause. -word excludes; /…/ is a regular expression; host: method: cause: verdict: status: warning: search one field. Shortcut: /',
    clearFilter: 'Clear filter',
    invert: 'Invert',
    invertHint: 'Show what the filter doesn’t match. What -word excludes stays hidden.',
    suggestions: 'Filter suggestions',
    filterKeys: {
      host: 'host, or part of it',
      method: 'GET, PUT, …',
      cause: 'title or rule id',
      verdict: 'blocked, allowed, …',
      status: '404, 4xx, …',
      warning: 'category or rule id',
    } satisfies Record<FilterKey, string>,
    times: (count: number) => `${counted(count)}×`,
    verdicts: 'Verdicts',
    allVerdicts: 'All',
    chipHint: 'Ctrl-click or ⌘-click to select several',
    group: 'Group',
    grouping: { none: 'No grouping', cause: 'By cause', host: 'By host' } satisfies Record<Grouping, string>,
  },

  list: {
    label: 'Requests',
    hiddenSameOrigin: (count: number) => `${countOf(count, 'same-origin request')} hidden`,
    shownSameOrigin: (count: number) => `${countOf(count, 'same-origin request')} shown`,
    show: 'Show',
    hide: 'Hide',
    columns: 'Columns',
    column: {
      verdict: 'Verdict',
      method: 'Method',
      host: 'Host',
      url: 'URL',
      cause: 'Cause',
      initiator: 'Initiator',
      time: 'Time',
      status: 'Status',
    } satisfies Record<Column, string>,
    preflighted: 'Preflighted',
    at: 'at',
    columnHint: 'Click to sort',
    resizableHint: 'Click to sort. Shift + left or right arrow resizes the column.',
    noRoom: (column: string) => `${column} (the list is too narrow)`,
    redirected: (hops: number) => (hops === 2 ? 'Redirected once' : `Redirected ${hops - 1} times`),
  },

  counts: {
    requests: (count: number) => (count === 0 ? 'No requests' : countOf(count, 'request')),
    shown: (shown: number, count: number) => `${counted(shown)} / ${countOf(count, 'request')}`,
    selected: (count: number) => `${counted(count)} selected`,
    blocked: (count: number) => `${counted(count)} blocked`,
    depends: (count: number) => `${counted(count)} allowed unless credentials are included`,
    failed: (count: number) => `${counted(count)} failed (not CORS)`,
    preflights: (count: number, milliseconds: number) => `${countOf(count, 'preflight')}: ${duration(milliseconds)}`,
    preflightsHint: 'Total time of all preflight requests',
    skipped: (count: number) => `${countOf(count, 'entry', 'entries')} skipped`,
    announce: (blocked: number, count: number) => `${counted(blocked)} of ${countOf(count, 'request')} blocked`,
  },
}
