import { Icon } from '../components/icons.tsx'
import { text } from '../text/text.ts'
import { usePanel } from '../use-panel.ts'
import { visible } from '../components/escape-invisible.ts'

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
      aria-label={on ? text.observe.on(visible(host)) : text.observe.button}
      title={!on ? `${text.observe.button}. ${text.observe.hint}` : reach === 'none' ? text.observe.none : text.observe.stop(visible(host))}
      onClick={() => panel.observe(host, !on)}
    >
      <Icon name="observe" />
      {on && <span class="observe-sign">{text.observe.on(visible(host))}</span>}
    </button>
  )
}
