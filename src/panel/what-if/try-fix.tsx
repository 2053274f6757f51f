import { applyFix, type Diagnosis, whatIfOf } from '../../engine/index.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'

/** Applies the fix in What if. */
export function TryFix({ diagnosis }: { diagnosis: Diagnosis }) {
  const { whatIfs, detail, log } = usePanel()
  const { fix } = diagnosis
  if (!fix) return null
  const tryIt = () => {
    const recorded = whatIfOf(diagnosis, log)
    if (recorded) whatIfs.simulate(diagnosis.id, applyFix(recorded, fix))
    detail.showTab('what-if')
  }
  return (
    <div class="what-if-actions">
      <button type="button" class="button" onClick={tryIt}>
        {text.whatIf.tryFix}
      </button>
    </div>
  )
}
