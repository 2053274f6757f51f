import { inspectedPage } from './extension-api.ts'
import { offeredRecorder } from './handover.ts'
import { createRecorder } from './recorder/recorder.ts'
import type { RecorderClient, RecorderState } from './recorder/recorder-client.ts'
import { storedSettings } from './settings.ts'

/** Milliseconds in which the devtools page must have offered its recorder. */
const PATIENCE = 3000

/**
 * The recorder, for the panel's document: that of the devtools page, which has listened since DevTools was opened; where it cannot be
 * reached one of the panel's own, and `state.beganWithPanel` says so.
 */
export async function connectRecorder(): Promise<RecorderClient> {
  const offered = await offeredRecorder(window, PATIENCE)
  if (offered !== null) return untilPageHides(offered)
  const own = createRecorder(inspectedPage(), storedSettings())
  own.panelShown(true)
  return beganWithPanel(own)
}

/** A closed panel must not be called any more; the recorder outlives it. */
function untilPageHides(recorder: RecorderClient): RecorderClient {
  return Object.create(recorder, {
    subscribe: {
      value(listener: Parameters<RecorderClient['subscribe']>[0]) {
        const stop = recorder.subscribe(listener)
        window.addEventListener('pagehide', stop, { once: true })
        return stop
      },
    },
  })
}

function beganWithPanel(recorder: RecorderClient): RecorderClient {
  return Object.create(recorder, {
    state: { get: (): RecorderState => ({ ...recorder.state, beganWithPanel: true }) },
  })
}
