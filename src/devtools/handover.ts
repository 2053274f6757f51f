import type { RecorderClient } from './recorder/recorder-client.ts'

declare global {
  interface Window {
    /** Set by the devtools page on the window of the panel's document. */
    corsLensRecorder?: RecorderClient
  }
}

const OFFERED = 'corslensrecorder'

/** The devtools page hands its recorder to the panel's document: both have the extension's origin and live in one process. */
export function offerRecorder(panelWindow: Window, recorder: RecorderClient): void {
  panelWindow.corsLensRecorder = recorder
  panelWindow.dispatchEvent(new Event(OFFERED))
}

/** Has the panel's document no recorder yet? A closed one is a dead object in Firefox, which throws, and waits for nothing. */
export function isWaiting(panelWindow: Window): boolean {
  try {
    return panelWindow.corsLensRecorder === undefined
  } catch {
    return false
  }
}

/**
 * Waits in the panel's document for the recorder of the devtools page.
 * @param patience milliseconds
 * @returns null when none was offered in that time
 */
export function offeredRecorder(panelWindow: Window, patience: number): Promise<RecorderClient | null> {
  return new Promise((resolve) => {
    const answer = () => {
      clearTimeout(timer)
      panelWindow.removeEventListener(OFFERED, answer)
      resolve(panelWindow.corsLensRecorder ?? null)
    }
    const timer = setTimeout(answer, patience)
    panelWindow.addEventListener(OFFERED, answer)
    if (panelWindow.corsLensRecorder !== undefined) answer()
  })
}
