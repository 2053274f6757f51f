import { type CauseGroup, type Diagnosis, groupByCause, hostOf, VERDICT_PRIORITY, type Verdict, type Warning } from '../../engine/index.ts'
import { groupedBy } from '../components/group-by.ts'
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

/** The cause in words; "" where nothing is wrong. An open question is said quietly: most such requests are fine. */
export function causeWords({ verdict, cause }: Diagnosis): string {
  if (verdict === 'depends') return text.unless[cause?.otherwise ?? 'unknown']
  return cause?.title ?? ''
}

/** The words of the Cause column: a request that is allowed may still give the page less than it expects, then its warning is what one looks for. */
export function causeText(diagnosis: Diagnosis): string {
  return causeWords(diagnosis) || (surprise(diagnosis)?.title ?? '')
}

/** Why an allowed request may not work as expected. */
function surprise(diagnosis: Diagnosis): Warning | undefined {
  return diagnosis.verdict === 'allowed' ? diagnosis.warnings.find(({ category }) => category === 'correctness') : undefined
}

/** The last status recorded, else the one that the cause is about, such as a preflight response's; 0 for none. */
export function statusOf({ hops, cause }: Diagnosis): number {
  return hops.at(-1)?.status || Number.parseInt(cause?.evidence.find(({ on }) => on === 'status')?.value ?? '', 10) || 0
}

/** Where a request comes from, such as `app.js:12`; "" where that isn't recorded. */
export type InitiatorOf = (diagnosis: Diagnosis) => string

function sortKey(column: Column, initiatorOf: InitiatorOf): (diagnosis: Diagnosis) => string | number {
  switch (column) {
    case 'verdict':
      return ({ verdict }) => VERDICT_PRIORITY.indexOf(verdict)
    case 'method':
      return ({ method }) => method
    case 'host':
      return ({ url }) => hostOf(url)
    case 'url':
      return ({ url }) => url
    case 'cause':
      return causeText
    case 'initiator':
      return initiatorOf
    case 'time':
      return ({ time }) => time ?? -1
    case 'status':
      return statusOf
  }
}

/** In another order than that of time; equal ones stay in the order of time. Empty causes come last either way. */
export function sorted(rows: readonly Diagnosis[], sort: Sort | null, initiatorOf: InitiatorOf): readonly Diagnosis[] {
  if (sort === null) return rows
  const keyOf = sortKey(sort.column, initiatorOf)
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
export function sortedAndGrouped(rows: readonly Diagnosis[], grouping: Grouping, folded: ReadonlyMap<string, boolean>): readonly Line[] {
  if (grouping === 'none') return rows
  const groups =
    grouping === 'cause'
      ? oncePerHead(groupByCause(rows).flatMap(apartBySurprise)).map((group) => ofOneCause(group, folded.get(group.id) ?? isFine(group)))
      : [...groupedBy(rows, ({ url }) => hostOf(url))].map(([host, members]) =>
          ofOneHost(host, members, folded.get(`host ${host}`) ?? false),
        )
  return groups.flatMap((group) => (group.folded ? [group] : [group, ...group.members]))
}

/** Allowed requests with the same warning that are shown at first. */
const MAX_SHOWN_ALIKE = 5

/** Where nothing is wrong, a group is collapsed until someone opens it. */
function isFine({ verdict, members }: CauseGroup): boolean {
  const [first] = members
  if (first !== undefined && surprise(first) && members.length <= MAX_SHOWN_ALIKE) return false
  return verdict === 'allowed' || verdict === 'opaque' || verdict === 'same-origin'
}

/** The allowed requests of each surprise by themselves, before those that nothing is to be said about. */
function apartBySurprise(group: CauseGroup): readonly CauseGroup[] {
  if (group.verdict !== 'allowed') return [group]
  const parts = groupedBy(group.members, (member) => surprise(member)?.rule ?? '')
  return [...parts]
    .map(([rule, members]) => ({ ...group, id: rule === '' ? group.id : `${group.id} ${rule}`, members }))
    .sort((one, other) => Number(one.id === group.id) - Number(other.id === group.id))
}

/** The same problem may stop a preflight here and a request there: one head stands for both. */
function oncePerHead(groups: readonly CauseGroup[]): readonly CauseGroup[] {
  const alike = groupedBy(groups, (group) => [group.verdict, titleOf(group), group.host ?? '', ...group.disallowed].join('\n'))
  return [...alike.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : others.length === 0
        ? [first]
        : [{ ...first, members: [first, ...others].flatMap(({ members }) => members) }],
  )
}

function titleOf({ verdict, members: [first] }: CauseGroup): string {
  return (first && causeText(first)) || text.verdict[verdict]
}

function ofOneCause(group: CauseGroup, folded: boolean): Group {
  const { id, verdict, host, disallowed, members } = group
  const title = titleOf(group)
  return { id, title, disallowedNames: disallowed.join(', '), host: host ?? '', verdict, members, folded }
}

function ofOneHost(host: string, members: readonly Diagnosis[], folded: boolean): Group {
  const verdict = VERDICT_PRIORITY.find((urgent) => members.some((member) => member.verdict === urgent)) ?? 'unknown'
  return { id: `host ${host}`, title: host, disallowedNames: '', host: '', verdict, members, folded }
}
