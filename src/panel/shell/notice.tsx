import { escapeInvisible } from '../components/escape-invisible.ts'
import { Icon } from '../components/icons.tsx'
import type { LivePage } from '../state/live-page.ts'
import type { NoticeId } from '../state/notices.ts'
import { type PanelState, usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'

interface NoticeContent {
  readonly id: NoticeId
  readonly message: string
  readonly action: { readonly label: string; readonly run: () => void; readonly busy: boolean } | null
}

/** A line above the list on what the recording lacks: the most important notice that was not dismissed. */
export function Notice() {
  const panel = usePanel()
  const { notices } = panel
  const notice = noticesOf(panel).find(({ id }) => !notices.dismissed.value.has(id))
  if (!notice) return null
  return (
    <div class="notice" role="status">
      <span class="notice-message" title={notice.message}>
        {notice.message}
      </span>
      {notice.action && (
        <button type="button" class="link-button" onClick={notice.action.run} disabled={notice.action.busy}>
          {notice.action.label}
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        title={text.notice.dismiss}
        aria-label={text.notice.dismiss}
        onClick={() => notices.dismiss(notice.id)}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}

function noticesOf(panel: PanelState): NoticeContent[] {
  return panel.live === null ? limitsOf(panel) : liveNotices(panel, panel.live)
}

/** What the recorder of a file leaves out: said once, above all verdicts that it makes less certain. */
function limitsOf({ log, list }: PanelState): NoticeContent[] {
  const limits = log.limits.value
  return limits.length === 0 || list.rows.value.length === 0 ? [] : [{ id: 'limits', message: limits.join(' '), action: null }]
}

function liveNotices({ list }: PanelState, live: LivePage): NoticeContent[] {
  const { openedLate, beganWithPanel, readingFailure } = live.recorder.value
  const readingAgain = live.readingAgain.value
  const reload = { label: text.empty.reload, run: live.reload, busy: false }
  const notices: NoticeContent[] = []
  // Without rows, the empty state says these things at length.
  const hasRows = list.rows.value.length > 0
  if (live.lost.value && hasRows) notices.push({ id: 'lost', message: text.notice.lost, action: null })
  if (readingFailure !== null && hasRows) {
    const label = readingAgain ? text.notice.readingAgain : text.notice.readAgain
    const message = text.notice.readingFailed(escapeInvisible(readingFailure))
    notices.push({ id: 'reading-failed', message, action: { label, run: () => void live.readAgain(), busy: readingAgain } })
  }
  if ((openedLate || beganWithPanel) && hasRows) notices.push({ id: 'opened-late', message: text.notice.openedLate, action: reload })
  const { on, reach } = live.observation.value
  if (on && hasRows && reach === 'late') notices.push({ id: 'observed-late', message: text.observe.late, action: reload })
  return notices
}
