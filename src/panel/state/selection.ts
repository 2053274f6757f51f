import { type ReadonlySignal, signal } from '@preact/signals'
import { isGroup, type Line } from './sort-and-group.ts'

/** The requests that are chosen together: with the one that the keyboard is on, what "selected" means where requests leave the panel. */
export interface Selection {
  readonly chosen: ReadonlySignal<ReadonlySet<string>>
  /** Only this line: the head of a group is no request, and yet a place where a choice with Shift begins. */
  only(id: string, isRequest: boolean): void
  /** Adds one, or takes it out. Returns whether it is in. */
  toggle(id: string): boolean
  /** From the one that was chosen last without Shift to this one, as the list stands. */
  extend(id: string, lines: readonly Line[]): void
  all(lines: readonly Line[]): void
  /** Each goes over to the id that is given for it. null: it is gone. */
  rename(idNow: (id: string) => string | null): void
}

export function createSelection(): Selection {
  const chosen = signal<ReadonlySet<string>>(new Set())
  /** Where a choice with Shift begins. */
  let anchor: string | null = null
  const take = (lines: readonly Line[]) => {
    chosen.value = new Set(lines.filter((line) => !isGroup(line)).map(({ id }) => id))
  }
  return {
    chosen,
    only(id, isRequest) {
      anchor = id
      chosen.value = new Set(isRequest ? [id] : [])
    },
    toggle(id) {
      anchor = id
      const next = new Set(chosen.value)
      if (!next.delete(id)) next.add(id)
      chosen.value = next
      return next.has(id)
    },
    extend(id, lines) {
      const [from, to] = [lines.findIndex((line) => line.id === anchor), lines.findIndex((line) => line.id === id)]
      const start = from < 0 ? to : from
      take(lines.slice(Math.min(start, to), Math.max(start, to) + 1))
    },
    all: take,
    rename(idNow) {
      anchor = anchor === null ? null : idNow(anchor)
      if (chosen.value.size === 0) return
      chosen.value = new Set([...chosen.value].flatMap((id) => idNow(id) ?? []))
    },
  }
}
