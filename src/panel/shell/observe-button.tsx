import { escapeInvisible } from '../components/escape-invisible.ts'
import { Icon } from '../components/icons.tsx'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'

/** Starts and stops observing the page, and shows that it is observed. */
export function ObserveButton() {
  const { live } = usePanel()
  if (live === null) return null
  const { host, on, reach } = live.observation.value
  if (host === null) return null
  return (
    <button
      type="button"
      class="icon-button observe"
      aria-pressed={on}
      aria-label={on ? text.observe.on(escapeInvisible(host)) : text.observe.button}
      title={
        !on
          ? `${text.observe.button}. ${text.observe.hint}`
          : reach === 'none'
            ? text.observe.none
            : text.observe.stop(escapeInvisible(host))
      }
      onClick={() => live.observe(host, !on)}
    >
      <Icon name="observe" />
      {on && <span class="observe-host">{text.observe.on(escapeInvisible(host))}</span>}
    </button>
  )
}
