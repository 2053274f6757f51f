import { parseArgs } from 'node:util'
import { type Server, server } from '../engine/index.ts'

/** Verdicts that a check may take for failures, besides “blocked”. */
const FAIL_ON = ['depends', 'failed', 'unknown'] as const

export interface Options {
  readonly files: readonly string[]
  readonly format: 'text' | 'json' | 'ndjson'
  /** Verdicts besides "blocked" that make the command fail. */
  readonly failOn: readonly (typeof FAIL_ON)[number][]
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
browser's name for an error, and says what it means, what causes it and what to do. Put the message
in quotation marks, or pipe it in with -. Alone, explain lists the rules.

Options:
  --all                 List requests with nothing wrong, and every warning, too.
  --format FORMAT       Print text (the default), json (one report), or ndjson (one exchange per line).
  --server NAME         Print the configuration for this server that fixes all requests in the file.
                        Without NAME, list the servers.
  --compare             Compare two recordings: which requests are fixed, newly blocked, gone, new.
  --fail-on VERDICT     Exit with 1 on this verdict too: depends, failed or unknown. May be repeated.
  --with-secrets        Show cookies, credentials and tokens. They are masked otherwise.
  -h, --help            Show this help.
  -v, --version         Show the version.

Exit codes:
  0  Nothing is blocked.
  1  Something is blocked, or has a verdict named by --fail-on.
  2  An input is not a HAR file or nothing in it could be read, or the arguments are wrong.
  3  The output could not be written: the disk is full, or the reader closed the pipe.

Examples:
  cors-lens shop.har
  cors-lens shop.har --server nginx
  cors-lens explain "Access to fetch at 'https://…' from origin 'https://…' has been blocked …"
  cors-lens explain wildcard-with-credentials
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
    format: oneOf('--format', ['text', 'json', 'ndjson'], values.format ?? 'text'),
    failOn: (values['fail-on'] ?? []).map((verdict) => oneOf('--fail-on', FAIL_ON, verdict)),
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
  if (known === null) throw new UsageError(`--server: unknown server "${name}"; cors-lens --server lists the names`)
  return known
}

function oneOf<T extends string>(option: string, words: readonly T[], value: string): T {
  const word = words.find((word) => word === value)
  if (word === undefined) throw new UsageError(`${option}: expected ${words.join(' or ')}, found "${value}"`)
  return word
}
