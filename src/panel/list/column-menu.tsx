import { Menu, type MenuPlace } from '../components/menu.tsx'
import { OPTIONAL_COLUMNS } from '../state/list-order.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'

/** Which columns the list has; remembered. */
export function ColumnMenu({ place, onClose }: { place: MenuPlace; onClose: () => void }) {
  const { list } = usePanel()
  const shown = list.shownColumns.value
  const items = OPTIONAL_COLUMNS.map((column) => ({
    label: text.list.column[column],
    checked: shown.has(column),
    run: () => list.showColumn(column, !shown.has(column)),
  }))
  return <Menu label={text.list.columns} groups={[items]} place={place} onClose={onClose} />
}
