import { Icon } from '../components/icons.tsx'
import { FilterInput } from '../filter/filter-input.tsx'
import { VerdictFilter } from '../filter/verdict-filter.tsx'
import { OpenButton } from '../logs/open-button.tsx'
import { useLogs } from '../logs/open-logs.ts'
import { groupings } from '../state/list-order.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'
import { ObserveButton } from './observe-button.tsx'

export function Toolbar({ onHelp, onExport }: { onHelp: () => void; onExport: () => void }) {
  const { live, log } = usePanel()
  const logs = useLogs()
  return (
    <div class="toolbar" role="toolbar" aria-label={text.toolbar.label}>
      {live !== null ? (
        <ToolbarButton icon="clear" words={text.toolbar.clear} onClick={live.clear} />
      ) : (
        <ToolbarButton icon="clear" words={text.logs.closeFile} onClick={() => logs.close(logs.active.value)} />
      )}
      <OpenButton />
      <ToolbarButton icon="export" words={text.export.open} onClick={onExport} disabled={log.diagnoses.value.length === 0} />
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
      <button type="button" class="icon-button" title={text.help.open} aria-label={text.help.open} aria-keyshortcuts="?" onClick={onHelp}>
        <Icon name="help" />
      </button>
      <VerdictFilter />
    </div>
  )
}

interface ToolbarButtonProps {
  readonly icon: 'clear' | 'export'
  readonly words: string
  readonly onClick: () => void
  readonly disabled?: boolean
}

function ToolbarButton({ icon, words, onClick, disabled = false }: ToolbarButtonProps) {
  return (
    <button type="button" class="icon-button" title={words} aria-label={words} onClick={onClick} disabled={disabled}>
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
        panel.list.group(groupings.find((one) => one === value) ?? 'none')
      }}
    >
      {groupings.map((by) => (
        <option key={by} value={by}>
          {text.toolbar.grouping[by]}
        </option>
      ))}
    </select>
  )
}
