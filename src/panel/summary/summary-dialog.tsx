import { useMemo } from 'preact/hooks'
import type { Diagnosis, Warning } from '../../engine/index.ts'
import { Dialog } from '../components/dialog.tsx'
import { PolicyView } from '../fix/server-policy.tsx'
import type { LogState } from '../state/log-state.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'
import { byCategory } from '../warnings/category-icon.tsx'
import { WarningCard } from '../warnings/warning-card.tsx'

/** What the preflights cost, the warnings on the whole log and on single requests, and what each server must allow, as the log was when the dialog opened. */
export function SummaryDialog({ onClose }: { onClose: () => void }) {
  const panel = usePanel()
  const { ofLog, ofRequests, policies } = useMemo(() => summaryOf(panel.log), [panel.log])
  const { preflights, preflightTime, longestPreflight } = panel.log.counts.value

  function show(rule: string) {
    panel.list.filterText.value = `warning:${rule}`
    panel.list.verdicts.value = new Set()
    onClose()
  }

  return (
    <Dialog title={text.summary.title} onClose={onClose}>
      <div class="summary">
        <p class="quiet">
          {preflights === 0 ? text.summary.noPreflights : text.summary.preflights(preflights, preflightTime, longestPreflight)}
        </p>
        {ofLog.length > 0 && <h3>{text.summary.ofLog}</h3>}
        {ofLog.map((warning, index) => (
          <WarningCard key={index} warning={warning} diagnosis={null}>
            <span class="warning-count">{text.summary.requests(warning.exchanges.length)}</span>
          </WarningCard>
        ))}
        {ofRequests.length > 0 && <h3>{text.summary.ofRequests}</h3>}
        {ofRequests.map(({ warning, diagnosis, count }) => (
          <div key={warning.rule} class="warning-of-requests">
            <WarningCard warning={warning} diagnosis={diagnosis}>
              <span class="warning-count">{text.summary.requests(count)}</span>
            </WarningCard>
            <button type="button" class="link-button" title={text.summary.showHint} onClick={() => show(warning.rule)}>
              {text.summary.show}
              <span class="visually-hidden"> {warning.title}</span>
            </button>
          </div>
        ))}
        {ofLog.length === 0 && ofRequests.length === 0 && <p>{text.summary.none}</p>}
        {policies.length > 0 && <h3>{text.policy.ofAll}</h3>}
        {policies.map((policy) => (
          <PolicyView key={policy.server} title={policy.server} policy={policy} />
        ))}
      </div>
    </Dialog>
  )
}

interface Repeated {
  /** The first of its rule, with its own values. */
  readonly warning: Warning
  readonly diagnosis: Diagnosis
  readonly count: number
}

function summaryOf({ diagnoses, policies, report }: LogState) {
  const repeated = new Map<string, Repeated>()
  for (const diagnosis of diagnoses.value) {
    for (const warning of diagnosis.warnings) {
      const known = repeated.get(warning.rule)
      repeated.set(warning.rule, known === undefined ? { warning, diagnosis, count: 1 } : { ...known, count: known.count + 1 })
    }
  }
  const ofRequests = [...repeated.values()]
  const order = byCategory(ofRequests.map(({ warning }) => warning))
  return {
    ofLog: byCategory(report().warnings),
    policies: policies(),
    ofRequests: ofRequests.sort((a, b) => order.indexOf(a.warning) - order.indexOf(b.warning)),
  }
}
