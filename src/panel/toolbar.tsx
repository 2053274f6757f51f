import { Icon } from './icons.tsx'
import { text } from './text.ts'
import { usePanel } from './use-panel.ts'

/** Where `/` leads. */
export const filterInputId = 'filter'

export function Toolbar() {
  const panel = usePanel()
  const { blocked } = panel.counts.value
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
      <FilterInput />
      <button
        type="button"
        class="chip"
        aria-pressed={panel.blockedOnly.value}
        title={text.toolbar.blockedOnlyHint(blocked)}
        onClick={() => {
          panel.blockedOnly.value = !panel.blockedOnly.value
        }}
      >
        {text.toolbar.blockedOnly}
        <span class={blocked > 0 ? 'badge badge-blocked' : 'badge'}>{blocked}</span>
      </button>
    </div>
  )
}

function FilterInput() {
  const { filterText } = usePanel()
  return (
    <div class="filter">
      <Icon name="filter" />
      <input
        id={filterInputId}
        type="text"
        value={filterText.value}
        placeholder={text.toolbar.filter}
        aria-label={text.toolbar.filter}
        title={text.toolbar.filterHint}
        aria-keyshortcuts="/"
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => {
          filterText.value = event.currentTarget.value
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || filterText.value === '') return
          event.preventDefault()
          event.stopPropagation()
          filterText.value = ''
        }}
      />
      {filterText.value !== '' && (
        <button
          type="button"
          class="icon-button"
          title={text.toolbar.clearFilter}
          aria-label={text.toolbar.clearFilter}
          onClick={() => {
            filterText.value = ''
            document.getElementById(filterInputId)?.focus()
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  )
}
