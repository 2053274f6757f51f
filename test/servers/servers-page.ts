import { type Server, servers } from '../../src/engine/index.ts'
import { isRun, stateOf } from './states.ts'

/** What the examples permit. */
const POLICY = {
  origins: ['https://app.example'],
  methods: ['GET', 'PUT'],
  requestHeaders: ['content-type', 'x-api-key'],
  exposedHeaders: ['x-total'],
  credentials: true,
  maxAge: 600,
} as const

const TARGET = { origin: 'https://api.example', paths: ['/api/items'], sentHeaders: [], bareErrors: [], isCrossSite: false }

/** docs/servers/README.md, made of the servers themselves: `npm run test:servers -- --write-page` writes it, a test compares. */
export function serversPage(): string {
  const all = servers()
  const run = all.filter(isRun)
  return `# Servers

What is to be permitted, as configuration of the server in use: \`cors-lens FILE.har --server NAME\` prints it. The names:

| Name | Server | Tried |
| --- | --- | --- |
${all.map((one) => `| [\`${one.id}\`](#${one.id}) | ${one.name} | ${stateOf(one)} |`).join('\n')}

“run” means: \`npm run test:servers\` starts the real server with an application that knows nothing of CORS, lets a page in a real Chromium be refused, writes the proposed configuration down as it is, and starts it again. Then the page reads every response (the 401 and the 500 too), and pages of other origins read none. ${run.length} of ${all.length} are run so, in the versions of Debian 12 and of [npm](../../test/servers/packages/package.json).

A server is recognised by what its responses say of it. That is a guess: proxies add, remove and forge such lines, and the headers may have to be set elsewhere.

${all.map(section).join('\n')}`
}

function section({ id, name, configure, pitfalls }: Server): string {
  const pieces = configure(POLICY, TARGET)
  return `<a id="${id}"></a>

## ${name}

${pieces.map(({ place, language, text }) => `${escaped(upperFirst(place))}:\n\n\`\`\`${language}\n${text}\`\`\`\n`).join('\n')}
${pitfalls.map((pitfall) => `- ${escaped(pitfall)}`).join('\n')}
`
}

/** Nothing of it is Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_<>[\]|]/g, '\\$&')
}

function upperFirst(text: string): string {
  return /^[a-z]+ /.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text
}
