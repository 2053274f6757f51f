import type { Change } from '../../engine/index.ts'
import type { ExportFormat, ExportScope } from '../export/export-formats.ts'
import type { Phase } from '../import/read-har.ts'
import { counted, countOf } from './count.ts'

/** Opening, saving and comparing logs. */
export const logs = {
  logs: {
    tabs: 'Open logs',
    live: 'Live',
    liveHint: 'Requests of the inspected page',
    open: 'Open HAR file',
    openHint: 'Open HAR files, or drop them here',
    drop: 'Drop HAR files to open them',
    close: (file: string) => `Close ${file}`,
    closeFile: 'Close file',
    reading: (file: string) => `Opening ${file}`,
    waiting: 'Waiting for the previous file…',
    phase: {
      reading: 'Reading…',
      parsing: 'Parsing entries…',
      judging: 'Checking requests…',
    } satisfies Record<Phase, string>,
    cancel: 'Cancel',
    refusedSign: 'failed',
    refused: (file: string) => `Couldn’t open ${file}`,
    expected: (place: string, expected: string) => (place === '' ? `Expected ${expected}.` : `${place}: expected ${expected}.`),
    unreadable: (reason: string) =>
      reason === ''
        ? 'The browser can’t read this file. Close DevTools, open it again, and then try the file again.'
        : `The browser can’t read this file: ${reason}`,
    refusedHint: 'Export a HAR file from the Network panel or from a proxy.',
    dismiss: 'Close',
    opened: (file: string, requests: number) => `Opened ${file}: ${countOf(requests, 'request')}`,
    empty: 'This file has no requests',
    emptyHint: 'It’s a HAR file without any entries.',
    sameOrigin: 'No CORS problem',
    sameOriginHint: (count: number) =>
      count === 1
        ? 'The only request in this file goes to the page’s own origin, where CORS doesn’t apply.'
        : `All ${counted(count)} requests in this file go to the page’s own origin, where CORS doesn’t apply.`,
    emptyHintSkipped: (entries: number) =>
      entries === 1
        ? 'Its only entry was skipped; see the status bar.'
        : `All ${counted(entries)} entries were skipped; see the status bar.`,
  },

  skipped: {
    title: 'Skipped entries',
    hint: 'These entries couldn’t be read as requests.',
    entry: (index: number) => `Entry ${index}`,
    more: (count: number) => `… and ${counted(count)} more`,
  },

  export: {
    open: 'Export',
    title: 'Export requests',
    what: 'Requests',
    scope: {
      selected: (count: number) => (count === 1 ? 'Selected' : `Selected (${counted(count)})`),
      shown: (count: number) => `Shown in the list (${counted(count)})`,
      all: (count: number) => `All (${counted(count)})`,
    } satisfies Record<ExportScope, (count: number) => string>,
    format: 'Format',
    formats: {
      markdown: 'Report for the backend team (Markdown)',
      json: 'JSON report (same as the command line)',
      har: 'HAR file (without response bodies)',
    } satisfies Record<ExportFormat, string>,
    masked: 'Cookies, credentials, tokens and request bodies are masked.',
    save: 'Save',
    copy: 'Copy',
    saved: (file: string) => `Saved as ${file}`,
    failed: 'The file can’t be read anymore: it was moved or changed.',
    fileName: 'cors-report',
  },

  logReport: {
    title: (blocked: number, count: number) => `CORS: ${counted(blocked)} of ${countOf(count, 'request')} blocked`,
    nothing: 'No request was blocked, and none failed.',
    requests: (count: number) => countOf(count, 'request'),
    more: (count: number) => `and ${counted(count)} more`,
    shownFor: 'Details of the first one:',
  },

  compare: {
    button: 'Compare',
    title: 'Changes',
    before: 'Before',
    after: 'After',
    close: 'Back to the list',
    hint: 'Requests are matched by method, URL and type, ignoring cache-busting parameters (such as _=1700000000). Repeated requests are matched in order.',
    nothing: 'No changes.',
    none: 'no request',
    change: {
      'newly-blocked': 'Newly blocked',
      'cause-changed': 'Blocked for another reason',
      'still-blocked': 'Still blocked',
      fixed: 'Fixed',
      'verdict-changed': 'Other verdict changes',
      gone: 'Only before',
      new: 'Only after',
      unchanged: 'Unchanged',
    } satisfies Record<Change, string>,
    unchanged: (count: number) => `${countOf(count, 'request')} unchanged`,
  },
}
