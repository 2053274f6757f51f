import { type Diagnosis, hostOf, ruleGuidance, type Verdict, warningGuidance } from '../../engine/index.ts'
import { groupedBy } from '../components/group-by.ts'
import { readable } from '../components/url-parts.ts'
import { text } from '../text/text.ts'
import { type FilterKey, type Term, termsOf } from './filter-query.ts'

interface Filter {
  readonly text: string
  /** Lets through what the text doesn't match. */
  readonly inverted: boolean
  /** None: all of them. */
  readonly verdicts: ReadonlySet<Verdict>
}

/** What the list shows of an exchange in any language, in lower case: made once per diagnosis, since a log of 100,000 is searched at every key. */
const searched = new WeakMap<Diagnosis, string>()

function searchedText(diagnosis: Diagnosis): string {
  const known = searched.get(diagnosis)
  if (known !== undefined) return known
  const { method, url, cause, hops } = diagnosis
  const parts = [method, cause?.title ?? '', cause?.rule ?? '', url]
  if (url.includes('%')) parts.push(readable(url))
  for (const hop of hops) parts.push(hop.url, String(hop.status))
  const made = parts.join('\n').toLowerCase()
  searched.set(diagnosis, made)
  return made
}

function hasWord(diagnosis: Diagnosis, { value: word, pattern }: Term): boolean {
  if (pattern !== null) return pattern.test(searchedText(diagnosis))
  return searchedText(diagnosis).includes(word) || text.verdict[diagnosis.verdict].toLowerCase().includes(word)
}

const holds: Record<FilterKey, (diagnosis: Diagnosis, value: string) => boolean> = {
  host: ({ url, hops }, value) => hostOf(url).includes(value) || hops.some((hop) => hostOf(hop.url).includes(value)),
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

/**
 * The exchanges that the filter lets through: every free word is in them, one at least of the values given for a name, and nothing after a minus.
 * The very same array when nothing is filtered.
 */
export function filtered(diagnoses: readonly Diagnosis[], filter: Filter): readonly Diagnosis[] {
  const matches = matcher(filter)
  return matches === null ? diagnoses : diagnoses.filter(matches)
}

function matcher({ text, inverted, verdicts }: Filter): ((diagnosis: Diagnosis) => boolean) | null {
  const terms = termsOf(text)
  if (terms.length === 0 && verdicts.size === 0) return null
  const alternatives = groupedBy(
    terms.filter(({ negated }) => !negated),
    ({ key, value }) => key ?? `word ${value}`,
  )
  const required = [...alternatives.values()]
  const excluded = terms.filter(({ negated }) => negated)
  return (diagnosis) => {
    if (verdicts.size > 0 && !verdicts.has(diagnosis.verdict)) return false
    if (terms.length === 0) return true
    const has = (term: Term) => (term.key === null ? hasWord(diagnosis, term) : holds[term.key](diagnosis, term.value))
    return (required.every((oneOf) => oneOf.some(has)) && !excluded.some(has)) !== inverted
  }
}
