import type { Change } from '../../../engine/index.ts'
import type { ExportFormat, ExportScope } from '../../export/export-formats.ts'
import type { Phase } from '../../import/read-har.ts'

/** The words of opening, saving and comparing logs. */
export const logs = {
  logs: {
    tabs: 'Open logs',
    live: 'Live',
    liveHint: 'The requests of the inspected page',
    open: 'Open HAR files',
    openHint: 'Open HAR files, or drop them on this tab',
    drop: 'Drop HAR files to open them',
    close: (file: string) => `Close ${file}`,
    closeFile: 'Close this file',
    reading: (file: string) => `Opening ${file}`,
    waiting: 'Waiting for the file before it …',
    phase: {
      reading: 'Reading the file …',
      parsing: 'Taking its entries apart …',
      judging: 'Judging its requests …',
    } satisfies Record<Phase, string>,
    cancel: 'Cancel',
    refusedSign: 'not opened',
    refused: (file: string) => `${file} could not be opened`,
    expected: (place: string, expected: string) => (place === '' ? `Expected ${expected}.` : `${place}: expected ${expected}.`),
    refusedHint: 'A HAR file comes from “Save all as HAR” in a Network panel, or from a proxy. The other logs are as they were.',
    dismiss: 'Close',
    opened: (file: string, requests: number) => (requests === 1 ? `${file} is open: 1 request` : `${file} is open: ${requests} requests`),
    empty: 'This file has no requests',
    emptyHint: 'It is a HAR, but nothing in it could be read as a request.',
    emptyHintSkipped: (entries: number) =>
      entries === 1
        ? 'Its one entry was left out; the status bar says why.'
        : `Its ${entries} entries were left out; the status bar says why.`,
  },

  skipped: {
    title: 'Entries that were left out',
    hint: 'They could not be read as requests. All others are in the list.',
    entry: (index: number) => `Entry ${index}`,
    more: (count: number) => (count === 1 ? 'And one more.' : `And ${count} more.`),
  },

  export: {
    open: 'Export',
    title: 'Export',
    what: 'Requests',
    scope: {
      selected: (count: number) => (count === 1 ? 'The selected one' : `The selected ones (${count})`),
      shown: (count: number) => `Those in the list (${count})`,
      all: (count: number) => `The whole log (${count})`,
    } satisfies Record<ExportScope, (count: number) => string>,
    format: 'As',
    formats: {
      markdown: 'Report for the people of the server (Markdown)',
      json: 'Answer (JSON, as from the command line)',
      har: 'Recording (HAR, without response bodies)',
    } satisfies Record<ExportFormat, string>,
    masked: 'Cookies, credentials, tokens and what was sent are masked.',
    save: 'Save',
    copy: 'Copy',
    saved: (file: string) => `Saved as ${file}`,
    failed: 'The file cannot be read any more: it was moved or changed.',
    fileName: 'cors-report',
  },

  logReport: {
    title: (blocked: number, count: number) => `CORS: ${blocked} of ${count} requests blocked`,
    nothing: 'None of these requests is blocked, and none failed.',
    requests: (count: number) => (count === 1 ? '1 request' : `${count} requests`),
    more: (count: number) => (count === 1 ? 'and 1 more' : `and ${count} more`),
    shownFor: 'What follows is about the first of them.',
  },

  compare: {
    button: 'Compare',
    title: 'What changed',
    before: 'Before',
    after: 'After',
    close: 'Back to the list',
    hint: 'A request is the same when method, URL and kind are; parameters that only keep caches away (such as _=1700000000) may differ. Of several equal ones the first belongs to the first.',
    nothing: 'Nothing changed: every request fares as before.',
    none: 'not there',
    change: {
      'newly-blocked': 'Newly blocked',
      'cause-changed': 'Blocked for another reason',
      'still-blocked': 'Still blocked',
      fixed: 'No longer blocked',
      'verdict-changed': 'Otherwise different',
      gone: 'Gone',
      new: 'New',
      unchanged: 'Unchanged',
    } satisfies Record<Change, string>,
    unchanged: (count: number) => (count === 1 ? '1 request fares as before.' : `${count} requests fare as before.`),
  },
}
