import { type Category, type Diagnosis, type Evidence, hostOf, type Report, type Warning } from '../engine/index.ts'
import { escapeControls } from './escape-controls.ts'
import { headline } from './headline.ts'
import type { ShownReport } from './shown-report.ts'
import { type Terminal, textWidth } from './terminal.ts'
import { textOfEvidence } from './text-of-evidence.ts'
import { wrap } from './wrap.ts'

const INDENT = '  '
const LISTED: readonly Category[] = ['security', 'correctness']

/** A warning with the requests at one host that it is about. */
interface WarningGroup {
  /** As it is to be shown, given the first of its requests as that is to be shown. */
  readonly warningOf: (first: Diagnosis) => Warning | undefined
  readonly members: Diagnosis[]
}

/**
 * The warnings about requests that worked: once per rule and host. If your code sees nothing though the request was allowed, one of them
 * says why.
 *
 * @param all about requests that did not work, and what only takes longer than it needs, too
 */
export function textOfWarnings({ exchanges, warnings }: Report, shown: ShownReport, all: boolean, terminal: Terminal): readonly string[] {
  const isListed = ({ category }: Warning) => all || LISTED.includes(category)
  const groups = new Map<string, WarningGroup>()
  for (const exchange of exchanges.filter(({ verdict }) => all || (verdict !== 'blocked' && verdict !== 'failed'))) {
    for (const { rule } of exchange.warnings.filter(isListed)) {
      const key = `${rule} ${hostOf(exchange.url)}`
      const group = groups.get(key)
      if (group !== undefined) group.members.push(exchange)
      else groups.set(key, { warningOf: ({ warnings }) => warnings.find((one) => one.rule === rule), members: [exchange] })
    }
  }
  const byId = new Map(exchanges.map((exchange) => [exchange.id, exchange]))
  const ofLog = warnings.filter(isListed).map((warning) => ({
    warningOf: () => shown.warning(warning),
    members: warning.exchanges.flatMap((id) => byId.get(id) ?? []),
  }))
  return [...groups.values(), ...ofLog].flatMap((group) => textOfGroup(group, shown, terminal))
}

function textOfGroup({ warningOf, members }: WarningGroup, shown: ShownReport, terminal: Terminal): readonly string[] {
  const [recorded] = members
  if (recorded === undefined) return []
  const first = shown.exchange(recorded)
  const warning = warningOf(first)
  if (warning === undefined) return []
  const { category, title, explanation, remedy, evidence } = warning
  const paragraph = (text: string) => wrap(escapeControls(text), textWidth(terminal) - INDENT.length)
  const lines = [
    ...paragraph(title).map((line) => terminal.paint('bold', line)),
    ...paragraph(explanation),
    ...paragraph(remedy),
    ...textOfEvidence(evidence, first, placeOf(evidence, first), terminal),
    ...(members.length > 1 ? [terminal.paint('dim', `+ ${members.length - 1} more with this warning`)] : []),
  ]
  return [
    `${[headline({ method: first.method, url: first.url, mark: '!', style: 'yellow', label: `warning (${category})` }, terminal), ...lines.map((line) => INDENT + line)].join('\n')}\n`,
  ]
}

/** The hop that the evidence is of; a line that is missing counts as one of the response. */
function placeOf(evidence: readonly Evidence[], { hops }: Diagnosis): { readonly at: 'response'; readonly hop: number } {
  const hop = hops.findIndex(({ entry, preflight }) =>
    evidence.some((line) => line.entry !== null && [entry, preflight.entry].includes(line.entry)),
  )
  return { at: 'response', hop: Math.max(0, hop) }
}
