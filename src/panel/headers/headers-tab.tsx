import type { Diagnosis } from '../../engine/index.ts'
import { usePanel } from '../state/panel-state.ts'
import { MessageSection } from './message-section.tsx'
import { messagesOf } from './messages.ts'

/** Everything that was sent, with its headers; what stopped it is open. */
export function HeadersTab({ diagnosis }: { diagnosis: Diagnosis }) {
  const panel = usePanel()
  const messages = messagesOf(diagnosis, panel.log.entry)
  const { verdict, hops } = diagnosis
  const failedVerdict = verdict === 'blocked' || verdict === 'depends' || verdict === 'failed' ? verdict : null
  return (
    <section class="sections">
      {messages.map((message) => (
        <MessageSection
          key={message.key}
          message={message}
          verdict={failedVerdict}
          showUrl={hops.length > 1}
          open={messages.some(({ stopped }) => stopped) ? message.stopped : message === messages.at(-1)}
        />
      ))}
    </section>
  )
}
