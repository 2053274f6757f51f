import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Column, columns, type Grouping, OPTIONAL_COLUMNS, type OptionalColumn } from '../state/list-order.ts'
import { widthTaken } from './column-widths.ts'

/** px below which a row has two lines: the URL, and under it the cause and the other columns. */
const NARROW_PX = 600

/** Heights in px; styles/tokens.css has the same as --row, --row-high and --head. */
const ROW_PX = 24
const HIGH_ROW_PX = 40
export const HEAD_PX = 25

/** px that the URL keeps, alone or with the cause beside it, before a column gives way. */
const URL_PX = { alone: 150, withCause: 300 }

/** The columns that give way where a row has one line, the first one first. */
const GIVING_WAY: readonly Column[] = ['host', 'time', 'initiator']

/** px; 0 while nothing is laid out. */
const width = signal(0)

export function setListWidth(pixels: number): void {
  width.value = pixels
}

const isNarrow: ReadonlySignal<boolean> = computed(() => width.value > 0 && width.value < NARROW_PX)

/** Rows under their cause need no second line for it. */
export function hasTwoLines(grouping: Grouping): boolean {
  return isNarrow.value && grouping !== 'cause'
}

export function rowHeight(grouping: Grouping): number {
  return hasTwoLines(grouping) ? HIGH_ROW_PX : ROW_PX
}

/**
 * The columns for that grouping and the room there is. What the head of a group says is not said again below it. A row with two lines has room for all
 * that were chosen.
 */
export function visibleColumns(chosen: ReadonlySet<OptionalColumn>, grouping: Grouping): readonly Column[] {
  const wanted = columns.filter((column) => {
    if (grouping === 'cause' && (column === 'verdict' || column === 'cause')) return false
    const optional = OPTIONAL_COLUMNS.find((one) => one === column)
    return optional === undefined || chosen.has(optional)
  })
  if (width.value === 0 || hasTwoLines(grouping)) return wanted
  const room = wanted.includes('cause') ? URL_PX.withCause : URL_PX.alone
  return GIVING_WAY.reduce<readonly Column[]>(
    (kept, column) => (widthTaken(kept) + room > width.value ? kept.filter((one) => one !== column) : kept),
    wanted,
  )
}
