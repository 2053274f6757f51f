import { counted, countOf } from './count.ts'

/** Shown where there is nothing to list, or where the recording is incomplete. */
export const notices = {
  empty: {
    recording: 'Recording network activity',
    recordingHint:
      'Use the page or reload it. Every request appears here with its CORS verdict; the Network panel doesn’t need to be open.',
    openedLate: 'Recording started after the page loaded',
    openedLateHint: 'Browsers don’t keep requests from before DevTools was opened. Reload the page to record them.',
    reload: 'Reload page',
    openFile: 'Open a HAR file',
    example: 'Try an example',
    firefox:
      'Still nothing? Firefox extensions see only what the Network panel records: check it for a filter that hides requests, or a paused recording.',
    sameOrigin: 'No CORS problem yet',
    sameOriginHint: (count: number) =>
      count === 1
        ? 'The request recorded so far goes to the page’s own origin, where CORS doesn’t apply.'
        : `All ${counted(count)} requests recorded so far go to the page’s own origin, where CORS doesn’t apply.`,
    filtered: 'No matching requests',
    filteredHint: (hidden: number) => `The filter hides ${countOf(hidden, 'request')}.`,
    filteredBlocked: 'No blocked requests',
    filteredBlockedHint: (hidden: number) =>
      hidden === 1 ? 'CORS doesn’t block the only request.' : `CORS blocks none of the ${counted(hidden)} requests.`,
    showAll: 'Show all requests',
    readingFailed: 'Earlier requests aren’t available',
    readingFailedHint: 'New requests are still recorded. Reload the page to record the earlier ones again.',
    lost: 'Connection to the recorder lost',
    lostHint: 'The extension was updated or reloaded. Close DevTools and open it again.',
  },

  notice: {
    openedLate: 'Recording started after the page loaded. Earlier requests are missing.',
    readingFailed: (reason: string) => `Earlier requests are missing: ${reason}`,
    readAgain: 'Try again',
    readingAgain: 'Trying again…',
    lost: 'Connection to the recorder lost. Close DevTools and open it again.',
    dismiss: 'Dismiss',
  },
}
