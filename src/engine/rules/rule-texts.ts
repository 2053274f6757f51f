import { errorNames } from '../browsers/error-names.ts'
import type { BrowserName } from '../report/browser-name.ts'
import type { Example } from './examples/example.ts'
import { RULE_EXAMPLES } from './examples/table.ts'
import { failingStepsOf, failureOfSketch } from './failure-sketch.ts'
import type { Evidence, Failure, Rule, Step } from './rule.ts'
import { allRules, guidanceOf, type RuleGuidance, ruleById } from './rule-guidance.ts'
import { SPEC_LINKS } from './spec-links.ts'
import { explain } from './table.ts'

const CORS_CHECK_STEPS: readonly Step[] = ['allow-origin-missing', 'allow-origin-wildcard', 'allow-origin-mismatch', 'allow-credentials']

/** The text of a rule's page, the same in docs/rules/, in the panel and in `cors-lens explain`. */
export interface RuleText extends RuleGuidance {
  /** Every name that a browser may report; none where it has no name for it. */
  readonly browserErrors: Readonly<Record<BrowserName, readonly string[]>>
  /** Chromium's names of network errors, `net::ERR_…`, for failures outside CORS. */
  readonly networkErrors: readonly string[]
  /** Sections of the standard; none where no step of CORS failed. */
  readonly spec: readonly string[]
  readonly examples: readonly ExplainedExample[]
  readonly nearMisses: readonly NearMiss[]
}

interface ExplainedExample {
  readonly caption: string
  /** The request and its response as on the wire. */
  readonly lines: readonly string[]
  readonly explanation: string
  /** With the example's values. */
  readonly remedy: string
  readonly evidence: readonly Evidence[]
}

/** Something similar with another cause. */
interface NearMiss {
  readonly caption: string
  readonly lines: readonly string[]
  /** The rule that explains it; null if the page can read the response. */
  readonly rule: string | null
}

/** The texts of all rules. */
export function ruleTexts(): readonly RuleText[] {
  return allRules().map(textOf)
}

/** The text of one rule, null when there is none of that id. */
export function ruleText(id: string): RuleText | null {
  const rule = ruleById(id)
  return rule && textOf(rule)
}

function textOf(rule: Rule): RuleText {
  const examples = RULE_EXAMPLES[rule.id]
  const names = examples.explained.flatMap((example) => placesOf(rule, example).map(errorNames))
  const unique = (lists: readonly (string | readonly string[] | null)[]) => [...new Set(lists.flatMap((list) => list ?? []))]
  return {
    ...guidanceOf(rule),
    browserErrors: {
      chromium: unique(names.map(({ chromium }) => chromium)),
      firefox: unique(names.map(({ firefox }) => firefox)),
      webkit: unique(names.map(({ webkit }) => webkit)),
    },
    networkErrors: unique(examples.explained.map(({ error }) => (error && error !== 'net::ERR_FAILED' ? error : null))),
    spec: unique(rule.steps.map((step) => SPEC_LINKS[step])),
    examples: examples.explained.map((example) => explained(rule, example)),
    nearMisses: examples.other.map((example) => ({
      caption: example.caption,
      lines: linesOf(example, 'unexplained-failure'),
      rule: ruleOf(example),
    })),
  }
}

/** The example's failure and, where a preflight can fail in the same way, that one: Chromium names it differently. */
function placesOf(rule: Rule, example: Example): readonly Failure[] {
  const step = example.step ?? rule.steps[0]
  const failure = failureOfSketch(example, step)
  if (failure.at === 'preflight' || !CORS_CHECK_STEPS.includes(step)) return [failure]
  const atPreflight = failureOfSketch({ ...example, at: 'preflight' }, step)
  return rule.explain(atPreflight) === null ? [failure] : [failure, atPreflight]
}

function explained(rule: Rule, example: Example): ExplainedExample {
  const step = example.step ?? rule.steps[0]
  const explanation = rule.explain(failureOfSketch(example, step))
  if (explanation === null) throw new Error(`${rule.id} does not explain its example “${example.caption}”`)
  return {
    caption: example.caption,
    lines: linesOf(example, step),
    explanation: explanation.explanation,
    remedy: explanation.remedy ?? rule.remedy,
    evidence: explanation.evidence,
  }
}

function ruleOf(example: Example): string | null {
  const [step] = failingStepsOf(example)
  return step === undefined ? null : explain(failureOfSketch(example, step)).rule.id
}

/** The example as on the wire: the request, its relevant headers, the status and the response's headers. */
function linesOf(example: Example, step: Step): readonly string[] {
  const { entry, exchange, hop, cachedFrom, includesCredentials } = failureOfSketch(example, step)
  const { request, response } = entry
  const headers = (list: typeof request.headers) => list.map(({ name, value }) => `${name}: ${value}`.trimEnd())
  const before = exchange.hops[hop - 1]
  const preflight = example.preflightHeaders ? exchange.hops[hop]?.preflight : null
  return [
    ...(before ? [`GET ${before.url}`, '', `302`, `Location: ${request.url}`, ''] : []),
    ...(preflight ? [`OPTIONS ${request.url}`, '', `204`, ...headers(preflight.response.headers), ''] : []),
    ...(cachedFrom
      ? [`GET ${request.url}`, ...headers(cachedFrom.request.headers), '', '200', ...headers(cachedFrom.response.headers), '']
      : []),
    `${request.method} ${request.url}${includesCredentials ? '   (with credentials)' : ''}`,
    ...headers(request.headers),
    '',
    ...(entry.response.status > 0 ? [`${response.status}${cachedFrom ? '   (from the cache)' : ''}`, ...headers(response.headers)] : []),
    ...(example.error ? [example.error] : []),
  ]
}
