import { escapeInvisible } from '../components/escape-invisible.ts'
import { Icon } from '../components/icons.tsx'
import type { PanelState } from '../state/panel-state.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'

interface NoticeText {
  readonly key: string
  readonly words: string
  readonly action: { readonly label: string; readonly run: () => void; readonly busy?: boolean } | null
}

/** One line above the list on what the record lacks; the most important one that was not dismissed. */
export function Notice() {
  const panel = usePanel()
  const notice = noticesOf(panel).find(({ key }) => !panel.dismissed.value.has(key))
  if (!notice) return null
  return (
    <div class="notice" role="status">
      <span class="notice-words" title={notice.words}>
        {notice.words}
      </span>
      {notice.action && (
        <button type="button" class="link-button" onClick={notice.action.run} disabled={notice.action.busy === true}>
          {notice.action.label}
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        title={text.notice.dismiss}
        aria-label={text.notice.dismiss}
        onClick={() => panel.dismiss(notice.key)}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}

function noticesOf(panel: PanelState): NoticeText[] {
  const { openedLate, beganWithPanel, harRefused, unreadable, canReadAgain } = panel.recorder.value
  const reload = { label: text.empty.reload, run: panel.reloadPage }
  const reading = panel.reading.value
  const notices: NoticeText[] = []
  // Without a row the list's room says these things at length.
  const rows = panel.rows.value.length > 0
  if (panel.lost.value && rows) notices.push({ key: 'lost', words: text.notice.lost, action: null })
  if (unreadable > 0 && canReadAgain) {
    const label = reading ? text.notice.reading : text.notice.readAgain
    notices.push({ key: 'unreadable', words: text.notice.unreadable(unreadable), action: { label, run: panel.readAgain, busy: reading } })
  }
  if (harRefused !== null && rows)
    notices.push({ key: 'refused', words: text.notice.harRefused(escapeInvisible(harRefused)), action: reload })
  if ((openedLate || beganWithPanel) && rows) notices.push({ key: 'late', words: text.notice.openedLate, action: reload })
  const observation = panel.observation.value
  if (observation?.on && rows && observation.reach === 'late') {
    notices.push({ key: 'observed late', words: text.observe.late, action: reload })
  }
  return notices
}
