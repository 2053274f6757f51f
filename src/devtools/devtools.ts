import { createPanel, inspectedPage } from './extension-api.ts'
import { isWaiting, offerRecorder } from './handover.ts'
import { Recorder } from './recorder/recorder.ts'
import { storedSettings } from './settings.ts'

/** Milliseconds: far less than the panel waits. */
const OFFER_AGAIN_MS = 250

// The recorder listens first, before the panel is ever shown. It lives here because Firefox reloads the panel's document whenever the tools are docked elsewhere.
const recorder = new Recorder(inspectedPage(), storedSettings())

let shown: Window | null = null

// Firefox may load the panel's document again without another onShown, when the tools are docked where they were, or just after the first one
// (measured in 153): the new document is offered the recorder as well. Whether the tab is in view does not change by that.
setInterval(() => shown !== null && isWaiting(shown) && offerRecorder(shown, recorder), OFFER_AGAIN_MS)

void createPanel({
  title: 'CORS',
  icon: '/icons/icon-32.png',
  page: '/src/panel/panel.html',
  onShown: show,
  onHidden: () => recorder.panelShown(false),
})

function show(panelWindow: Window): void {
  shown = panelWindow
  // First: a document that has the recorder already would wait for changes forever if offering it failed.
  recorder.panelShown(true)
  offerRecorder(panelWindow, recorder)
}
