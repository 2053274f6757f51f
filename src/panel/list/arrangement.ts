import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Column, columns, type Grouping, OPTIONAL_COLUMNS, type OptionalColumn } from '../state/list-order.ts'

/** px below which a row has two lines: the URL, and the cause under it. */
const NARROW = 600

/** Heights in px; styles/tokens.css has the same as --row, --row-high and --head. */
const ROW = 24
const HIGH_ROW = 40
export const HEAD = 25

/** px by which requests stand in from their cause; styles/list.css has the same. */
export const INDENT = 36

/** px; 0 while nothing is laid out. */
const width = signal(0)

export function setListWidth(pixels: number): void {
  width.value = pixels
}

const isNarrow: ReadonlySignal<boolean> = computed(() => width.value > 0 && width.value < NARROW)

/** Rows under their cause need no second line for it. */
export function hasTwoLines(grouping: Grouping): boolean {
  return isNarrow.value && grouping !== 'cause'
}

export function rowHeight(grouping: Grouping): number {
  return hasTwoLines(grouping) ? HIGH_ROW : ROW
}

/** The columns for that grouping and the room there is. What the head of a group says is not said again below it. */
export function visibleColumns(chosen: ReadonlySet<OptionalColumn>, grouping: Grouping): readonly Column[] {
  return columns.filter((column) => {
    if (grouping === 'cause' && (column === 'verdict' || column === 'cause')) return false
    const optional = OPTIONAL_COLUMNS.find((one) => one === column)
    if (optional === undefined) return true
    return chosen.has(optional) && !(isNarrow.value && (optional === 'host' || optional === 'initiator' || optional === 'time'))
  })
}
