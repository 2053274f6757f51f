import { useMemo } from 'preact/hooks'
import type { BrowserName, Supposed } from '../../engine/index.ts'
import { Explanation } from '../why/cause-card.tsx'
import { Checklist } from '../checklist/checklist-view.tsx'
import { PanelContext } from '../state/panel-state.ts'
import { Picture } from '../diagram/sequence-diagram.tsx'
import { text } from '../text/text.ts'
import { usePanel } from '../use-panel.ts'

/** Picture and checklist of what is supposed, drawn by the parts that draw a record: they find the supposed entries in place of the log's. */
export function SupposedSteps({ supposed, browser }: { supposed: Supposed; browser: BrowserName }) {
  const panel = usePanel()
  const { diagnosis, hops, checklist, entry } = supposed
  const state = useMemo(() => ({ ...panel, recordedBy: browser, entry }), [panel, browser, entry])
  return (
    <PanelContext.Provider value={state}>
      <section class={`supposed detail-${diagnosis.verdict}`} aria-label={text.whatIf.stepsIn(text.detail.browser[browser])}>
        <h3 class="edited-hop">{text.whatIf.stepsIn(text.detail.browser[browser])}</h3>
        {diagnosis.cause && (
          <div class="explanation">
            <Explanation text={diagnosis.cause.explanation} />
          </div>
        )}
        <Picture diagnosis={diagnosis} />
        <div class="sections">
          <Checklist diagnosis={{ ...diagnosis, hops }} steps={checklist} />
        </div>
      </section>
    </PanelContext.Provider>
  )
}
