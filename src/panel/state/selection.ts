import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Diagnosis } from '../../engine/index.ts'
import type { ListState } from './list-state.ts'
import type { LogState, Renaming } from './log-state.ts'
import { isGroup, type Line } from './sort-and-group.ts'

/** The current line of the list, and the requests that are selected with it. */
export interface Selection {
  /** The line that the keyboard is on: an exchange or a group. */
  readonly currentId: ReadonlySignal<string | null>
  /** The current line, if it is an exchange. */
  readonly current: ReadonlySignal<Diagnosis | null>
  /** Ids of the selected exchanges. */
  readonly ids: ReadonlySignal<ReadonlySet<string>>
  select(id: string): void
  /** Makes an exchange the current line again. The others stay selected if it still is. */
  resume(id: string): void
  /** Adds an exchange, or removes it. */
  toggle(id: string): void
  /** Selects every line from the one that was selected without Shift to this one. */
  extendTo(id: string): void
  selectAll(): void
  rename(renaming: Renaming): void
  /** Ends a selection that is neither in the log nor in the list. */
  prune(): void
}

export function createSelection(log: Pick<LogState, 'diagnoses' | 'find'>, list: Pick<ListState, 'lines' | 'rows'>): Selection {
  const currentId = signal<string | null>(null)
  /** Also of exchanges that have not come again since the log started over. */
  const chosen = signal<ReadonlySet<string>>(new Set())
  const ids = computed<ReadonlySet<string>>(() => {
    void log.diagnoses.value
    return new Set([...chosen.value].filter((id) => log.find(id) !== null))
  })
  /** Where a selection with Shift begins. */
  let anchor: string | null = null
  const selectLines = (lines: readonly Line[]) => {
    chosen.value = new Set(lines.filter((line) => !isGroup(line)).map(({ id }) => id))
  }
  const select = (id: string) =>
    batch(() => {
      anchor = id
      currentId.value = id
      chosen.value = new Set(log.find(id) === null ? [] : [id])
    })
  return {
    currentId,
    current: computed(() => {
      // `find` follows this signal.
      void log.diagnoses.value
      return currentId.value === null ? null : log.find(currentId.value)
    }),
    ids,
    select,
    resume(id) {
      if (chosen.value.has(id)) currentId.value = id
      else select(id)
    },
    toggle(id) {
      batch(() => {
        anchor = id
        const next = new Set(chosen.value)
        if (!next.delete(id)) next.add(id)
        chosen.value = next
        currentId.value = next.has(id) ? id : ([...ids.value].at(-1) ?? null)
      })
    },
    extendTo(id) {
      batch(() => {
        const lines = list.lines.value
        const [from, to] = [lines.findIndex((line) => line.id === anchor), lines.findIndex((line) => line.id === id)]
        const start = from < 0 ? to : from
        selectLines(lines.slice(Math.min(start, to), Math.max(start, to) + 1))
        currentId.value = id
      })
    },
    selectAll: () => selectLines(list.rows.value),
    rename(renaming) {
      const renamed = (id: string | null) => (id === null ? id : renaming(id))
      anchor = renamed(anchor)
      currentId.value = renamed(currentId.value)
      if (chosen.value.size > 0) chosen.value = new Set([...chosen.value].flatMap((id) => renaming(id) ?? []))
    },
    prune() {
      const id = currentId.value
      if (id !== null && log.find(id) === null && !list.lines.value.some((line) => line.id === id)) currentId.value = null
    },
  }
}
