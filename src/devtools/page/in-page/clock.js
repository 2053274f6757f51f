// When the page began, by the clock that it shares with the recording.

/**
 * In milliseconds since 1970; `performance.now()` counts from there. It stands still while the computer sleeps: the wall clock corrects it.
 *
 * @param {Window & typeof globalThis} win
 */
function originOf(win) {
  const wall = win.Date.now() - win.performance.now()
  return Math.abs(wall - win.performance.timeOrigin) > 1000 ? wall : win.performance.timeOrigin
}
