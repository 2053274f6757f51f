import type { Diagnosis } from '../../engine/index.ts'
import { usePanel } from '../state/panel-state.ts'
import { MessageSection } from './message-section.tsx'
import { messagesOf } from './messages.ts'

/** Everything that was sent, with its headers; what stopped it is open. */
export function HeadersTab({ diagnosis }: { diagnosis: Diagnosis }) {
  const panel = usePanel()
  const steps = messagesOf(diagnosis, panel.log.entry)
  const { verdict, hops } = diagnosis
  const failedVerdict = verdict === 'blocked' || verdict === 'depends' || verdict === 'failed' ? verdict : null
  return (
    <section class="sections">
      {steps.map((step) => (
        <MessageSection
          key={step.key}
          step={step}
          verdict={failedVerdict}
          showUrl={hops.length > 1}
          open={steps.some(({ stopped }) => stopped) ? step.stopped : step === steps.at(-1)}
        />
      ))}
    </section>
  )
}
