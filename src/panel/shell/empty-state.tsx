import { Message } from '../components/message.tsx'
import type { LivePage } from '../state/live-page.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'

/** Why the list is empty. */
export function EmptyState() {
  const { log, list, live } = usePanel()
  const { total } = log.counts.value
  const showAll = { label: text.empty.showAll, run: list.clearFilter }
  if (live?.lost.value) return <Message title={text.empty.lost} hints={[text.empty.lostHint]} />
  const verdicts = list.verdicts.value
  if (total > 0 && list.filterText.value.trim() === '' && verdicts.size === 1 && verdicts.has('blocked'))
    return <Message title={text.empty.filteredBlocked} hints={[text.empty.filteredBlockedHint(total)]} action={showAll} />
  if (total > 0 && list.hiddenSameOrigin.value === total)
    return <Message title={text.empty.sameOrigin} hints={[text.empty.sameOriginHint]} />
  if (total > 0) return <Message title={text.empty.filtered} hints={[text.empty.filteredHint(total)]} action={showAll} />
  if (live !== null) return <NothingRecorded live={live} />
  const skipped = log.skipped.value.length
  return <Message title={text.logs.empty} hints={[skipped > 0 ? text.logs.emptyHintSkipped(skipped) : text.logs.emptyHint]} />
}

function NothingRecorded({ live }: { live: LivePage }) {
  const { openedLate, beganWithPanel, readingFailure, browser } = live.recorder.value
  const reload = { label: text.empty.reload, run: live.reload }
  const firefox = browser === 'firefox' ? [text.empty.firefox] : []
  if (readingFailure !== null)
    return <Message title={text.empty.readingFailed} hints={[readingFailure, text.empty.readingFailedHint, ...firefox]} action={reload} />
  if (openedLate || beganWithPanel)
    return <Message title={text.empty.openedLate} hints={[text.empty.openedLateHint, ...firefox]} action={reload} />
  return <Message title={text.empty.recording} hints={[text.empty.recordingHint, ...firefox]} action={reload} />
}
