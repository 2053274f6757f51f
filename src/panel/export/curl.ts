import { authorRequest, preflightRequest } from './author-request.ts'
import type { ExportSource } from './source.ts'

/**
 * The request as a command for a POSIX shell, with the Origin that the browser would send; `-i` shows the headers of the answer.
 * Whatever the page chose stands in quotes: nothing in it is read by the shell, and nothing is taken for an option or a file.
 */
export function curlRequest(source: ExportSource): string {
  const { url, method, headers, origin, cookie, mayHaveBody } = authorRequest(source)
  return command([
    ...(method === 'HEAD' ? ['--head'] : method === 'GET' ? [] : [`-X ${quoted(method)}`]),
    `--url ${quoted(url)}`,
    ...(origin === null ? [] : [header('Origin', origin)]),
    ...headers.map(({ name, value }) => header(name, value)),
    ...(cookie === null ? [] : [header('Cookie', cookie)]),
    ...(mayHaveBody && method !== 'DELETE' ? ["--data-raw ''"] : []),
  ])
}

/** The preflight of the first hop that has one; null when none does. */
export function curlPreflight({ diagnosis, entry }: ExportSource): string | null {
  const hop = diagnosis.hops.find(({ preflight }) => preflight.state !== 'not-needed')
  if (!hop) return null
  const asked = preflightRequest(hop, entry)
  const names = asked.names.length > 0 ? asked.names : hop.preflight.reasons.headers
  return command([
    '-X OPTIONS',
    `--url ${quoted(hop.url)}`,
    ...(diagnosis.origin === null ? [] : [header('Origin', diagnosis.origin)]),
    header('Access-Control-Request-Method', asked.method ?? diagnosis.method),
    ...(names.length > 0 ? [header('Access-Control-Request-Headers', [...names].sort().join(','))] : []),
  ])
}

function command(options: readonly string[]): string {
  return `curl -i --globoff ${options.join(' \\\n  ')}`
}

/** `Name;` is how curl is told to send an empty one. */
function header(name: string, value: string): string {
  return `-H ${quoted(value === '' ? `${name};` : `${name}: ${value}`)}`
}

/** One word of a POSIX shell; with control characters in it, one of bash and zsh. */
function quoted(text: string): string {
  if (!/[\0-\x1f\x7f]/.test(text)) return `'${text.replaceAll("'", String.raw`'\''`)}'`
  const escaped = text
    .replace(/[\\']/g, '\\$&')
    .replace(/[\0-\x1f\x7f]/g, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
  return `$'${escaped}'`
}
