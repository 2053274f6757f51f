import { get, type HeaderList } from '../../../src/engine/fetch/header-list.ts'
import type { ResponseChange } from '../../../src/engine/report/fix.ts'

/** Headers after a change, by the words of docs/json.md and not by the engine's own hand. */
export function changedHeaders(headers: HeaderList, { set, append, remove }: ResponseChange): HeaderList {
  const isGone = (name: string) => [...remove, ...Object.keys(set)].some((gone) => gone.toLowerCase() === name.toLowerCase())
  const lines = [...headers.filter(({ name }) => !isGone(name)), ...Object.entries(set).map(([name, value]) => ({ name, value }))]
  for (const [name, value] of Object.entries(append)) {
    const members = (get(name, lines) ?? '').split(',').map((member) => member.trim().toLowerCase())
    if (!members.includes(value.toLowerCase())) lines.push({ name, value })
  }
  return lines
}
