import { render } from 'preact'
import { connectRecorder } from '../devtools/connect.ts'
import { Message } from './components/message.tsx'
import { readHarFile } from './import/read-har-file.ts'
import { createOpenLogs } from './logs/open-logs.ts'
import { App } from './shell/app.tsx'
import { createPanelState } from './state/create-panel-state.ts'
import { text } from './text/text.ts'

const waiting = setTimeout(() => render(<Message title={text.connecting} hints={[]} />, document.body), 500)
try {
  const client = await connectRecorder()
  const live = createPanelState(client)
  // The recorder outlives this document, which must not be called any more then.
  window.addEventListener('pagehide', live.dispose, { once: true })
  render(<App logs={createOpenLogs(live, readHarFile, client.openFiles)} />, document.body)
} catch (error) {
  console.error(error)
  render(<Message title={text.empty.lost} hints={[text.empty.lostHint]} />, document.body)
} finally {
  clearTimeout(waiting)
}
