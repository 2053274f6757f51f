import { type Action, Message } from '../components/message.tsx'
import { openExample } from '../logs/example.ts'
import { useLogs } from '../logs/open-logs.ts'
import { pickFiles } from '../logs/pick-files.ts'
import type { LivePage } from '../state/live-page.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'

/** Why the list is empty. */
export function EmptyState({ onMessage }: { onMessage: () => void }) {
  const { log, list, live } = usePanel()
  const { total } = log.counts.value
  const showAll = { label: text.empty.showAll, run: list.clearFilter }
  if (live?.lost.value) return <Message title={text.empty.lost} hints={[text.empty.lostHint]} />
  const verdicts = list.verdicts.value
  if (total > 0 && list.filterText.value.trim() === '' && verdicts.size === 1 && verdicts.has('blocked'))
    return <Message title={text.empty.filteredBlocked} hints={[text.empty.filteredBlockedHint(total)]} action={showAll} />
  if (total > 0 && list.hiddenSameOrigin.value === total)
    return live === null ? (
      <Message title={text.logs.sameOrigin} hints={[text.logs.sameOriginHint(total)]} />
    ) : (
      <Message title={text.empty.sameOrigin} hints={[text.empty.sameOriginHint(total)]} />
    )
  if (total > 0) return <Message title={text.empty.filtered} hints={[text.empty.filteredHint(total)]} action={showAll} />
  if (live !== null) return <NothingRecorded live={live} onMessage={onMessage} />
  const skipped = log.skipped.value.length
  return <Message title={text.logs.empty} hints={[skipped > 0 ? text.logs.emptyHintSkipped(skipped) : text.logs.emptyHint]} />
}

function NothingRecorded({ live, onMessage }: { live: LivePage; onMessage: () => void }) {
  const logs = useLogs()
  const { openedLate, beganWithPanel, readingFailure, browser } = live.recorder.value
  const reload = { label: text.empty.reload, run: live.reload }
  const others: readonly Action[] = [
    { label: text.empty.openFile, run: () => pickFiles(logs.open) },
    { label: text.consoleMessage.open, run: onMessage },
    { label: text.empty.example, run: () => void openExample(logs.open) },
  ]
  const firefox = browser === 'firefox' ? [text.empty.firefox] : []
  const [title, hints] =
    readingFailure !== null
      ? [text.empty.readingFailed, [readingFailure, text.empty.readingFailedHint]]
      : openedLate || beganWithPanel
        ? [text.empty.openedLate, [text.empty.openedLateHint]]
        : [text.empty.recording, [text.empty.recordingHint]]
  return <Message title={title} hints={[...hints, ...firefox]} action={reload} others={others} />
}
