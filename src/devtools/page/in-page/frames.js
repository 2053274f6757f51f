// Goes through a window and its frames.

const MAX_FRAMES = 20

/**
 * Visits a window and its frames, and theirs, except those of other origins.
 *
 * @template {Window} Win
 * @param {Window} win
 * @param {(win: Win) => boolean} visit true: its frames are next
 * @param {{ count: number }} [left] how many may still be visited
 */
function visitFrames(win, visit, left = { count: MAX_FRAMES }) {
  try {
    if (left.count-- > 0 && visit(/** @type {Win} */ (win)))
      for (let i = 0; i < win.frames.length; i++) visitFrames(/** @type {Window} */ (win.frames[i]), visit, left)
  } catch {
    // A frame of another origin.
  }
}
