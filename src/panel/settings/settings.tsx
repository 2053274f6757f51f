import { Check, Choice } from '../components/select-and-checkbox.tsx'
import { useLogs } from '../logs/open-logs.ts'
import { alwaysMasked, setAlwaysMasked } from '../preferences/always-mask.ts'
import { layoutChoice, layouts, setLayoutChoice } from '../preferences/layout.ts'
import { setTheme, theme, themes } from '../preferences/theme.ts'
import { OPTIONAL_COLUMNS } from '../state/list-order.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'

/** What is remembered from one session to the next, besides what the toolbar has. */
export function Settings() {
  const { live } = useLogs().live
  const { list } = usePanel()
  const { host, on } = live.observation.value
  const shown = list.shownColumns.value
  return (
    <div class="settings">
      <Choice label={text.help.theme} options={themes} words={text.help.themes} value={theme.value} onChoose={setTheme} />
      <Choice label={text.help.layout} options={layouts} words={text.help.layouts} value={layoutChoice.value} onChoose={setLayoutChoice} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a row of the grid in every browser. */}
      <div class="setting" role="group" aria-labelledby={columnsId}>
        <span id={columnsId}>{text.list.columns}</span>
        <span class="setting-checks">
          {OPTIONAL_COLUMNS.map((column) => (
            <label key={column} class="setting-check">
              <input
                type="checkbox"
                checked={shown.has(column)}
                onChange={(event) => list.showColumn(column, event.currentTarget.checked)}
              />
              {text.list.column[column]}
            </label>
          ))}
        </span>
      </div>
      {host !== null && (
        <Check label={text.observe.button} hint={text.observe.hint} checked={on} onCheck={(wanted) => live.observe(host, wanted)} />
      )}
      <Check label={text.help.alwaysMasked} hint={text.help.alwaysMaskedHint} checked={alwaysMasked.value} onCheck={setAlwaysMasked} />
    </div>
  )
}

const columnsId = 'setting-columns'
