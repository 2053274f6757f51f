import { batch } from '@preact/signals'
import type { FileClient, RecorderClient } from '../../devtools/recorder/recorder-client.ts'
import { createAwaitedRequest } from './awaited-request.ts'
import { createDetailState } from './detail-state.ts'
import { createGuard } from './guard.ts'
import { initiatorWords } from './initiator.ts'
import { createListState } from './list-state.ts'
import { createLivePage } from './live-page.ts'
import { createLogState } from './log-state.ts'
import { createNotices } from './notices.ts'
import type { LivePanelState, PanelState } from './panel-state.ts'
import { createSelection } from './selection.ts'
import { createWhatIfs } from './what-ifs.ts'

/** The panel's state of one log. It follows the log until `dispose()`. */
export function createPanelState(client: RecorderClient): LivePanelState
export function createPanelState(client: FileClient): PanelState
export function createPanelState(client: RecorderClient | FileClient): PanelState {
  const guard = createGuard()
  const log = createLogState(client, guard)
  const list = createListState(log.diagnoses, (diagnosis) => initiatorWords(diagnosis, log))
  const selection = createSelection(log, list)
  const detail = createDetailState(selection)
  const awaited = createAwaitedRequest(selection, detail)
  const whatIfs = createWhatIfs(log.browser)
  const notices = createNotices()
  const live = client.kind === 'live' ? createLivePage(client, guard) : null
  list.scroll.following = live !== null

  const unsubscribe = client.subscribe((change) =>
    batch(() => {
      if (change.cleared) awaited.remember()
      const renaming = log.apply(change)
      if (renaming !== null) {
        for (const byId of [selection, whatIfs, ...(live === null ? [] : [live.retries])]) byId.rename(renaming)
        selection.prune()
        if (selection.current.value === null) detail.close()
      }
      if (change.cleared) {
        notices.reset()
        detail.reset()
        list.startOver()
      }
      awaited.resume(change.changed)
      live?.update()
    }),
  )
  const dispose = () => {
    unsubscribe()
    log.dispose()
  }
  return { log, list, selection, detail, whatIfs, notices, live, dispose }
}
