import type { BrowserName, Simulation } from '../../engine/index.ts'
import { Checklist } from '../checklist/checklist-view.tsx'
import { Explanation } from '../components/paragraphs.tsx'
import { SequenceDiagram } from '../diagram/sequence-diagram.tsx'
import { text } from '../text/text.ts'

/** Explanation, sequence diagram and steps of a simulation. */
export function SimulatedSteps({ simulated, browser }: { simulated: Simulation; browser: BrowserName }) {
  const { diagnosis, hops, checklist, entry } = simulated
  return (
    <section class={`simulated detail-${diagnosis.verdict}`} aria-label={text.whatIf.stepsIn(text.detail.browser[browser])}>
      <h3 class="edited-hop">{text.whatIf.stepsIn(text.detail.browser[browser])}</h3>
      {diagnosis.cause && (
        <div class="explanation">
          <Explanation text={diagnosis.cause.explanation} />
        </div>
      )}
      <SequenceDiagram diagnosis={diagnosis} entry={entry} />
      <div class="sections">
        <Checklist diagnosis={{ ...diagnosis, hops }} steps={checklist} />
      </div>
    </section>
  )
}
