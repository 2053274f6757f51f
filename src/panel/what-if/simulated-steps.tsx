import { useMemo } from 'preact/hooks'
import type { BrowserName, Simulation } from '../../engine/index.ts'
import { Checklist } from '../checklist/checklist-view.tsx'
import { Explanation } from '../components/paragraphs.tsx'
import { SequenceDiagram } from '../diagram/sequence-diagram.tsx'
import { PanelContext, usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'

/** SequenceDiagram and checklist of what is supposed, drawn by the parts that draw a record: they find the supposed entries in place of the log's. */
export function SimulatedSteps({ simulated, browser }: { simulated: Simulation; browser: BrowserName }) {
  const panel = usePanel()
  const { diagnosis, hops, checklist, entry } = simulated
  const state = useMemo(() => ({ ...panel, recordedBy: browser, entry }), [panel, browser, entry])
  return (
    <PanelContext.Provider value={state}>
      <section class={`simulated detail-${diagnosis.verdict}`} aria-label={text.whatIf.stepsIn(text.detail.browser[browser])}>
        <h3 class="edited-hop">{text.whatIf.stepsIn(text.detail.browser[browser])}</h3>
        {diagnosis.cause && (
          <div class="explanation">
            <Explanation text={diagnosis.cause.explanation} />
          </div>
        )}
        <SequenceDiagram diagnosis={diagnosis} />
        <div class="sections">
          <Checklist diagnosis={{ ...diagnosis, hops }} steps={checklist} />
        </div>
      </section>
    </PanelContext.Provider>
  )
}
