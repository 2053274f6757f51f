import type { Diagnosis, Entry } from '../../engine/index.ts'
import { type Group, isGroup, sortedAndGrouped } from '../state/sort-and-group.ts'
import { text } from '../text/text.ts'
import { code, list, markdownReport } from './markdown.ts'
import { exportSource } from './source.ts'

/** More requests of one cause help nobody to repair it. */
const MOST = 20

/**
 * A report on many requests for the people of the server: one section for each cause at each host, with all its requests, and with evidence,
 * repair and commands of the first. What is well is only counted.
 */
export function markdownLogReport(diagnoses: readonly Diagnosis[], entry: (index: number) => Entry | null, withSecrets: boolean): string {
  const troubled = diagnoses.filter(({ cause, verdict }) => cause !== null && verdict !== 'depends')
  const groups = sortedAndGrouped(troubled, 'cause', new Set()).filter(isGroup)
  const blocked = diagnoses.filter(({ verdict }) => verdict === 'blocked').length
  const section = ({ members }: Group) => {
    const sources = members.map((diagnosis) => exportSource(diagnosis, entry, withSecrets))
    const [first] = sources
    if (first === undefined) return ''
    const requests = sources.map(({ diagnosis: { method, url } }) => code(`${method} ${url}`))
    const shown = [...requests.slice(0, MOST), ...(requests.length > MOST ? [text.logReport.more(requests.length - MOST)] : [])]
    const others = members.length === 1 ? [] : [`${text.logReport.requests(members.length)}:`, list(shown), text.logReport.shownFor]
    return markdownReport(first, { level: 2, others })
  }
  return [`# ${text.logReport.title(blocked, diagnoses.length)}`, ...(groups.length === 0 ? [text.logReport.nothing] : groups.map(section))]
    .map((part) => part.trimEnd())
    .join('\n\n')
    .concat('\n')
}
