import {
  blockedEmbedding,
  type Configuration,
  type Har,
  maskPaths,
  observedPolicies,
  type RecognizedPlatform,
  type Report,
  recognizePlatforms,
  type Server,
  type ServerPolicy,
  seenResponse,
  serverGroups,
  servers,
  type Target,
  withoutResponse,
} from '../engine/index.ts'
import { escapeControls } from './escape-controls.ts'
import { entriesOf, recognizedAt } from './recognized-servers.ts'
import { entryAtOf } from './shown-report.ts'
import { type Terminal, textWidth } from './terminal.ts'
import { wrap } from './wrap.ts'

/** `--server` without a name: a line for each, by groups. */
export function textOfServers(terminal: Terminal): string {
  const width = Math.max(...servers().map(({ id }) => id.length))
  const groups = serverGroups().map(({ name, servers }) =>
    [`${name}:`, ...servers.map(({ id, name }) => `${terminal.paint('bold', id)}${' '.repeat(width - id.length)}  ${name}`)].join('\n'),
  )
  return `${groups.join('\n\n')}\n\nauto picks the one that the responses point to.\n`
}

/**
 * `--server NAME`: for every server that the file's pages requested across origins, the least policy that allows it all, who needs what of it, what
 * its responses say it is, and the configuration that carries the policy out, written as it is to be pasted: neither wrapped nor indented.
 * In the end what people run into with this server.
 *
 * @param server the one that was named; "auto" for the one that each server's responses point to
 */
export function textOfConfiguration(report: Report, har: Har, server: Server | 'auto', file: string, terminal: Terminal): string {
  const policies = observedPolicies(report.exchanges, entryAtOf(har.entries))
  const embedding = blockedEmbedding(report.exchanges)
  const origins = [...new Set([...policies.map(({ server }) => server), ...embedding])]
  const heading = `${terminal.paint('bold', escapeControls(file))}${server === 'auto' ? '' : ` · ${server.name}`}\n`
  if (origins.length === 0) return `${heading}\nNothing here needs to be allowed.\n`
  const used = new Set<Server>()
  const sections = origins.map((origin) => {
    const chosen = server === 'auto' ? (recognizedAt(origin, har.entries)[0]?.server ?? null) : server
    if (chosen !== null) used.add(chosen)
    const policy = policies.find((one) => one.server === origin) ?? null
    return section({ origin, policy, isEmbeddingBlocked: embedding.includes(origin), chosen, isNamed: server === 'auto' }, har, terminal)
  })
  const pitfalls = [...used].flatMap((one) => one.pitfalls).map((pitfall) => paragraph(pitfall, terminal).join('\n').replace(/^ {2}/, '- '))
  const ending = pitfalls.length === 0 ? '' : `\n${terminal.paint('bold', 'Common pitfalls')}\n${pitfalls.join('\n')}\n`
  return `${[heading, ...sections].join('\n')}${ending}`
}

interface Section {
  readonly origin: string
  readonly policy: ServerPolicy | null
  readonly isEmbeddingBlocked: boolean
  /** null when nothing was recognized. */
  readonly chosen: Server | null
  /** Its name is not in the heading yet. */
  readonly isNamed: boolean
}

function section({ origin, policy, isEmbeddingBlocked, chosen, isNamed }: Section, har: Har, terminal: Terminal): string {
  const pieces = [
    ...(policy === null || chosen === null ? [] : chosen.configure(policy.policy, masked(policy.target))),
    ...(isEmbeddingBlocked ? (chosen?.configureEmbedding?.() ?? []) : []),
  ]
  return [
    [terminal.paint('bold', escapeControls(origin)), ...(isNamed && chosen !== null ? [chosen.name] : []), ...countOf(policy)].join(' · '),
    ...(policy === null ? [] : aboutPolicy(policy, terminal)),
    ...(isEmbeddingBlocked ? paragraph(EMBEDDING, terminal) : []),
    ...aboutPlatforms(origin, har, terminal),
    ...(pieces.length > 0 ? pieces.flatMap((piece) => textOfPiece(piece, terminal)) : paragraph(withoutPieces(chosen), terminal)),
    '',
  ].join('\n')
}

const EMBEDDING =
  'Its Cross-Origin-Resource-Policy keeps a response from a page of another origin: send cross-origin for what other sites may embed.'

function withoutPieces(chosen: Server | null): string {
  return chosen === null
    ? 'Its responses do not tell which server it is: name one with --server NAME.'
    : 'This server cannot be configured for it: name another one, or let what stands in front of it send the headers.'
}

function countOf(policy: ServerPolicy | null): readonly string[] {
  return policy === null ? [] : [`${policy.requests} ${policy.requests === 1 ? 'request' : 'requests'}`]
}

function aboutPolicy({ needs, warnings }: ServerPolicy, terminal: Terminal): readonly string[] {
  const needed = needs.map(({ what, value, exchanges }) => `${what === 'credentials' ? what : value} (${exchanges.size})`)
  return [`Needed: ${needed.join(', ')}`, ...warnings].flatMap((text) => paragraph(text, terminal))
}

function aboutPlatforms(origin: string, har: Har, terminal: Terminal): readonly string[] {
  const platforms = recognizePlatforms([...entriesOf(origin, har.entries).map(seenResponse), withoutResponse(origin)])
  if (platforms.length === 0) return []
  const isInFront = ({ layer }: RecognizedPlatform) => layer === 'proxy' || layer === 'cdn'
  const behind = platforms.filter((one) => !isInFront(one)).map(nameAndClue)
  const front = platforms.filter(isInFront).map(nameAndClue)
  const named = [behind.join(', '), front.join(', ')].filter((names) => names !== '').join('; in front of it: ')
  const ids = recognizedAt(origin, har.entries).map(({ server }) => server.id)
  return [`Recognized: ${named}.`, ...(ids.length > 0 ? [`Configurations for that: ${ids.join(', ')}.`] : [])].flatMap((text) =>
    paragraph(text, terminal),
  )
}

function nameAndClue({ name, clue }: RecognizedPlatform): string {
  return `${name} (${clue.name}: ${clue.value})`
}

function textOfPiece({ place, text }: Configuration, terminal: Terminal): readonly string[] {
  return ['', terminal.paint('cyan', `--- ${escapeControls(place)}`), text.replace(/\n$/, '')]
}

function paragraph(text: string, terminal: Terminal): readonly string[] {
  return wrap(escapeControls(text), textWidth(terminal) - 2).map((line) => `  ${line}`)
}

function masked(target: Target): Target {
  return { ...target, paths: maskPaths(target.origin, target.paths) }
}
