import { type Diagnosis, hostOf, ruleGuidance, type Verdict, warningGuidance } from '../../engine/index.ts'
import { groupedBy } from '../components/group-by.ts'
import { readable } from '../components/url-parts.ts'
import { text } from '../text/text.ts'
import { type FilterKey, isRequired, type Term, termsOf } from './filter-query.ts'
import { perExchange } from './per-exchange.ts'

interface Filter {
  readonly text: string
  /** Lets through what the text doesn't match. */
  readonly inverted: boolean
  /** None: all of them. */
  readonly verdicts: ReadonlySet<Verdict>
}

/** What the list shows of an exchange, each on a line, for regular expressions. */
function searchedText({ method, url, cause, hops }: Diagnosis): string {
  return [method, cause?.title ?? '', cause?.rule ?? '', url, readable(url), ...hops.flatMap((hop) => [hop.url, hop.status])].join('\n')
}

/** A log of 100,000 is searched at every key: what is likeliest comes first, and nothing is put together. */
function hasWord({ method, url, cause, hops, verdict }: Diagnosis, word: string): boolean {
  const has = (part: string) => part.toLowerCase().includes(word)
  return (
    has(url) ||
    has(method) ||
    (cause !== null && (has(cause.title) || has(cause.rule))) ||
    has(text.verdict[verdict]) ||
    hops.some((hop) => String(hop.status).includes(word) || (hop.url !== url && has(hop.url))) ||
    (url.includes('%') && has(readable(url)))
  )
}

function hasHost({ url, hops }: Diagnosis, matches: (host: string) => boolean): boolean {
  return matches(hostOf(url)) || hops.some((hop) => hop.url !== url && matches(hostOf(hop.url)))
}

const holds: Record<Exclude<FilterKey, 'host'>, (diagnosis: Diagnosis, value: string) => boolean> = {
  method: ({ method }, value) => method.toLowerCase().startsWith(value),
  // The whole id of a rule is that rule alone: many begin with the id of another.
  cause: ({ cause }, value) =>
    cause !== null && (ruleGuidance(value) === null ? `${cause.title}\n${cause.rule}`.toLowerCase().includes(value) : cause.rule === value),
  verdict: ({ verdict }, value) => verdict.startsWith(value) || text.verdict[verdict].toLowerCase().startsWith(value),
  warning: ({ warnings }, value) =>
    warnings.some(({ rule, category, title }) =>
      warningGuidance(value) === null ? category.startsWith(value) || `${title}\n${rule}`.toLowerCase().includes(value) : rule === value,
    ),
  status: ({ hops }, value) => hops.some(({ status }) => isLike(String(status), value)),
}

/** `4xx`, `40`, `404`. */
function isLike(status: string, pattern: string): boolean {
  return pattern.length <= status.length && [...pattern].every((digit, index) => digit === 'x' || digit === status[index])
}

type Test = (diagnosis: Diagnosis) => boolean

/** The whole name of a host in the log is that host alone: it may be a part of another one's name. */
function isWholeHost({ key, value }: Term, log: readonly Diagnosis[]): boolean {
  return key === 'host' && log.some((diagnosis) => hasHost(diagnosis, (host) => host === value))
}

interface TermToTest extends Term {
  readonly isWhole: boolean
}

function testOf({ key, value, pattern, isWhole }: TermToTest): Test {
  if (key === null) return (diagnosis) => (pattern === null ? hasWord(diagnosis, value) : pattern.test(searchedText(diagnosis)))
  if (key !== 'host') return (diagnosis) => holds[key](diagnosis, value)
  return (diagnosis) => hasHost(diagnosis, (host) => (isWhole ? host === value : host.includes(value)))
}

/**
 * Makes a function that gives the exchanges that the filter lets through: every free word is in them, one at least of the values given for a name, and
 * nothing after a minus. Inverted, what is after a minus stays out; where there is nothing else, it is what is shown.
 * The very same array when nothing is filtered. Of a log that grows, only what is new is looked at.
 */
export function rowFilter(): (diagnoses: readonly Diagnosis[], filter: Filter) => readonly Diagnosis[] {
  let passes: ((diagnoses: readonly Diagnosis[]) => readonly boolean[]) | null = null
  let before = ''
  return (diagnoses, filter) => {
    const terms = termsOf(filter.text).map((term) => ({ ...term, isWhole: isWholeHost(term, diagnoses) }))
    if (terms.length === 0 && filter.verdicts.size === 0) {
      passes = null
      return diagnoses
    }
    const now = JSON.stringify([filter.text, filter.inverted, ...filter.verdicts, ...terms.map(({ isWhole }) => isWhole)])
    if (passes === null || now !== before) passes = perExchange(matcher(filter, terms))
    before = now
    const passed = passes(diagnoses)
    return diagnoses.filter((_, index) => passed[index])
  }
}

function matcher({ inverted, verdicts }: Filter, terms: readonly TermToTest[]): Test {
  const alternatives = groupedBy(terms.filter(isRequired), ({ key, value }) => key ?? `word ${value}`)
  const required = [...alternatives.values()].map((some) => some.map(testOf))
  const excluded = terms.filter((term) => !isRequired(term)).map(testOf)
  return (diagnosis) => {
    if (verdicts.size > 0 && !verdicts.has(diagnosis.verdict)) return false
    if (terms.length === 0) return true
    const isExcluded = excluded.some((test) => test(diagnosis))
    if (required.length === 0) return isExcluded === inverted
    return !isExcluded && required.every((oneOf) => oneOf.some((test) => test(diagnosis))) !== inverted
  }
}
