import {
  type CauseGroup,
  type CommonCause,
  commonCauseOf,
  type Diagnosis,
  groupByCause,
  hostOf,
  VERDICT_PRIORITY,
  type Verdict,
  type Warning,
} from '../../engine/index.ts'
import { groupedBy } from '../components/group-by.ts'
import { text } from '../text/text.ts'
import type { Grouping } from './list-order.ts'
import { perExchange } from './per-exchange.ts'

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

/** Makes the list's lines: the exchanges as they are, or each group with its members after it unless it is folded. */
type LineMaker = (rows: readonly Diagnosis[], grouping: Grouping, folded: ReadonlyMap<string, boolean>) => readonly Line[]

/** Remembers what it found out about the exchanges of a list that grows, which is grouped again and again. */
export function lineMaker(): LineMaker {
  const makers = { cause: makerByCause(), host: makerByHost() }
  return (rows, grouping, folded) => {
    if (grouping === 'none') return rows
    return makers[grouping](rows, folded).flatMap((group) => (group.folded ? [group] : [group, ...group.members]))
  }
}

type GroupMaker = (rows: readonly Diagnosis[], folded: ReadonlyMap<string, boolean>) => readonly Group[]

function makerByCause(): GroupMaker {
  const commonsOf = perExchange(apartBySurprise)
  return (rows, folded) =>
    oncePerHead(surprisesFirst(groupByCause(rows, commonsOf(rows)))).map((group) =>
      ofOneCause(group, folded.get(group.id) ?? isFine(group)),
    )
}

function makerByHost(): GroupMaker {
  const hostsOf = perExchange(({ url }) => hostOf(url))
  return (rows, folded) => {
    const hosts = hostsOf(rows)
    const groups = new Map<string, Diagnosis[]>()
    for (const [index, diagnosis] of rows.entries()) {
      const host = hosts[index] ?? ''
      const group = groups.get(host)
      if (group === undefined) groups.set(host, [diagnosis])
      else group.push(diagnosis)
    }
    return [...groups].map(([host, members]) => ofOneHost(host, members, folded.get(`host ${host}`) ?? false))
  }
}

/** Allowed requests with the same warning that are shown at first. */
const MAX_SHOWN_ALIKE = 5

/** Where nothing is wrong, a group is collapsed until someone opens it. */
function isFine({ verdict, members }: CauseGroup): boolean {
  const [first] = members
  if (first !== undefined && surprise(first) && members.length <= MAX_SHOWN_ALIKE) return false
  return verdict === 'allowed' || verdict === 'opaque' || verdict === 'same-origin'
}

/** The allowed requests of each surprise by themselves. */
function apartBySurprise(diagnosis: Diagnosis): CommonCause {
  const common = commonCauseOf(diagnosis)
  const rule = surprise(diagnosis)?.rule
  return rule === undefined ? common : { ...common, id: `${common.id} ${rule}` }
}

/** Of equally urgent ones, they come before those that nothing is to be said about. */
function surprisesFirst(groups: readonly CauseGroup[]): readonly CauseGroup[] {
  const rank = ({ id, verdict }: CauseGroup) => 2 * VERDICT_PRIORITY.indexOf(verdict) + Number(id === verdict)
  return groups.toSorted((one, other) => rank(one) - rank(other))
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
