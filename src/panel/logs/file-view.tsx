import { escapeInvisible } from '../components/escape-invisible.ts'
import { Message } from '../components/message.tsx'
import { text } from '../text/text.ts'
import { percent } from './log-tabs.tsx'
import { type LogTab, type TabContent, useLogs } from './open-logs.ts'

/** In place of a log: how far its file is read, or why there is none. */
export function FileView({ tab, content }: { tab: LogTab; content: Exclude<TabContent, { kind: 'log' }> }) {
  const logs = useLogs()
  const name = escapeInvisible(tab.fileName ?? '')
  const close = () => logs.close(tab)
  if (content.kind === 'refused') {
    const { place, expected } = content.refusal
    return (
      <div class="file-view" role="alert">
        <Message
          title={text.logs.refused(name)}
          hints={[text.logs.expected(escapeInvisible(place), escapeInvisible(expected)), text.logs.refusedHint]}
          action={{ label: text.logs.dismiss, run: close }}
        />
      </div>
    )
  }
  const howFar = content.kind === 'reading' ? content.howFar : null
  return (
    <div class="file-view message">
      <h2>{text.logs.reading(name)}</h2>
      <p>{howFar === null ? text.logs.waiting : text.logs.phase[howFar.phase]}</p>
      <progress aria-label={text.logs.reading(name)} max={1} {...(howFar === null ? {} : { value: howFar.share })}>
        {howFar && percent(howFar.share)}
      </progress>
      <button type="button" class="button" onClick={close}>
        {text.logs.cancel}
      </button>
    </div>
  )
}
