import type { RequestChange } from '../../engine/index.ts'
import { authorRequest, preflightRequest } from './author-request.ts'
import type { ExportSource } from './source.ts'

/** Where a page is to send its request instead, and with which method; null: as it did. */
type Target = Pick<RequestChange, 'url' | 'method'>

const AS_RECORDED: Target = { url: null, method: null }

/**
 * The request as a cURL command for a POSIX shell, with the Origin that the browser would send; `-i` shows the response headers. Everything that the
 * page controls is quoted: the shell expands nothing in it, and cURL takes nothing for an option or a file.
 */
export function curlRequest(source: ExportSource, change: Target = AS_RECORDED): string {
  const { headers, origin, cookie, mayHaveBody, ...recorded } = authorRequest(source)
  const { url, method } = { url: change.url ?? recorded.url, method: change.method ?? recorded.method }
  return command([
    ...(method === 'HEAD' ? ['--head'] : method === 'GET' ? [] : [`-X ${quoted(method)}`]),
    `--url ${quoted(url)}`,
    ...(origin === null ? [] : [header('Origin', origin)]),
    ...headers.map(({ name, value }) => header(name, value)),
    ...(cookie === null ? [] : [header('Cookie', cookie)]),
    ...(mayHaveBody && method !== 'DELETE' ? ["--data-raw ''"] : []),
  ])
}

/** The preflight request of the first hop that has one; null without any. */
export function curlPreflight({ diagnosis, entry }: ExportSource, change: Target = AS_RECORDED): string | null {
  const hop = diagnosis.hops.find(({ preflight }) => preflight.state !== 'not-needed')
  if (!hop) return null
  const preflight = preflightRequest(hop, entry)
  const names = preflight.names.length > 0 ? preflight.names : hop.preflight.reasons.headers
  return command([
    '-X OPTIONS',
    `--url ${quoted(change.url ?? hop.url)}`,
    ...(diagnosis.origin === null ? [] : [header('Origin', diagnosis.origin)]),
    header('Access-Control-Request-Method', change.method ?? preflight.method ?? diagnosis.method),
    ...(names.length > 0 ? [header('Access-Control-Request-Headers', [...names].sort().join(','))] : []),
  ])
}

function command(options: readonly string[]): string {
  return `curl -i --globoff ${options.join(' \\\n  ')}`
}

/** `Name;` makes cURL send an empty header. */
function header(name: string, value: string): string {
  return `-H ${quoted(value === '' ? `${name};` : `${name}: ${value}`)}`
}

/** Controls, and characters that are invisible or change the direction of others. */
const UNPRINTABLE = /[\0-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g

/** One word for a POSIX shell; with unprintable characters, for bash and zsh. */
function quoted(text: string): string {
  if (text.search(UNPRINTABLE) < 0) return `'${text.replaceAll("'", String.raw`'\''`)}'`
  return `$'${text.replace(/[\\']/g, '\\$&').replace(UNPRINTABLE, escapeOf)}'`
}

function escapeOf(character: string): string {
  const code = character.charCodeAt(0).toString(16)
  return character < '\x80' ? `\\x${code.padStart(2, '0')}` : `\\u${code.padStart(4, '0')}`
}
