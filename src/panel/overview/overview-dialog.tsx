import { useMemo } from 'preact/hooks'
import { type Diagnosis, findLogWarnings, observedPolicies, type Warning } from '../../engine/index.ts'
import { Dialog } from '../components/dialog.tsx'
import { groupedBy } from '../components/group-by.ts'
import { PolicyView } from '../fix/server-policy.tsx'
import type { PanelState } from '../state/panel-state.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'
import { byCategory } from '../warnings/category-icon.tsx'
import { WarningCard } from '../warnings/warning-card.tsx'

/** What the preflights cost, the remarks on the whole log and on single requests, and what each server must permit, as the log was when the dialog opened. */
export function SummaryDialog({ onClose }: { onClose: () => void }) {
  const panel = usePanel()
  const { ofLog, ofRequests, policies } = useMemo(() => remarksOf(panel), [panel])
  const { preflights, preflightTime, longestPreflight } = panel.counts.value

  function show(rule: string) {
    panel.filterText.value = `warning:${rule}`
    panel.verdicts.value = new Set()
    onClose()
  }

  return (
    <Dialog title={text.overview.title} onClose={onClose}>
      <div class="overview">
        <p class="quiet">
          {preflights === 0 ? text.overview.noPreflights : text.overview.preflights(preflights, preflightTime, longestPreflight)}
        </p>
        {ofLog.length > 0 && <h3>{text.overview.ofLog}</h3>}
        {ofLog.map((remark, index) => (
          <WarningCard key={index} remark={remark} diagnosis={null}>
            <span class="remark-count">{text.overview.requests(remark.exchanges.length)}</span>
          </WarningCard>
        ))}
        {ofRequests.length > 0 && <h3>{text.overview.ofRequests}</h3>}
        {ofRequests.map(({ remark, diagnosis, count }) => (
          <div key={remark.rule} class="remark-of-requests">
            <WarningCard remark={remark} diagnosis={diagnosis}>
              <span class="remark-count">{text.overview.requests(count)}</span>
            </WarningCard>
            <button type="button" class="link-button" title={text.overview.showHint} onClick={() => show(remark.rule)}>
              {text.overview.show}
              <span class="unseen"> {remark.title}</span>
            </button>
          </div>
        ))}
        {ofLog.length === 0 && ofRequests.length === 0 && <p>{text.overview.none}</p>}
        {policies.length > 0 && <h3>{text.policy.ofAll}</h3>}
        {policies.map((policy) => (
          <PolicyView key={policy.server} policy={policy} />
        ))}
      </div>
    </Dialog>
  )
}

interface Repeated {
  /** The first of its rule, with its own values. */
  readonly remark: Warning
  readonly diagnosis: Diagnosis
  readonly count: number
}

function remarksOf({ diagnoses, entry, recordedBy }: PanelState) {
  const single = diagnoses.value.flatMap((diagnosis) => diagnosis.warnings.map((remark) => ({ remark, diagnosis })))
  const ofRequests = [...groupedBy(single, ({ remark }) => remark.rule).values()].flatMap((same): Repeated[] =>
    same[0] ? [{ ...same[0], count: same.length }] : [],
  )
  const order = byCategory(ofRequests.map(({ remark }) => remark))
  return {
    ofLog: byCategory(findLogWarnings(diagnoses.value, { recorder: recordedBy, entry })),
    policies: observedPolicies(diagnoses.value, entry),
    ofRequests: ofRequests.sort((a, b) => order.indexOf(a.remark) - order.indexOf(b.remark)),
  }
}
