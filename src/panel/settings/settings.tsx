import { Check, Choice } from '../components/select-and-checkbox.tsx'
import { useLogs } from '../logs/open-logs.ts'
import { alwaysMasked, setAlwaysMasked } from '../preferences/always-mask.ts'
import { layoutChoice, layouts, setLayoutChoice } from '../preferences/layout.ts'
import { setTheme, theme, themes } from '../preferences/theme.ts'
import { groupings } from '../state/list-order.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'

/** What is remembered from one session to the next. */
export function Settings() {
  const { live } = useLogs().live
  const panel = usePanel()
  const observation = live.observation.value
  const observed = observation.host
  return (
    <div class="settings">
      <Choice label={text.help.theme} options={themes} words={text.help.themes} value={theme.value} onChoose={setTheme} />
      <Choice label={text.help.layout} options={layouts} words={text.help.layouts} value={layoutChoice.value} onChoose={setLayoutChoice} />
      <Choice
        label={text.toolbar.group}
        options={groupings}
        words={text.toolbar.grouping}
        value={panel.list.grouping.value}
        onChoose={panel.list.group}
      />
      <Check
        label={text.toolbar.keepLog[live.recorder.value.browser]}
        hint={text.toolbar.keepLogHint}
        checked={live.keepLog.value}
        onCheck={live.setKeepLog}
      />
      {observed !== null && (
        <Check label={text.observe.button} hint={text.observe.hint} checked={observation.on} onCheck={(on) => live.observe(observed, on)} />
      )}
      <Check label={text.help.alwaysMasked} hint={text.help.alwaysMaskedHint} checked={alwaysMasked.value} onCheck={setAlwaysMasked} />
    </div>
  )
}
