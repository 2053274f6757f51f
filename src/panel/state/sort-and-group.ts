import type { Diagnosis, Evidence, Verdict } from '../../engine/index.ts'
import { groupedBy } from '../components/group-by.ts'
import { hostOf } from '../components/url-parts.ts'

import { text } from '../text/text.ts'
import type { Column, Grouping, Sort } from './list-order.ts'

/** A line of the list that stands for several exchanges. */
export interface Group {
  readonly id: string
  /** What they have in common. */
  readonly title: string
  /** What exactly: a method or header names that all of them lack permission for; "" where the title says it all. */
  readonly disallowedNames: string
  /** Their host, where the title does not say it; "" when they have several. */
  readonly host: string
  /** The gravest among them. */
  readonly verdict: Verdict
  readonly members: readonly Diagnosis[]
  readonly folded: boolean
}

export type Line = Diagnosis | Group

export function isGroup(line: Line): line is Group {
  return 'members' in line
}

/** What asks for attention comes first. */
export const verdictPriority: readonly Verdict[] = ['blocked', 'failed', 'depends', 'unknown', 'allowed', 'opaque', 'same-origin']

/** The words of the Cause column. An open question is said quietly: most such requests are fine. */
export function causeText({ verdict, cause }: Diagnosis): string {
  if (verdict === 'depends') return text.unless[cause?.otherwise ?? 'unknown']
  return cause?.title ?? ''
}

/** The last status recorded; 0 for none. */
export function statusOf({ hops }: Diagnosis): number {
  return hops.at(-1)?.status ?? 0
}

const sortKeys: Record<Column, (diagnosis: Diagnosis) => string | number> = {
  verdict: ({ verdict }) => verdictPriority.indexOf(verdict),
  method: ({ method }) => method,
  url: ({ url }) => url,
  cause: causeText,
  status: statusOf,
}

/** In another order than that of time; equal ones stay in the order of time. Empty causes come last either way. */
export function sorted(rows: readonly Diagnosis[], sort: Sort | null): readonly Diagnosis[] {
  if (sort === null) return rows
  const keyOf = sortKeys[sort.column]
  const direction = sort.descending ? -1 : 1
  const keyed = rows.map((diagnosis, index) => ({ diagnosis, index, key: keyOf(diagnosis) }))
  keyed.sort((a, b) => {
    if (a.key === b.key) return a.index - b.index
    if (a.key === '' || b.key === '') return a.key === '' ? 1 : -1
    return a.key < b.key ? -direction : direction
  })
  return keyed.map(({ diagnosis }) => diagnosis)
}

/** The list's lines: the exchanges as they are, or each group with its members after it unless it is folded. */
export function sortedAndGrouped(rows: readonly Diagnosis[], grouping: Grouping, folded: ReadonlySet<string>): readonly Line[] {
  if (grouping === 'time') return rows
  const groups = [...groupedBy(rows, grouping === 'host' ? hostGroup : causeGroup)].map(([id, members]) =>
    groupOf(id, members, grouping, folded.has(id)),
  )
  if (grouping === 'cause') groups.sort((a, b) => verdictPriority.indexOf(a.verdict) - verdictPriority.indexOf(b.verdict))
  return groups.flatMap((group) => (group.folded ? [group] : [group, ...group.members]))
}

function hostGroup({ url }: Diagnosis): string {
  return `host ${hostOf(url)}`
}

/** One cause at one host is one thing to repair, and each header that is not listed is another; what has no cause is held together by its verdict. */
function causeGroup(diagnosis: Diagnosis): string {
  const { verdict, cause, hops, url } = diagnosis
  if (cause === null) return `verdict ${verdict}`
  return `cause ${verdict} ${cause.rule} ${hostOf(hops[cause.hop]?.url ?? url)} ${disallowedNames(diagnosis)}`
}

function groupOf(id: string, members: readonly Diagnosis[], grouping: Grouping, folded: boolean): Group {
  const [first] = members
  const verdict = verdictPriority.find((grave) => members.some((member) => member.verdict === grave)) ?? 'unknown'
  const title = grouping === 'host' ? id.slice('host '.length) : first ? causeText(first) || text.verdict[verdict] : ''
  const host = grouping === 'cause' && first?.cause ? hostOf(first.hops[first.cause.hop]?.url ?? first.url) : ''
  return { id, title, disallowedNames: grouping === 'cause' && first ? disallowedNames(first) : '', host, verdict, members, folded }
}

/** The method or the header names, joined by commas, that the answer to a preflight does not list; "" where that is not the cause. */
export function disallowedNames({ cause }: Diagnosis): string {
  if (cause?.at !== 'preflight') return ''
  const evidenceOf = (on: Evidence['on'], name: string) =>
    cause.evidence.find((piece) => piece.on === on && piece.name.toLowerCase() === name)?.value ?? null
  const headers = evidenceOf('request', 'access-control-request-headers')
  const method = evidenceOf('request', 'access-control-request-method')
  if (headers === null) return method ?? ''
  const listed = members(evidenceOf('response', 'access-control-allow-headers') ?? '')
  return members(headers)
    .filter((name) => !listed.includes(name))
    .join(', ')
}

function members(list: string): string[] {
  return list
    .toLowerCase()
    .split(',')
    .map((member) => member.trim())
    .filter((member) => member !== '')
}
