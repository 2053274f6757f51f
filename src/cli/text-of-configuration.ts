import { type Har, type HostPolicy, maskUrl, policiesOf, type Report, type Server, servers } from '../engine/index.ts'
import { inert } from './inert.ts'
import { type Terminal, textWidth } from './terminal.ts'
import { wrap } from './wrap.ts'

/** `--server` without a name. */
export function textOfServers(terminal: Terminal): string {
  const all = servers()
  const width = Math.max(...all.map(({ id }) => id.length))
  return all.map(({ id, name }) => `${terminal.paint('bold', id)}${' '.repeat(width - id.length)}  ${name}\n`).join('')
}

/**
 * `--server NAME`: for every server that the file's requests asked across origins, the least policy that permits them all, who needs what of it, and
 * the configuration that carries it out. The configuration is written as it is to be pasted, neither wrapped nor indented.
 */
export function textOfConfiguration(report: Report, har: Har, server: Server, file: string, terminal: Terminal): string {
  const entries = new Map(har.entries.map((entry) => [entry.index, entry]))
  const policies = policiesOf(report.exchanges, (index) => entries.get(index) ?? null)
  const heading = `${terminal.paint('bold', inert(file))} · ${server.name}\n`
  if (policies.length === 0) return `${heading}\nNothing here asks for a permission.\n`
  return [heading, ...policies.map((policy) => textOfPolicy(policy, urlAt(policy.server, report), server, terminal))].join('\n')
}

function textOfPolicy(host: HostPolicy, url: string, server: Server, terminal: Terminal): string {
  const paragraph = (text: string) => wrap(inert(text), textWidth(terminal) - 2).map((line) => `  ${line}`)
  const needs = host.needs.map(({ what, value, exchanges }) => `${what === 'credentials' ? what : value} (${exchanges.length})`)
  const pieces = server
    .configure(host.policy, { url })
    .flatMap(({ place, text }) => ['', terminal.paint('cyan', `--- ${inert(place)}`), text.replace(/\n$/, '')])
  return [
    `${terminal.paint('bold', inert(host.server))} · ${host.requests} ${host.requests === 1 ? 'request' : 'requests'}`,
    ...paragraph(`Needed: ${needs.join(', ')}`),
    ...host.remarks.flatMap(paragraph),
    ...(pieces.length > 0 ? pieces : paragraph('This server cannot be configured for it.')),
    '',
  ].join('\n')
}

/** One of the URLs that were asked for there. Configurations name no more of it than the path. */
function urlAt(server: string, { exchanges }: Report): string {
  const url = exchanges.flatMap(({ hops }) => hops).find(({ url }) => url === server || url.startsWith(`${server}/`))?.url
  return maskUrl(url ?? server)
}
