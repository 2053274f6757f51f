import type { Entry, Header } from '../har/entry.ts'
import type { Diagnosis, Report } from '../report/diagnosis.ts'
import type { LogWarning } from '../report/warning.ts'
import { type KnownSecrets, knownSecrets } from './known-secrets.ts'
import { maskHeaderValue } from './mask-header-value.ts'
import { maskText, maskUrl } from './mask-url.ts'

/**
 * The diagnosis without the secrets of the page: cookies, credentials and keys in headers, user names, passwords and tokens in URLs, and every
 * place where its texts repeat one of them. What holds no secret is the same as before.
 *
 * @param entries those of the exchange, where they are at hand: a URL or an explanation may repeat a cookie that no evidence shows
 */
export function maskDiagnosis(diagnosis: Diagnosis, entries: readonly Entry[] = []): Diagnosis {
  return maskMembers(diagnosis, secretsOf(entries, diagnosis))
}

/** Entries of an exchange as they leave with its diagnosis, each without the secrets of any of them. */
export function maskEntries(entries: readonly Entry[], diagnosis: Diagnosis): readonly Entry[] {
  const secrets = secretsOf(entries, diagnosis)
  const headers = (list: readonly Header[]) =>
    list.map(({ name, value }) => ({ name, value: secrets.replaceIn(maskHeaderValue(name, value)) }))
  return entries.map((entry) => ({
    ...entry,
    request: { ...entry.request, url: withoutRepeated(maskUrl(entry.request.url), secrets), headers: headers(entry.request.headers) },
    response: {
      ...entry.response,
      headers: headers(entry.response.headers),
      redirectURL: withoutRepeated(maskUrl(entry.response.redirectURL), secrets),
      content: { ...entry.response.content, text: withoutSecrets(entry.response.content.text, secrets) },
    },
  }))
}

function entriesOf({ hops }: Diagnosis, entryOf: (index: number) => Entry | null): readonly Entry[] {
  return hops
    .flatMap(({ entry, preflight, alsoRecorded }) => [entry, preflight.entry, ...alsoRecorded])
    .flatMap((index) => (index === null ? [] : (entryOf(index) ?? [])))
}

function secretsOf(entries: readonly Entry[], diagnosis: Diagnosis): KnownSecrets {
  const secrets = knownSecrets([diagnosis.origin ?? '', ...diagnosis.hops.map(({ url }) => originIn(url))])
  for (const { request, response } of entries) {
    for (const { name, value } of [...request.headers, ...response.headers]) maskHeaderValue(name, value, (secret) => secrets.add(secret))
    for (const url of [request.url, response.redirectURL]) maskUrl(url, (secret) => secrets.add(secret))
  }
  return secrets
}

/** Scheme and host of a URL, which say where a request went and are never masked. */
function originIn(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url)?.[0] ?? ''
}

/** The beginning of a body, which may repeat what the request sent. */
function withoutSecrets(body: string | null, secrets: KnownSecrets): string | null {
  return body === null ? null : maskText(secrets.replaceIn(body))
}

/** A masked URL, without the secrets of other places in its path, query and fragment. */
function withoutRepeated(url: string, secrets: KnownSecrets): string {
  const { length } = originIn(url)
  return url.slice(0, length) + secrets.replaceInUrl(url.slice(length))
}

function maskMembers<T>(whole: T, secrets: KnownSecrets = knownSecrets()): T {
  const noting: Noting = (original, masked, found) => {
    if (masked !== original) secrets.add(original, masked)
    for (const secret of found) secrets.add(secret)
    return masked
  }
  // Twice: what the URLs and headers give away is known only when all of them were seen, and the texts come before some.
  masked(whole, { noting, text: (text) => text, url: (url) => url })
  return masked(whole, {
    noting: (_, masked) => masked,
    text: (text) => maskText(secrets.replaceIn(text)),
    url: (url) => withoutRepeated(url, secrets),
  })
}

/**
 * The report without the secrets of the page.
 *
 * @param entryOf the entry of an index, where entries are at hand: what repeats one of their secrets is masked as well
 */
export function maskReport(report: Report, entryOf: (index: number) => Entry | null = () => null): Report {
  return {
    ...report,
    source: { ...report.source, skipped: report.source.skipped.map((skipped) => ({ ...skipped, reason: maskText(skipped.reason) })) },
    exchanges: report.exchanges.map((exchange) => maskDiagnosis(exchange, entriesOf(exchange, entryOf))),
    warnings: report.warnings.map(maskLogWarning),
  }
}

/** A warning on several exchanges without the secrets of the page. */
export function maskLogWarning(warning: LogWarning): LogWarning {
  return maskMembers(warning)
}

type Noting = (original: string, masked: string, found: readonly string[]) => string

interface Masking {
  readonly noting: Noting
  /** Masks what was found elsewhere, in a text or a header value. */
  readonly text: (text: string) => string
  /** The same in a URL that is masked already. */
  readonly url: (url: string) => string
}

/**
 * Walks all members, whichever a diagnosis has, so that one that is added later cannot be forgotten here. Only texts of several words are
 * searched for what was found elsewhere: a page that calls its token "blocked" must not change the verdict.
 */
function masked<T>(value: T, { noting, text, url }: Masking): T {
  const walk = (value: unknown, member: string): unknown => {
    if (typeof value === 'string') {
      if (member === 'url') return url(noteUrl(value, noting))
      return /\s/.test(value) ? text(value) : maskText(value)
    }
    if (Array.isArray(value)) return value.map((item) => walk(item, member))
    if (typeof value !== 'object' || value === null) return value
    const evidence = evidenceIn(value)
    const members = Object.entries(value).map(([name, item]) => {
      if (evidence === null || name !== 'value') return [name, walk(item, name)]
      return [name, evidence.on === 'url' ? url(noteUrl(evidence.value, noting)) : text(noteHeader(evidence.name, evidence.value, noting))]
    })
    return Object.fromEntries(members)
  }
  return walk(value, '') as T
}

/** The members of an `Evidence` that has a value; null for any other object. */
function evidenceIn(value: object): { on: string; name: string; value: string } | null {
  const { on, name, value: text } = value as Partial<Record<string, unknown>>
  return typeof on === 'string' && typeof name === 'string' && typeof text === 'string' ? { on, name, value: text } : null
}

function noteUrl(url: string, noting: Noting): string {
  const found: string[] = []
  const masked = maskUrl(url, (secret) => found.push(secret))
  return noting(url, masked, found)
}

function noteHeader(name: string, value: string, noting: Noting): string {
  const found: string[] = []
  const masked = maskHeaderValue(name, value, (secret) => found.push(secret))
  return noting(value, masked, found)
}
