import { createPanel, inspectedPage } from './extension-api.ts'
import { offerRecorder } from './handover.ts'
import { createRecorder } from './recorder.ts'
import { storedSettings } from './settings.ts'

// The recorder listens first, before the panel is ever shown. It lives here because Firefox reloads the panel's document whenever the tools are docked elsewhere.
const recorder = createRecorder(inspectedPage(), storedSettings())

void createPanel({
  title: 'CORS',
  icon: '/icons/icon-32.png',
  page: '/src/panel/panel.html',
  onShown(panelWindow) {
    offerRecorder(panelWindow, recorder)
    recorder.panelShown(true)
  },
  onHidden: () => recorder.panelShown(false),
})
