import { type ReadonlySignal, signal } from '@preact/signals'
import { loadSetting, saveSetting } from '../preferences/storage.ts'
import { type Column, columns } from '../state/list-order.ts'

/** What a border between two columns moves: a width in px of the column beside it, or how URL and cause share what is left. */
export type Width = Exclude<Column, 'cause'>

const limits: Record<Width, readonly [smallest: number, largest: number]> = {
  verdict: [30, 240],
  method: [36, 200],
  url: [12, 88],
  status: [36, 160],
}

/** px; `url`: percent of what URL and cause share. Columns that nobody dragged have none: the style sheet knows what fits. */
const widths = signal(rememberedWidths())
export const columnWidths: ReadonlySignal<Partial<Record<Width, number>>> = widths

export function setColumnWidth(column: Width, width: number | null): void {
  const { [column]: _, ...others } = widths.value
  const [smallest, largest] = limits[column]
  const next = width === null ? others : { ...others, [column]: Math.round(Math.min(largest, Math.max(smallest, width))) }
  widths.value = next
  saveSetting('columns', JSON.stringify(next))
}

/** As custom properties for the list's grid. */
export function columnStyle(): Record<string, string> {
  const { url, ...pixels } = widths.value
  const style = Object.fromEntries(Object.entries(pixels).map(([column, width]) => [`--w-${column}`, `${width}px`]))
  return url === undefined ? style : { ...style, '--w-url': `${url}fr`, '--w-cause': `${100 - url}fr` }
}

function rememberedWidths(): Partial<Record<Width, number>> {
  try {
    const kept: unknown = JSON.parse(loadSetting('columns') ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    const known = Object.entries(kept).filter(
      ([column, width]) =>
        column !== 'cause' && columns.some((one) => one === column) && typeof width === 'number' && Number.isFinite(width),
    )
    return Object.fromEntries(known)
  } catch {
    return {}
  }
}
