import { fieldsOf, listOf, textOf } from '../har/json-value.ts'

/** What a file is that is no HAR, with its article, as in “this is …”; where there is a way to a HAR, it says so. */
interface Format {
  readonly name: string
  readonly is: RegExp
}

/** Characters at the beginning of a file that tell its format. */
const START_BYTES = 4096

const TRACE = 'a Chrome performance trace. Export a HAR file from the Network panel instead'
const NET_LOG = 'a Chrome NetLog. Export a HAR file from the Network panel instead'

/** By the first bytes, each one a character. */
const FORMATS: readonly Format[] = [
  { name: 'a pcap network capture', is: /^(?:\xd4\xc3\xb2\xa1|\xa1\xb2\xc3\xd4|M<\xb2\xa1|\xa1\xb2<M)/ },
  { name: 'a pcapng network capture', is: /^\n\r\r\n/ },
  { name: 'a PDF document', is: /^%PDF-/ },
  { name: 'an image', is: /^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF.{4}WEBP)/s },
  { name: 'a video', is: /^(?:\x1aE\xdf\xa3|.{4}ftyp)/s },
  { name: 'a Zstandard file. Unpack it first', is: /^\x28\xb5\x2f\xfd/ },
  { name: 'an xz file. Unpack it first', is: /^\xfd7zXZ\0/ },
  { name: 'a bzip2 file. Unpack it first', is: /^BZh[1-9]1AY/ },
  { name: 'a 7z file. Unpack it first', is: /^7z\xbc\xaf\x27\x1c/ },
  { name: 'a RAR file. Unpack it first', is: /^Rar!\x1a\x07/ },
  { name: 'a tar file. Unpack it first', is: /^.{257}ustar/s },
  { name: 'an SQLite database', is: /^SQLite format 3\0/ },
  { name: 'a mitmproxy flow file. Convert it with “mitmdump -nr FILE --set hardump=FILE.har”', is: /^\d+:\d+:[a-z_]+;/ },
  { name: 'a Charles session. Export it as “HTTP Archive (.har)” instead', is: /^\s*(?:<\?xml[^>]*>\s*)?<(?:\?charles|charles-session)/ },
  { name: 'an export of Burp Suite', is: /^\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE items\b[^>]*\[|<items burpVersion)/ },
  { name: 'an HTML page', is: /^\s*<(?:!doctype html|html|head|body|title|h[1-6]|center|pre|div|p)\b/i },
  { name: 'an XML file', is: /^\s*<(?:\?xml|!doctype|[a-z][\w:-]*[\s>])/i },
  { name: NET_LOG, is: /^\s*\{\s*"constants"\s*:\s*\{\s*"(?:active\w+|addressFamily|certStatusFlag|clientInfo|logEventTypes)"/ },
  { name: TRACE, is: /^\s*(?:\{\s*"(?:traceEvents|displayTimeUnit)"|\[\s*\{[^{}]*"ph"\s*:)/ },
  { name: 'a fetch() call, not what became of it', is: /^\s*(?:await )?fetch\(/ },
  { name: 'a script', is: /^\s*(?:[A-Za-z_$][\w.$]*\s*\(\s*[[{]|(?:var|let|const|import|export) |module\.exports\b|window\.\w+ ?=)/ },
  { name: 'a PowerShell command', is: /^\s*(?:\$session\b|Invoke-(?:WebRequest|RestMethod)\b)/ },
  { name: 'a Git LFS pointer. Run “git lfs pull” first', is: /^version https:\/\/git-lfs\.github\.com\// },
  { name: 'a file with merge conflicts', is: /^<{7} / },
  { name: 'text in Base64. Decode it first', is: /^(?:data:[\w/;+=.-]{1,80};base64,)?(?:eyJ|ewo|ew0K|H4sI|UEsDB)[A-Za-z0-9+/\r\n]{40}/ },
  { name: 'an email message', is: /^(?:Return-Path|Received|From|To|Subject|Delivered-To|MIME-Version): / },
  { name: 'a YAML file', is: /^(?:---\s|(?:openapi|swagger|log|version|name): ?\S*\r?\n)/ },
  { name: 'a Windows program', is: /^MZ[\x90\0]/ },
  { name: 'a Java object, such as a Charles session. Export it as “HTTP Archive (.har)” instead', is: /^\xac\xed\0/ },
  { name: 'text in UTF-32. Save it as UTF-8', is: /^(?:\{\0|\0[\0{])/ },
  { name: 'a curl command', is: /^\s*(?:\$ )?curl\s/ },
  { name: 'an HTTP message', is: /^(?:HTTP\/[\d.]+ \d{3}|[A-Z]+ \S+ HTTP\/[\d.]+\r?\n)/ },
]

/** JSON objects of other tools, by the members that all of them have. */
const OBJECTS: readonly { readonly name: string; readonly members: readonly string[] }[] = [
  { name: NET_LOG, members: ['constants', 'events'] },
  { name: TRACE, members: ['traceEvents'] },
  { name: 'a CPU profile', members: ['nodes', 'timeDeltas'] },
  { name: 'a source map', members: ['version', 'sources', 'mappings'] },
  { name: 'a package.json file', members: ['name', 'version', 'dependencies'] },
  { name: 'a Postman environment', members: ['values', '_postman_variable_scope'] },
  { name: 'a Sentry event', members: ['event_id', 'breadcrumbs'] },
  { name: 'a heap snapshot', members: ['snapshot', 'strings'] },
  { name: 'a Firefox profile', members: ['meta', 'libs', 'threads'] },
  { name: 'a recording of user actions from DevTools', members: ['title', 'steps'] },
  { name: 'a Lighthouse report', members: ['lighthouseVersion', 'audits'] },
  { name: 'a Postman collection, which has no responses that a browser got', members: ['info', 'item'] },
  { name: 'an Insomnia collection, which has no responses that a browser got', members: ['_type', '__export_format'] },
  { name: 'an OpenAPI description', members: ['openapi', 'paths'] },
  { name: 'an OpenAPI description', members: ['swagger', 'paths'] },
  { name: 'a report of CORS Lens, not the recording that it was made from', members: ['version', 'source', 'exchanges'] },
  {
    name: 'a Timelines recording without network requests. Record with the “Network Requests” timeline',
    members: ['recording', 'overview'],
  },
]

/** What a file that is no HAR is, by its beginning; null: nobody knows. */
export function formatOfBytes(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, START_BYTES)).replace(/^\xef\xbb\xbf/, '')
  return FORMATS.find(({ is }) => is.test(start))?.name ?? null
}

/** What JSON that is no HAR is, by its members; null: nobody knows. */
export function formatOfJson(value: unknown): string | null {
  const fields = fieldsOf(value)
  if (fields !== null) return OBJECTS.find(({ members }) => members.every((member) => member in fields))?.name ?? null
  const first = fieldsOf(listOf(value)[0])
  if (first === null) return null
  if ('actualPort' in first && 'protocolVersion' in first) return 'a Charles session. Export it as “HTTP Archive (.har)” instead'
  if (fieldsOf(first.log) !== null) return 'several HARs by different tools. Save each in a file of its own'
  if (/^[A-Z]\w+\.\w+$/.test(textOf(first.method) ?? '') && 'params' in first) return 'a list of messages of the DevTools protocol'
  return textOf(first.ph) !== null && 'ts' in first ? TRACE : null
}
