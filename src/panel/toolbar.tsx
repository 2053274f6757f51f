import { FilterInput } from './filter-input.tsx'
import { Icon } from './icons.tsx'
import { groupings } from './list-order.ts'
import { text } from './text.ts'
import { usePanel } from './use-panel.ts'
import { VerdictChips } from './verdict-chips.tsx'

export function Toolbar({ onHelp }: { onHelp: () => void }) {
  const panel = usePanel()
  return (
    <div class="toolbar" role="toolbar" aria-label={text.toolbar.label}>
      <button type="button" class="icon-button" title={text.toolbar.clear} aria-label={text.toolbar.clear} onClick={panel.clear}>
        <Icon name="clear" />
      </button>
      <label class="check" title={text.toolbar.preserveLogHint}>
        <input type="checkbox" checked={panel.preserveLog.value} onChange={(event) => panel.setPreserveLog(event.currentTarget.checked)} />
        <span>{text.toolbar.preserveLog}</span>
      </label>
      <span class="divider" />
      <GroupingSelect />
      <FilterInput />
      <button type="button" class="icon-button" title={text.help.open} aria-label={text.help.open} aria-keyshortcuts="?" onClick={onHelp}>
        <Icon name="help" />
      </button>
      <VerdictChips />
    </div>
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
        panel.group(groupings.find((one) => one === value) ?? 'time')
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
