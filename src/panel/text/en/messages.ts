/** What is said where nothing, or not everything, can be shown. */
export const messages = {
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
