import { useEffect, useState } from 'preact/hooks'
import { SkippedButton } from '../logs/skipped-button.tsx'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'

/** The counts at the bottom, as the browsers' own panels have them; blocked requests are the only problems. */
export function StatusBar({ onSummary }: { onSummary: () => void }) {
  const panel = usePanel()
  const { total, of, preflights, preflightTime, withWarnings } = panel.log.counts.value
  const shown = panel.list.rows.value.length
  const chosen = panel.selection.ids.value.size
  return (
    <footer class="status-bar">
      <span>{shown === total ? text.counts.requests(total) : text.counts.shown(shown, total)}</span>
      {chosen > 1 && <span>{text.counts.selected(chosen)}</span>}
      {of.blocked > 0 && <span class="text-blocked">{text.counts.blocked(of.blocked)}</span>}
      {of.failed > 0 && <span class="is-on-chip">{text.counts.failed(of.failed)}</span>}
      {of.depends > 0 && <span class="is-on-chip">{text.counts.depends(of.depends)}</span>}
      {preflights > 0 && (
        <button type="button" class="status-button" title={text.counts.preflightsHint} onClick={onSummary}>
          {text.counts.preflights(preflights, preflightTime)}
        </button>
      )}
      {withWarnings > 0 && (
        <button type="button" class="status-button" title={text.warnings.ofLogHint} onClick={onSummary}>
          {text.warnings.ofLog(withWarnings)}
        </button>
      )}
      {total > 0 && (
        <button type="button" class="status-button to-summary" title={text.summary.openHint} aria-keyshortcuts="o" onClick={onSummary}>
          {text.summary.open}
        </button>
      )}
      <SkippedButton />
    </footer>
  )
}

/** Milliseconds of quiet before a change is read out: a burst of requests is one announcement. */
const ANNOUNCE_AFTER_MS = 1000

/** Tells those who cannot see the list how many requests are blocked, whenever that changes. */
export function Announcer() {
  const {
    of: { blocked },
    total,
  } = usePanel().log.counts.value
  const [status, setStatus] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the total grows with every request, which must not put off the announcement.
  useEffect(() => {
    if (blocked === 0) return setStatus('')
    const timer = setTimeout(() => setStatus(text.counts.announce(blocked, total)), ANNOUNCE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [blocked])
  return (
    <div class="visually-hidden" role="status" aria-live="polite">
      {status}
    </div>
  )
}
