import { type Server, type ServersOfGroup, serverGroups, servers } from '../../src/engine/index.ts'
import { SAMPLE } from './check-in-browser.ts'
import { POLICY, TARGET } from './example.ts'
import { isRun, stateOf } from './states.ts'

/** docs/servers, made of the servers themselves: `npm run test:servers -- --write-page` writes it, a test compares. */
export function serversPages(): Readonly<Record<string, string>> {
  return Object.fromEntries([['README.md', overview()], ...serverGroups().map((group) => [`${group.group}.md`, pageOf(group)] as const)])
}

function overview(): string {
  const all = servers()
  const run = all.filter(isRun)
  return `# Servers

\`cors-lens FILE.har --server NAME\` prints what a server must allow, as the configuration of that server. \`--server auto\` picks the one that the responses point to.

${serverGroups().map(table).join('\n\n')}

“run” means: \`npm run test:servers\` with \`--all\` starts the real server with an application that has no CORS enabled, lets a real Chromium block a page, writes the proposed configuration down as it is, and starts the server again. Then the page reads every response, the 401 and the 500 too, with one origin, with several, with one of 60 characters and with “*”; pages of other origins read none. ${run.length} of ${all.length} are run so, in the versions that the table names: those of Debian 12, or current ones of npm; the last time all of it ran was in November 2026. ${sampleNames(all)} are read in Firefox and WebKitGTK too. Without a browser, the same is requested by hand. “parsed” means that a parser of its language reads it. Documentation and sources were read in November 2026.

A server is recognized by its host name, its headers and its error pages. A header is a guess: proxies add, remove and forge such lines, and the CORS headers may have to be set elsewhere.
`
}

function sampleNames(all: readonly Server[]): string {
  const names = all.filter(({ id }) => SAMPLE.includes(id)).map(({ name }) => name)
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function table({ group, name, servers }: ServersOfGroup): string {
  const rows = servers.map((one) => `| [\`${one.id}\`](${group}.md#${one.id}) | ${one.name} | ${stateOf(one)} |`)
  return [`## ${name}`, '', '| Name | Server | Tried |', '| --- | --- | --- |', ...rows].join('\n')
}

function pageOf({ name, servers }: ServersOfGroup): string {
  return `# ${name}

[All servers](README.md)

${servers.map(section).join('\n')}`
}

function section(server: Server): string {
  const pieces = server.configure(POLICY, TARGET)
  return `<a id="${server.id}"></a>

## ${server.name}

Tried: ${stateOf(server)}.

${pieces.map(({ place, language, text }) => `${escaped(place)}:\n\n\`\`\`${language}\n${text}\`\`\`\n`).join('\n')}
Common pitfalls:

${server.pitfalls.map((pitfall) => `- ${escaped(pitfall)}`).join('\n')}
`
}

/** Nothing of it is Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_<>[\]|]/g, '\\$&')
}
