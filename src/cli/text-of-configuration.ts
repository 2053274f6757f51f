import {
  type Har,
  maskUrl,
  observedPolicies,
  type RecognizedServer,
  type Report,
  type Server,
  type ServerPolicy,
  servers,
} from '../engine/index.ts'
import { escapeControls } from './escape-controls.ts'
import { recognizedAt } from './recognized-servers.ts'
import { type Terminal, textWidth } from './terminal.ts'
import { wrap } from './wrap.ts'

/** `--server` without a name. */
export function textOfServers(terminal: Terminal): string {
  const all = servers()
  const width = Math.max(...all.map(({ id }) => id.length))
  return all.map(({ id, name }) => `${terminal.paint('bold', id)}${' '.repeat(width - id.length)}  ${name}\n`).join('')
}

/**
 * `--server NAME`: for every server that the file's requests asked across origins, the least policy that permits them all, who needs what of it, for
 * which servers its answers speak, and the configuration that carries the policy out, written as it is to be pasted: neither wrapped nor indented.
 * In the end what people run into with this server.
 */
export function textOfConfiguration(report: Report, har: Har, server: Server, file: string, terminal: Terminal): string {
  const entries = new Map(har.entries.map((entry) => [entry.index, entry]))
  const policies = observedPolicies(report.exchanges, (index) => entries.get(index) ?? null)
  const heading = `${terminal.paint('bold', escapeControls(file))} · ${server.name}\n`
  if (policies.length === 0) return `${heading}\nNothing here asks for a permission.\n`
  const hosts = policies.map((policy) =>
    textOfPolicy(policy, urlAt(policy.server, report), recognizedAt(policy.server, har.entries), server, terminal),
  )
  const traps = server.traps.map((trap) => paragraph(trap, terminal).join('\n').replace(/^ {2}/, '- '))
  return `${[heading, ...hosts].join('\n')}\n${terminal.paint('bold', 'Known traps')}\n${traps.join('\n')}\n`
}

function textOfPolicy(
  host: ServerPolicy,
  url: string,
  recognized: readonly RecognizedServer[],
  server: Server,
  terminal: Terminal,
): string {
  const needs = host.needs.map(({ what, value, exchanges }) => `${what === 'credentials' ? what : value} (${exchanges.length})`)
  const pieces = server
    .configure(host.policy, { url })
    .flatMap(({ place, text }) => ['', terminal.paint('cyan', `--- ${escapeControls(place)}`), text.replace(/\n$/, '')])
  return [
    `${terminal.paint('bold', escapeControls(host.server))} · ${host.requests} ${host.requests === 1 ? 'request' : 'requests'}`,
    ...paragraph(`Needed: ${needs.join(', ')}`, terminal),
    ...host.warnings.flatMap((remark) => paragraph(remark, terminal)),
    ...(recognized.length > 0 ? paragraph(`Its answers speak for ${recognized.map(nameAndClue).join(', ')}.`, terminal) : []),
    ...(pieces.length > 0 ? pieces : paragraph('This server cannot be configured for it.', terminal)),
    '',
  ].join('\n')
}

function paragraph(text: string, terminal: Terminal): readonly string[] {
  return wrap(escapeControls(text), textWidth(terminal) - 2).map((line) => `  ${line}`)
}

function nameAndClue({ server, clue }: RecognizedServer): string {
  return `${server.id} (${clue.name}: ${clue.value})`
}

/** One of the URLs that were asked for there. Configurations name no more of it than the path. */
function urlAt(server: string, { exchanges }: Report): string {
  const url = exchanges.flatMap(({ hops }) => hops).find(({ url }) => url === server || url.startsWith(`${server}/`))?.url
  return maskUrl(url ?? server)
}
