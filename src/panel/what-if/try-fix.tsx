import { applyRepair, type Diagnosis, suppositionOf } from '../../engine/index.ts'
import { text } from '../text/text.ts'
import { usePanel } from '../use-panel.ts'

/** Supposes the repair, and shows what becomes of it. */
export function TryRepair({ diagnosis }: { diagnosis: Diagnosis }) {
  const { suppositions, showTab, recordedBy, entry } = usePanel()
  const { repair } = diagnosis
  if (!repair) return null
  const tryIt = () => {
    const recorded = suppositionOf(diagnosis, { recorder: recordedBy, entry })
    if (recorded) suppositions.suppose(diagnosis.id, applyRepair(recorded, repair))
    showTab('what-if')
  }
  return (
    <div class="what-if-actions">
      <button type="button" class="button" onClick={tryIt}>
        {text.whatIf.tryRepair}
      </button>
    </div>
  )
}
