const MAX_VALUE_LENGTH = 90
const MAX_NAME_LENGTH = 60
/** Of a host, before the ellipsis. */
const MAX_HOST_START = 24
const MAX_EXPLANATION_LENGTH = 450
const MAX_LISTED = 4

/** A value inside a sentence: quoted, shortened where it is very long, so that a sentence stays one. */
export function quoted(value: string): string {
  return `“${shortened(value, MAX_VALUE_LENGTH)}”`
}

/**
 * A URL inside a sentence. One that must be cut loses what may be secret first, user, password and parameters: half a secret would no longer be
 * recognized as one. The evidence has the whole.
 */
export function quotedUrl(url: string): string {
  if (url.length <= MAX_VALUE_LENGTH) return `“${url}”`
  const withoutUser = url.replace(/^([a-z][a-z0-9+.-]*:[/\\]*|[/\\]{2})[^/\\?#@]*@/i, '$1')
  return quoted(withoutParameters(withoutUser).replaceAll(/eyJ[\w.-]*/g, '…'))
}

/** Cut where the query or the fragment begins, with a sign that something is left out. */
function withoutParameters(url: string): string {
  const start = url.search(/[?#]/)
  return start === -1 ? url : `${url.slice(0, start)}?…`
}

/** The text, or its start and an ellipsis. Keeps surrogate pairs together. */
export function shortened(text: string, longest = MAX_NAME_LENGTH): string {
  if (text.length <= longest) return text
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** A host or an origin inside a sentence: its end says whose it is, so the middle gives way. */
export function shortenedHost(host: string): string {
  if (host.length <= MAX_NAME_LENGTH) return host
  const start = host.slice(0, MAX_HOST_START).replace(/[\ud800-\udbff]$/, '')
  return `${start}…${host.slice(host.length - (MAX_NAME_LENGTH - MAX_HOST_START - 1)).replace(/^[\udc00-\udfff]/, '')}`
}

/** Two parts of an explanation. The second is the one that tells more: where both are too long together, the first gives way. */
export function followedBy(first: string, second: string): string {
  return shortened(`${shortened(first, Math.max(1, MAX_EXPLANATION_LENGTH - second.length - 1))} ${second}`, MAX_EXPLANATION_LENGTH)
}

/** "a, b and c". */
export function listed(values: readonly string[]): string {
  if (values.length > MAX_LISTED) return `${values.slice(0, MAX_LISTED - 1).join(', ')} and ${values.length - MAX_LISTED + 1} more`
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} and ${values.at(-1)}`
}

/** The steps of a remedy ("1. Fix the 500. 2. Send CORS headers …"), without their numbers; a remedy without steps is a single one. */
export function remedySteps(remedy: string): readonly string[] {
  return remedy.startsWith('1. ') ? remedy.slice('1. '.length).split(/ [2-9]\. (?=[A-Z])/) : [remedy]
}

/** Names in a sentence, each quoted. */
export function listedNames(names: readonly string[]): string {
  return listed(names.map((name) => `“${shortened(name, 40)}”`))
}

/**
 * The host of a URL with its port, in lower case, as people name a server: `api.example:8080`. For a URL without a host its scheme, `data:`;
 * for what is no URL the text itself.
 */
export function hostOf(url: string): string {
  const start = url.startsWith('https://') ? 8 : url.startsWith('http://') ? 7 : 0
  if (start > 0) return hostOfHttp(url, start)
  const [, scheme = null, authority = null] = /^([a-z][a-z0-9+.-]*:)(?:\/\/([^/?#]*))?/i.exec(url) ?? []
  if (scheme === null) return url
  return authority === null ? scheme.toLowerCase() : hostIn(authority)
}

/** The servers that URLs named last, as they begin: a log of 100,000 has few, and is searched at every key. */
const lastNamed: { readonly beginning: string; readonly host: string }[] = []
const MAX_NAMED = 8
let named = 0

function hostOfHttp(url: string, start: number): string {
  for (let at = 0; at < lastNamed.length; at++) {
    const known = lastNamed[at]
    if (known !== undefined && url.startsWith(known.beginning) && isEndOfAuthority(url, known.beginning.length)) return known.host
  }
  const end = endOfAuthority(url, start)
  const host = hostIn(url.slice(start, end))
  // Longer ones would stay in memory.
  if (end < 256) lastNamed[named++ % MAX_NAMED] = { beginning: url.slice(0, end), host }
  return host
}

function hostIn(authority: string): string {
  return authority.slice(authority.lastIndexOf('@') + 1).toLowerCase()
}

function endOfAuthority(url: string, start: number): number {
  let at = start
  while (!isEndOfAuthority(url, at)) at++
  return at
}

function isEndOfAuthority(url: string, at: number): boolean {
  if (at >= url.length) return true
  const character = url[at]
  return character === '/' || character === '?' || character === '#'
}
