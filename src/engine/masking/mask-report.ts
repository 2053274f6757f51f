import type { Diagnosis, Report } from '../report/diagnosis.ts'
import { maskHeaderValue } from './mask-header-value.ts'
import { MASK, maskText, maskUrl } from './mask-url.ts'

/**
 * The diagnosis without the secrets of the page: cookies, credentials and keys in header lines, user names, passwords and tokens in URLs,
 * and every place where its texts repeat one of them. What holds no secret is the same as before.
 */
export function maskDiagnosis(diagnosis: Diagnosis): Diagnosis {
  return maskMembers(diagnosis)
}

function maskMembers<T>(whole: T): T {
  const repeated = new Map<string, string>()
  const secrets = new Set<string>()
  const noting: Noting = (original, masked, found) => {
    if (masked !== original) repeated.set(original, masked)
    for (const secret of found) secrets.add(secret)
    return masked
  }
  // Twice: what the URLs and header lines give away is known only when all of them were seen, and the texts come before some.
  masked(whole, noting, (text) => text)
  return masked(whole, noting, (text) => maskText(withoutSecrets(text, repeated, secrets)))
}

/** The report without the secrets of the page. */
export function maskReport(report: Report): Report {
  return {
    ...report,
    source: { ...report.source, skipped: report.source.skipped.map((skipped) => ({ ...skipped, reason: maskText(skipped.reason) })) },
    exchanges: report.exchanges.map(maskDiagnosis),
    warnings: report.warnings.map(maskMembers),
  }
}

type Noting = (original: string, masked: string, found: readonly string[]) => string

/**
 * Walks all members, whichever a diagnosis has, so that one that is added later cannot be forgotten here. Only texts of several words are
 * searched for what was found elsewhere: a page that calls its token "blocked" must not change the verdict.
 */
function masked<T>(value: T, noting: Noting, textMask: (text: string) => string): T {
  const walk = (value: unknown, member: string): unknown => {
    if (typeof value === 'string') return member === 'url' ? noteUrl(value, noting) : /\s/.test(value) ? textMask(value) : maskText(value)
    if (Array.isArray(value)) return value.map((item) => walk(item, member))
    if (typeof value !== 'object' || value === null) return value
    const evidence = headerLine(value)
    const members = Object.entries(value).map(([name, item]) => {
      if (evidence === null || name !== 'value') return [name, walk(item, name)]
      return [name, evidence.on === 'url' ? noteUrl(evidence.value, noting) : noteHeader(evidence.name, evidence.value, noting)]
    })
    return Object.fromEntries(members)
  }
  return walk(value, '') as T
}

/** The members of an `Evidence` that has a value; null for any other object. */
function headerLine(value: object): { on: string; name: string; value: string } | null {
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

/** "Secrets" that are words of the texts themselves, as in `?session=true`; to replace them would tell nothing and garble the text. */
const VOCABULARY = /^(?:true|false|null|none|cors|no-cors|same-origin|include|omit|follow|error|manual|navigate|credentials|origin)$/i
/** Shorter ones would be found in any text. They are masked only within the URL or line they stand in. */
const SHORTEST = 4
/** A hostile URL holds thousands of parameters; its own occurrences are masked as a whole. */
const MOST = 200

/** The text without what was found elsewhere: whole URLs and lines by their masked forms, and secrets that are long enough to be told from words. */
export function withoutSecrets(text: string, repeated: ReadonlyMap<string, string>, secrets: ReadonlySet<string>): string {
  let result = text
  for (const [original, masked] of longestFirst([...repeated], ([original]) => original)) {
    if (original.length >= SHORTEST && !VOCABULARY.test(original)) result = result.replaceAll(original, () => masked)
  }
  for (const secret of longestFirst([...secrets], (secret) => secret).slice(0, MOST)) {
    if (secret.length >= SHORTEST && !VOCABULARY.test(secret)) result = result.replaceAll(secret, () => MASK)
  }
  return result
}

/** A secret may contain another one. */
function longestFirst<T>(items: T[], textOf: (item: T) => string): T[] {
  return items.sort((a, b) => textOf(b).length - textOf(a).length)
}
