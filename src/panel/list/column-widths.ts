import { type ReadonlySignal, signal } from '@preact/signals'
import { loadSetting, saveSetting } from '../preferences/storage.ts'
import { type Column, columns } from '../state/list-order.ts'

/** What a border between two columns moves: a width in px of the column beside it, or how URL and cause share what is left. */
export type Width = Exclude<Column, 'verdict' | 'cause'>

const limits: Readonly<Record<Width, readonly [smallest: number, largest: number]>> = {
  method: [36, 200],
  host: [60, 400],
  url: [12, 88],
  initiator: [60, 300],
  time: [40, 160],
  status: [36, 160],
}

/** px, where nobody dragged the column. */
const usual: Readonly<Record<Exclude<Width, 'url'>, number>> = { method: 62, host: 150, initiator: 120, time: 64, status: 58 }

/** px of the column that has only a mark. */
const MARK_PX = 28

/** px; `url`: percent of what URL and cause share. Of the columns that someone dragged. */
const widths = signal(rememberedWidths())
export const columnWidths: ReadonlySignal<Partial<Record<Width, number>>> = widths

/** @param width null: the usual one. While a border is dragged, it is not remembered yet. */
export function setColumnWidth(column: Width, width: number | null): void {
  const { [column]: _, ...others } = widths.value
  const [smallest, largest] = limits[column]
  const next = width === null ? others : { ...others, [column]: Math.round(Math.min(largest, Math.max(smallest, width))) }
  widths.value = next
}

export function rememberColumnWidths(): void {
  saveSetting('columns', JSON.stringify(widths.value))
}

/** px by which requests stand in from their cause; styles/list.css has the same. */
const INDENT_PX = 36

/** px that the first column has before its text, which are no part of its own width. */
export function indentOf(shown: readonly Column[], column: Column): number {
  return column === shown[0] && column !== 'verdict' ? INDENT_PX : 0
}

/** px that all columns but URL and cause take. */
export function widthTaken(shown: readonly Column[]): number {
  return shown.reduce((sum, column) => sum + (column === 'url' || column === 'cause' ? 0 : pixelsOf(column, shown)), 0)
}

/**
 * The `grid-template-columns` of these columns.
 */
export function gridOf(shown: readonly Column[]): string {
  const { url: share } = widths.value
  return shown
    .map((column) => {
      if (column === 'url') return `minmax(0, ${shown.includes('cause') && share !== undefined ? share : 50}fr)`
      if (column === 'cause') return `minmax(0, ${share === undefined ? 50 : 100 - share}fr)`
      return `${pixelsOf(column, shown)}px`
    })
    .join(' ')
}

function pixelsOf(column: Exclude<Column, 'url' | 'cause'>, shown: readonly Column[]): number {
  return column === 'verdict' ? MARK_PX : (widths.value[column] ?? usual[column]) + indentOf(shown, column)
}

function rememberedWidths(): Partial<Record<Width, number>> {
  try {
    const kept: unknown = JSON.parse(loadSetting('columns') ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    const known = Object.entries(kept).filter(
      ([column, width]) => column in limits && columns.some((one) => one === column) && typeof width === 'number' && Number.isFinite(width),
    )
    return Object.fromEntries(known)
  } catch {
    return {}
  }
}
