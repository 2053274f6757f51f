import { useRef } from 'preact/hooks'
import { Icon } from '../components/icons.tsx'
import { useRovingFocus } from '../components/roving-focus.ts'
import { FilterInput } from '../filter/filter-input.tsx'
import { VerdictFilter } from '../filter/verdict-filter.tsx'
import { OpenButton } from '../logs/open-button.tsx'
import { useLogs } from '../logs/open-logs.ts'
import { GROUPINGS } from '../state/list-order.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'
import { ObserveButton } from './observe-button.tsx'

interface ToolbarProps {
  readonly onSettings: () => void
  readonly onExport: () => void
  readonly onMessage: () => void
}

/** One stop for Tab; the arrows lead from control to control. */
export function Toolbar({ onSettings, onExport, onMessage }: ToolbarProps) {
  const { live, log } = usePanel()
  const logs = useLogs()
  const bar = useRef<HTMLDivElement>(null)
  useRovingFocus(bar)
  return (
    <div ref={bar} class="toolbar" role="toolbar" aria-label={text.toolbar.label}>
      {live !== null ? (
        <ToolbarButton icon="clear" words={text.toolbar.clear} onClick={live.clear} />
      ) : (
        <ToolbarButton icon="clear" words={text.logs.closeFile} onClick={() => logs.close(logs.active.value)} />
      )}
      <OpenButton />
      <ToolbarButton icon="export" words={text.export.open} onClick={onExport} disabled={log.diagnoses.value.length === 0} />
      <ToolbarButton icon="message" words={text.consoleMessage.open} onClick={onMessage} />
      {live !== null && (
        <label class="check" title={text.toolbar.keepLogHint}>
          <input type="checkbox" checked={live.keepLog.value} onChange={(event) => live.setKeepLog(event.currentTarget.checked)} />
          <span>{text.toolbar.keepLog[live.recorder.value.browser]}</span>
        </label>
      )}
      <ObserveButton />
      <span class="divider" />
      <GroupingSelect />
      <FilterInput />
      <InvertButton />
      <ToolbarButton icon="settings" words={text.help.open} onClick={onSettings} shortcut="?" />
      <VerdictFilter />
    </div>
  )
}

/** Offered while there is something to turn round. */
function InvertButton() {
  const { filterText, inverted } = usePanel().list
  if (filterText.value.trim() === '' && !inverted.value) return null
  return (
    <button
      type="button"
      class="chip invert"
      aria-pressed={inverted.value}
      title={text.toolbar.invertHint}
      onClick={() => {
        inverted.value = !inverted.value
      }}
    >
      {text.toolbar.invert}
    </button>
  )
}

interface ToolbarButtonProps {
  readonly icon: 'clear' | 'export' | 'message' | 'settings'
  readonly words: string
  readonly onClick: () => void
  readonly disabled?: boolean
  readonly shortcut?: string
}

function ToolbarButton({ icon, words, onClick, disabled = false, shortcut }: ToolbarButtonProps) {
  return (
    <button
      type="button"
      class={`icon-button toolbar-${icon}`}
      title={words}
      aria-label={words}
      aria-keyshortcuts={shortcut}
      onClick={onClick}
      disabled={disabled}
    >
      <Icon name={icon} />
    </button>
  )
}

function GroupingSelect() {
  const panel = usePanel()
  return (
    <select
      class="select"
      aria-label={text.toolbar.group}
      title={text.toolbar.group}
      value={panel.list.grouping.value}
      onChange={(event) => {
        const { value } = event.currentTarget
        panel.list.group(GROUPINGS.find((one) => one === value) ?? 'none')
      }}
    >
      {GROUPINGS.map((by) => (
        <option key={by} value={by}>
          {text.toolbar.grouping[by]}
        </option>
      ))}
    </select>
  )
}
