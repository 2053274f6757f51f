import { inspectedPage } from './extension-api.ts'
import { offeredRecorder } from './handover.ts'
import { Recorder } from './recorder/recorder.ts'
import type { RecorderClient } from './recorder/recorder-client.ts'
import { storedSettings } from './settings.ts'

/** Milliseconds in which the devtools page must have offered its recorder. */
const TIMEOUT_MS = 3000

/**
 * The recorder, for the panel's document: that of the devtools page, which has listened since DevTools was opened; where it cannot be
 * reached one of the panel's own, and `state.beganWithPanel` says so.
 */
export async function connectRecorder(): Promise<RecorderClient> {
  const offered = await offeredRecorder(window, TIMEOUT_MS)
  if (offered !== null) return offered
  const own = new Recorder(inspectedPage(), storedSettings(), { beganWithPanel: true })
  own.panelShown(true)
  return own
}
