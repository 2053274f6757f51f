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
  const panel = usePanel()
  const logs = useLogs()
  return (
    <div class="toolbar" role="toolbar" aria-label={text.toolbar.label}>
      {panel.isLive ? (
        <ToolbarButton icon="clear" words={text.toolbar.clear} onClick={panel.clear} />
      ) : (
        <ToolbarButton icon="clear" words={text.logs.closeFile} onClick={() => logs.close(logs.active.value)} />
      )}
      <OpenButton />
      <ToolbarButton icon="export" words={text.export.open} onClick={onExport} disabled={panel.diagnoses.value.length === 0} />
      {panel.isLive && (
        <label class="check" title={text.toolbar.keepLogHint}>
          <input
            type="checkbox"
            checked={panel.preserveLog.value}
            onChange={(event) => panel.setPreserveLog(event.currentTarget.checked)}
          />
          <span>{text.toolbar.keepLog[panel.recorder.value.browser]}</span>
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
      value={panel.grouping.value}
      onChange={(event) => {
        const { value } = event.currentTarget
        panel.group(groupings.find((one) => one === value) ?? 'none')
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
