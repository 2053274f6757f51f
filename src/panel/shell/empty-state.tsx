import { Message } from '../components/message.tsx'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'

/** Why the list shows nothing: never a blank room. */
export function EmptyState() {
  const panel = usePanel()
  const { total } = panel.counts.value
  const { openedLate, beganWithPanel, harRefused, browser } = panel.recorder.value
  const reload = { label: text.empty.reload, run: panel.reloadPage }
  const showAll = { label: text.empty.showAll, run: panel.clearFilter }
  const firefox = browser === 'firefox' ? [text.empty.firefox] : []

  if (panel.lost.value) return <Message title={text.empty.lost} hints={[text.empty.lostHint]} />
  const verdicts = panel.verdicts.value
  if (total > 0 && panel.filterText.value.trim() === '' && verdicts.size === 1 && verdicts.has('blocked'))
    return <Message title={text.empty.filteredBlocked} hints={[text.empty.filteredBlockedHint(total)]} action={showAll} />
  if (total > 0) return <Message title={text.empty.filtered} hints={[text.empty.filteredHint(total)]} action={showAll} />
  if (!panel.isLive) {
    const { skipped } = panel.recorder.value
    return (
      <Message title={text.logs.empty} hints={[skipped.length > 0 ? text.logs.emptyHintSkipped(skipped.length) : text.logs.emptyHint]} />
    )
  }
  if (harRefused !== null)
    return <Message title={text.empty.harRefused} hints={[harRefused, text.empty.harRefusedHint, ...firefox]} action={reload} />
  if (openedLate || beganWithPanel)
    return <Message title={text.empty.openedLate} hints={[text.empty.openedLateHint, ...firefox]} action={reload} />
  return <Message title={text.empty.recording} hints={[text.empty.recordingHint, ...firefox]} action={reload} />
}
