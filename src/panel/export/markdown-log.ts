import { type CauseGroup, type Diagnosis, groupByCause } from '../../engine/index.ts'
import { type ChosenConfiguration, chosenConfiguration } from '../fix/chosen-configuration.ts'
import type { LogState } from '../state/log-state.ts'
import { text } from '../text/text.ts'
import { configurationParts, configurationTitle, markdownReport } from './markdown.ts'
import { code, list } from './markdown-text.ts'
import { exportSource } from './source.ts'

/** More requests of one cause do not help to fix it. */
const MAX_REQUESTS = 20

/**
 * A report on many requests for the backend team: a section for each cause with its requests, and evidence, fix and commands of the first one; in the
 * end the configuration of each server, since one is for all its requests. Allowed requests are only counted.
 */
export function markdownLogReport(diagnoses: readonly Diagnosis[], log: LogState, withSecrets: boolean): string {
  const problems = diagnoses.filter(({ cause, verdict }) => cause !== null && verdict !== 'depends')
  const groups = groupByCause(problems)
  const blocked = diagnoses.filter(({ verdict }) => verdict === 'blocked').length
  const section = ({ members }: CauseGroup) => {
    const sources = members.map((diagnosis) => exportSource(diagnosis, log.entry, withSecrets))
    const [first] = sources
    if (first === undefined) return ''
    const requests = sources.map(({ diagnosis: { method, url } }) => code(`${method} ${url}`))
    const shown = [
      ...requests.slice(0, MAX_REQUESTS),
      ...(requests.length > MAX_REQUESTS ? [text.logReport.more(requests.length - MAX_REQUESTS)] : []),
    ]
    const others = members.length === 1 ? [] : [`${text.logReport.requests(members.length)}:`, list(shown), text.logReport.shownFor]
    return markdownReport(first, { level: 2, others })
  }
  const configurations = distinct(groups.flatMap(({ members: [first] }) => (first && chosenConfiguration(first, log)) ?? []))
  return [
    `# ${text.logReport.title(blocked, diagnoses.length)}`,
    ...(groups.length === 0 ? [text.logReport.nothing] : groups.map(section)),
    ...configurations.flatMap((one) => [`## ${configurationTitle(one)}`, ...configurationParts(one)]),
  ]
    .map((part) => part.trimEnd())
    .join('\n\n')
    .concat('\n')
}

/** Several causes may be one server's. */
function distinct(configurations: readonly ChosenConfiguration[]): readonly ChosenConfiguration[] {
  return [...new Map(configurations.map((one) => [`${one.server} ${one.policy?.server}`, one])).values()]
}
