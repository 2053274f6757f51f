import type { Diagnosis } from '../../engine/index.ts'
import { StepSection } from './message-section.tsx'
import { stepsOf } from './messages.ts'
import { usePanel } from '../use-panel.ts'

/** Everything that was sent, with its header lines; what stopped it is open. */
export function Sequence({ diagnosis }: { diagnosis: Diagnosis }) {
  const panel = usePanel()
  const steps = stepsOf(diagnosis, panel.entry)
  const { verdict, hops } = diagnosis
  const told = verdict === 'blocked' || verdict === 'depends' || verdict === 'failed' ? verdict : null
  return (
    <section class="sections">
      {steps.map((step) => (
        <StepSection
          key={step.key}
          step={step}
          verdict={told}
          showUrl={hops.length > 1}
          open={steps.some(({ stopped }) => stopped) ? step.stopped : step === steps.at(-1)}
        />
      ))}
    </section>
  )
}
