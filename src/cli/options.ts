import { parseArgs } from 'node:util'
import { type Server, server } from '../engine/index.ts'

export interface Options {
  readonly files: readonly string[]
  readonly format: 'text' | 'json'
  /** Verdicts besides "blocked" that make the command fail. */
  readonly failOn: readonly ('depends' | 'failed')[]
  readonly all: boolean
  readonly withSecrets: boolean
  /** Whose configuration to print instead of the requests; "list": the names that there are. */
  /** "auto": the one that the responses point to. */
  readonly server: Server | 'list' | 'auto' | null
  /** Compare the two files instead: the first is the earlier one. */
  readonly compare: boolean
  readonly help: boolean
  readonly version: boolean
}

/** The command was called in a way it does not know. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export const HELP = `Usage: cors-lens [options] FILE.har...
       cors-lens --compare BEFORE.har AFTER.har
       cors-lens explain [RULE | MESSAGE | -]...

Explains every failed request in a HAR file: is it CORS, what happened, who can fix it, and how.
FILE - is standard input. Nothing leaves this computer.

explain works without a recording: it takes a rule, a message from the browser's console or a
browser's name of an error, and says what it means, what causes it and what to do. Put the message
in quotation marks, or pipe it in with -. Alone, explain lists the rules.

Options:
  --format text|json         how to answer (default: text)
  --fail-on depends|failed   exit with 1 on these verdicts too; may be repeated
  --server NAME              print the configuration of this server that allows the requests; auto picks the
                             recognized one, and without a name it lists all of them
  --compare                  say what became of the requests of BEFORE in AFTER: repaired, newly blocked, gone, new
  --all                      list the requests that nothing is wrong with, too
  --with-secrets             show cookies, credentials and tokens instead of masking them
  -h, --help                 show this help
  -v, --version              show the version

Exit codes:
  0  nothing is blocked
  1  something is blocked, or has a verdict named by --fail-on
  2  an input is not a HAR file, or the command was called wrongly
`

/** @throws UsageError */
export function parseOptions(argv: readonly string[]): Options {
  const { values, positionals } = parsed(argv)
  const help = values.help === true
  const version = values.version === true
  const server = serverOf(values.server)
  if (positionals.length === 0 && !help && !version && server !== 'list')
    throw new UsageError('expected the name of a HAR file, or - for standard input')
  if (positionals.filter((file) => file === '-').length > 1) throw new UsageError('standard input (-) can be read only once')
  const compare = values.compare === true
  if (compare && positionals.length !== 2 && !help && !version)
    throw new UsageError('--compare: expected two HAR files, the earlier one first')
  return {
    files: positionals,
    format: oneOf('--format', ['text', 'json'], values.format ?? 'text'),
    failOn: (values['fail-on'] ?? []).map((verdict) => oneOf('--fail-on', ['depends', 'failed'], verdict)),
    all: values.all === true,
    withSecrets: values['with-secrets'] === true,
    server,
    compare,
    help,
    version,
  }
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      // Without a name, parseArgs would take the next option for it, or miss one.
      args: argv.map((arg, index) => (arg === '--server' && (argv[index + 1] ?? '-').startsWith('-') ? '--server=' : arg)),
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        'fail-on': { type: 'string', multiple: true },
        server: { type: 'string' },
        all: { type: 'boolean' },
        compare: { type: 'boolean' },
        'with-secrets': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function serverOf(name: string | undefined): Options['server'] {
  if (name === undefined) return null
  if (name === '') return 'list'
  if (name === 'auto') return 'auto'
  const known = server(name)
  if (known === null) throw new UsageError(`--server: there is no "${name}"; cors-lens --server lists the names`)
  return known
}

function oneOf<T extends string>(option: string, words: readonly T[], value: string): T {
  const word = words.find((word) => word === value)
  if (word === undefined) throw new UsageError(`${option}: expected ${words.join(' or ')}, found "${value}"`)
  return word
}
