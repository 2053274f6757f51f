import { VERDICT_PRIORITY, type Verdict } from '../../engine/index.ts'
import { VerdictIcon } from '../components/verdict-icon.tsx'
import { usePanel } from '../state/panel-state.ts'
import { counted } from '../text/count.ts'
import { text } from '../text/text.ts'

/** A chip for each verdict that there is, with its count: one click shows it alone, Ctrl or ⌘ several. Blocked is always there. */
export function VerdictFilter() {
  const { log, list } = usePanel()
  const { verdicts } = list
  const { of } = log.counts.value
  const shown = VERDICT_PRIORITY.filter((verdict) => verdict === 'blocked' || of[verdict] > 0 || verdicts.value.has(verdict))

  function toggle(verdict: Verdict, several: boolean) {
    const pressed = verdicts.value
    const next = new Set(several ? pressed : [])
    if (pressed.has(verdict) && (several || pressed.size === 1)) next.delete(verdict)
    else next.add(verdict)
    verdicts.value = next
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: no form, hence no fieldset.
    <div class="chips" role="group" aria-label={text.toolbar.verdicts}>
      <button
        type="button"
        class="chip"
        aria-pressed={verdicts.value.size === 0}
        onClick={() => {
          verdicts.value = new Set()
        }}
      >
        {text.toolbar.allVerdicts}
      </button>
      {shown.map((verdict) => (
        <button
          key={verdict}
          type="button"
          class={of[verdict] === 0 ? 'chip chip-empty' : 'chip'}
          aria-pressed={verdicts.value.has(verdict)}
          title={text.toolbar.chipHint}
          onClick={(event) => toggle(verdict, event.ctrlKey || event.metaKey)}
          onKeyDown={(event) => {
            // The browsers make no click of Ctrl with Enter or Space.
            if (!(event.ctrlKey || event.metaKey) || (event.key !== 'Enter' && event.key !== ' ')) return
            event.preventDefault()
            toggle(verdict, true)
          }}
        >
          <VerdictIcon verdict={verdict} />
          {text.verdict[verdict]}
          <span class={verdict === 'blocked' && of.blocked > 0 ? 'badge badge-blocked' : 'badge'}>{counted(of[verdict])}</span>
        </button>
      ))}
    </div>
  )
}
