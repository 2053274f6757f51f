import type { Diagnosis } from '../engine/index.ts'
import { text } from './text.ts'

export interface Filter {
  readonly text: string
  readonly blockedOnly: boolean
}

/** What the list shows of an exchange, in lower case: made once per diagnosis, since a log of 100,000 is searched at every key. */
const searched = new WeakMap<Diagnosis, string>()

function searchedText(diagnosis: Diagnosis): string {
  const known = searched.get(diagnosis)
  if (known !== undefined) return known
  const { method, url, verdict, cause, hops } = diagnosis
  const parts = [method, text.verdict[verdict], cause?.title ?? '', cause?.rule ?? '', url]
  for (const hop of hops) parts.push(hop.url, String(hop.status))
  const made = parts.join('\n').toLowerCase()
  searched.set(diagnosis, made)
  return made
}

/** The exchanges that hold every word of the filter and none of those after a minus; the very same array when nothing is filtered. */
export function filtered(diagnoses: readonly Diagnosis[], filter: Filter): readonly Diagnosis[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  const excluded = words.filter((word) => word.startsWith('-') && word.length > 1).map((word) => word.slice(1))
  const required = words.filter((word) => !word.startsWith('-'))
  if (!filter.blockedOnly && excluded.length === 0 && required.length === 0) return diagnoses
  return diagnoses.filter((diagnosis) => {
    if (filter.blockedOnly && diagnosis.verdict !== 'blocked') return false
    const held = searchedText(diagnosis)
    return required.every((word) => held.includes(word)) && !excluded.some((word) => held.includes(word))
  })
}
