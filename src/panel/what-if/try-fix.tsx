import { applyFix, type Diagnosis, whatIfOf } from '../../engine/index.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'

/** Applies the fix in What if. */
export function TryFix({ diagnosis }: { diagnosis: Diagnosis }) {
  const { whatIfs, showTab, recordedBy, entry } = usePanel()
  const { fix } = diagnosis
  if (!fix) return null
  const tryIt = () => {
    const recorded = whatIfOf(diagnosis, { recorder: recordedBy, entry })
    if (recorded) whatIfs.simulate(diagnosis.id, applyFix(recorded, fix))
    showTab('what-if')
  }
  return (
    <div class="what-if-actions">
      <button type="button" class="button" onClick={tryIt}>
        {text.whatIf.tryFix}
      </button>
    </div>
  )
}
