import { escapeInvisible } from '../components/escape-invisible.ts'
import { Icon } from '../components/icons.tsx'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'

/** Lets the page be observed, and is the sign that it is. */
export function ObserveButton() {
  const panel = usePanel()
  const observation = panel.observation.value
  if (observation === null || observation.host === null) return null
  const { host, on, reach } = observation
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
      onClick={() => panel.observe(host, !on)}
    >
      <Icon name="observe" />
      {on && <span class="observe-host">{text.observe.on(escapeInvisible(host))}</span>}
    </button>
  )
}
