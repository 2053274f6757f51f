import { Menu, type MenuPlace } from '../components/menu.tsx'
import { OPTIONAL_COLUMNS } from '../state/list-order.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'
import { visibleColumns } from './arrangement.ts'

/** Which columns the list has; remembered. */
export function ColumnMenu({ place, onClose }: { place: MenuPlace; onClose: () => void }) {
  const { list } = usePanel()
  const chosen = list.shownColumns.value
  const visible = visibleColumns(chosen, list.grouping.value)
  const items = OPTIONAL_COLUMNS.map((column) => {
    const name = text.list.column[column]
    const isChosen = chosen.has(column)
    return {
      label: isChosen && !visible.includes(column) ? text.list.noRoom(name) : name,
      checked: isChosen,
      run: () => list.showColumn(column, !isChosen),
    }
  })
  return <Menu label={text.list.columns} groups={[items]} place={place} onClose={onClose} />
}
