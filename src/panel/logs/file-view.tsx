import { escapeInvisible } from '../components/escape-invisible.ts'
import { Message } from '../components/message.tsx'
import type { Refusal } from '../import/messages.ts'
import { text } from '../text/text.ts'
import type { TabContent } from './file-readings.ts'
import { percent } from './log-tabs.tsx'
import { type LogTab, useLogs } from './open-logs.ts'

/** The progress of opening a file, or why it failed. */
export function FileView({ tab, content }: { tab: LogTab; content: Exclude<TabContent, { kind: 'log' }> }) {
  const logs = useLogs()
  const name = escapeInvisible(tab.fileName ?? '')
  const close = () => logs.close(tab)
  if (content.kind === 'refused') {
    return (
      <div class="file-view" role="alert">
        <Message title={text.logs.refused(name)} hints={reasonsOf(content.refusal)} action={{ label: text.logs.dismiss, run: close }} />
      </div>
    )
  }
  const progress = content.kind === 'reading' ? content.progress : null
  return (
    <div class="file-view placeholder">
      <h2>{text.logs.reading(name)}</h2>
      <p>{progress === null ? text.logs.waiting : text.logs.phase[progress.phase]}</p>
      <progress aria-label={text.logs.reading(name)} max={1} {...(progress === null ? {} : { value: progress.share })}>
        {progress && percent(progress.share)}
      </progress>
      <button type="button" class="button" onClick={close}>
        {text.logs.cancel}
      </button>
    </div>
  )
}

function reasonsOf(refusal: Refusal): string[] {
  if ('unreadable' in refusal) return [text.logs.unreadable(escapeInvisible(refusal.unreadable))]
  return [text.logs.expected(escapeInvisible(refusal.place), escapeInvisible(refusal.expected)), text.logs.refusedHint]
}
