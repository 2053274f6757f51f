import { strict as assert } from 'node:assert'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseAst } from 'vite'
import { temporaryFolder } from '../../scripts/browsers/temporary-folder.ts'
import { type Language, type Policy, servers, type Target } from '../../src/engine/index.ts'
import { grammarParsers } from './grammars.ts'
import { nodeModulesOf } from './install.ts'

const SEVERAL: Policy = {
  origins: ['https://app.example', "http://it's-$1;a=&b(c)+d!e~f.example:81"],
  methods: ['GET', 'PUT', 'M$1'],
  requestHeaders: ['content-type', 'x-$host', "x-it's-#1", 'x-%d-`id`-&amp|1'],
  exposedHeaders: ['x-total', "x-it's-#1"],
  credentials: true,
  maxAge: 600,
}
const POLICIES: readonly Policy[] = [
  { ...SEVERAL, origins: ['https://app.example'], requestHeaders: ['content-type'], exposedHeaders: ['x-total'] },
  SEVERAL,
  { origins: '*', methods: ['GET'], requestHeaders: [], exposedHeaders: [], credentials: false, maxAge: null },
]
const TARGETS: readonly Target[] = [
  {
    origin: 'https://api.example',
    paths: ['/api/items/', '/v1/users'],
    sentHeaders: ['access-control-allow-origin'],
    bareErrors: [413],
    isCrossSite: true,
  },
  { origin: 'https://api.example', paths: ['/'], sentHeaders: [], bareErrors: [], isCrossSite: false },
]

/** Pieces that stand within something else: what goes around them to make a whole. */
const AROUND: Readonly<Record<string, (text: string) => string>> = {
  hapi: (text) => `({${text}})`,
  strapi: (text) => `[${text}]`,
  'aws-cdk': (text) => `({${text}})`,
  payload: (text) => `({\n${text}})`,
  sveltekit: aroundOption,
  astro: aroundOption,
  // The grammar takes a dollar for an interpolation in every string, Scala only in those with a letter in front.
  http4s: (text) => text.replaceAll('$', ''),
}

/** One of the files is an option, the other a whole. */
function aroundOption(text: string): string {
  return /^(?:\/\/.*\n)*\w+: \{/.test(text) ? `({\n${text}})` : text
}

type Parser = (text: string) => void

/** RabbitMQ's lines have no section. */
const INI = 'import configparser, sys; configparser.ConfigParser(interpolation=None).read_string("[all]\\n" + open(sys.argv[1]).read())'

/** Throws where a text is not of its language. null where there is no parser here; those are read back by the tests of the engine. */
async function parsers(): Promise<Readonly<Record<Language, Parser | null>>> {
  const require = createRequire(join(nodeModulesOf('packages'), 'anything.js'))
  const yaml = require('yaml') as { parseDocument: (text: string, options: object) => { errors: readonly Error[] } }
  const toml = require('smol-toml') as { parse: (text: string) => unknown }
  const xml = require('fast-xml-parser') as { XMLValidator: { validate: (text: string) => true | { err: { msg: string } } } }
  return {
    json: (text) => JSON.parse(text),
    // CloudFormation's functions are tags of its own.
    yaml: (text) => assert.deepEqual(yaml.parseDocument(text, { logLevel: 'error' }).errors, []),
    toml: (text) => toml.parse(text),
    xml: (text) => assert.equal(xml.XMLValidator.validate(`<all>${text.replace(/<\?xml.*?\?>/, '')}</all>`), true),
    javascript: (text) => parseAst(text, { lang: 'js' }),
    typescript: (text) => parseAst(text, { lang: 'ts' }),
    python: byProgram('py', ['/usr/bin/python3', '-c', 'import ast, sys; ast.parse(open(sys.argv[1]).read())']),
    ruby: byProgram('rb', ['ruby', '-c']),
    php: byProgram('php', ['php', '-l']),
    go: byProgram('go', ['gofmt', '-e', '-l']),
    shell: byProgram('sh', ['sh', '-n']),
    ini: byProgram('ini', ['/usr/bin/python3', '-c', INI]),
    ...(await grammarParsers()),
    // Their own servers read them, which are run.
    apache: null,
    caddyfile: null,
    haproxy: null,
    lighttpd: null,
    nginx: null,
    perl: null,
    vcl: null,
    text: null,
  }
}

/** @throws AssertionError with what the program says, or prints of a file that is not formatted as it would */
function byProgram(extension: string, [program = '', ...words]: readonly string[]): Parser {
  const folder = temporaryFolder()
  const file = join(folder.path, `piece.${extension}`)
  return (text) => {
    writeFileSync(file, text)
    const { status, stdout, stderr, error } = spawnSync(program, [...words, file], { encoding: 'utf8' })
    assert.equal(status, 0, error?.message ?? stdout + stderr)
    if (program === 'gofmt') assert.equal(stdout, '', 'gofmt would write it in another way')
  }
}

/** The languages that are parsed. */
export const PARSED: readonly Language[] = [
  'json',
  'yaml',
  'toml',
  'xml',
  'javascript',
  'typescript',
  'python',
  'ruby',
  'php',
  'go',
  'shell',
  'ini',
  'csharp',
  'elixir',
  'java',
  'kotlin',
  'rust',
  'scala',
]

/** Every piece of every server is well-formed in its language, as a parser of that language reads it. @throws AssertionError */
export async function checkFormats(): Promise<void> {
  const known = await parsers()
  const seen = new Set<string>()
  const problems: string[] = []
  for (const { id, configure } of servers()) {
    for (const { language, text } of POLICIES.flatMap((policy) => TARGETS.flatMap((target) => configure(policy, target)))) {
      const parse = known[language]
      if (parse === null || seen.has(language + text)) continue
      seen.add(language + text)
      try {
        parse(AROUND[id]?.(text) ?? text)
      } catch (error) {
        problems.push(`${id}: ${error instanceof Error ? error.message : error}\n${text}`)
      }
    }
  }
  assert.equal(problems.length, 0, problems.join('\n\n'))
}
