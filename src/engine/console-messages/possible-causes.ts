import { originOf } from '../fetch/origin.ts'
import type { Responsible } from '../report/diagnosis.ts'
import { type FailureSketch, failureOfSketch } from '../rules/failure-sketch.ts'
import type { Explanation, Failure, Rule } from '../rules/rule.ts'
import { ruleById } from '../rules/rule-guidance.ts'
import type { RuleId } from '../rules/rule-id.ts'
import { explain } from '../rules/table.ts'
import { LIKELIHOOD } from './likelihood.ts'
import type { MessageStep, MessageTemplate, Said } from './message-template.ts'
import { SIGNS } from './signs.ts'

/** What may be behind a message. */
export interface PossibleCause {
  /** Its page is docs/rules/<rule>.md. */
  readonly rule: RuleId
  readonly title: string
  /** What the values in the message show; null where the message alone doesn't show that this is the cause. */
  readonly explanation: string | null
  /** What tells it from the other causes of the same message; null where nothing does. */
  readonly sign: string | null
  readonly remedy: string
  readonly responsible: Responsible
}

type Values = Partial<Readonly<Record<Said, string>>>

/** The causes behind a message, the likeliest first. What its own values show comes before all. */
export function possibleCauses(template: MessageTemplate, said: Values): readonly PossibleCause[] {
  const shown = shownCause(template, said)
  if (shown === null) return causesOf(likelihoodOf(template))
  const { rule, explanation, isCertain, words } = shown
  const others = isCertain ? (BESIDE_CERTAIN[template.steps[0]] ?? []) : likelihoodOf(template)
  return [
    ...causeOf(rule.id, explanation).map((cause) => ({ ...cause, ...words })),
    ...others.filter((id) => id !== rule.id).flatMap((id) => causeOf(id)),
  ]
}

/** Causes in that order, where the text has no values that show more. */
export function causesOf(ids: readonly RuleId[]): readonly PossibleCause[] {
  return ids.flatMap((id) => causeOf(id))
}

/** The cause of a network error of Chromium, such as `net::ERR_CONNECTION_REFUSED`. */
export function networkErrorCause(step: Failure['step'], error: string, said: Values): readonly PossibleCause[] {
  const failure = failureOfSketch({ at: 'request', status: 0, error, ...(said.url === undefined ? {} : { url: said.url }) }, step)
  const { rule, explanation } = explain(failure)
  return causeOf(rule.id, said.url === undefined ? null : explanation.explanation)
}

function causeOf(id: RuleId, explanation: string | null = null): readonly PossibleCause[] {
  const rule = ruleById(id)
  if (rule === null) return []
  const { title, remedy, responsible, howToTell } = rule
  return [{ rule: id, title, explanation, sign: SIGNS[id] ?? howToTell ?? null, remedy, responsible }]
}

function likelihoodOf({ steps, at }: MessageTemplate): readonly RuleId[] {
  const lists = steps.map((step) => {
    const order = LIKELIHOOD[step]
    if (!('preflight' in order)) return order
    return at === 'preflight' ? order.preflight : at === 'response' ? order.response : [...order.response, ...order.preflight]
  })
  return [...new Set(lists.flat())]
}

/** What it may still be if the message shows the cause: messages don't mention caches and extensions. */
const BESIDE_CERTAIN: Partial<Readonly<Record<MessageStep, readonly RuleId[]>>> = {
  'allow-origin-missing': ['origin-not-allowed'],
  'allow-origin-mismatch': ['cached-without-vary-origin', 'response-headers-changed'],
}

interface ShownCause {
  readonly rule: Rule
  /** null: its words would say more than the message does. */
  readonly explanation: string | null
  readonly isCertain: boolean
  /** What the rule says of this URL alone, where that is more precise than what it says of any. */
  readonly words: Partial<Pick<PossibleCause, 'title' | 'remedy'>>
}

/** Applies the rules to a failure made of the values in the message; null if these are not enough. */
function shownCause(template: MessageTemplate, said: Values): ShownCause | null {
  const [step] = template.steps
  const isOne = template.steps.length === 1 || step === 'preflight-status' || step === 'request-scheme'
  // Safari has one message for a missing and for another origin. An error's status tells that it is missing.
  const known = isOne || step === 'allow-origin-missing' ? exampleOf(step, said) : null
  if (known === null) return null
  const at = template.at ?? 'response'
  const { url, origin, method } = said
  const failure = failureOfSketch(
    {
      at,
      ...known.example,
      ...(url === undefined ? {} : { url }),
      ...(origin === undefined ? {} : { origin }),
      ...(method === undefined ? {} : { method }),
    },
    step,
  )
  const { rule, explanation }: { rule: Rule; explanation: Explanation } = explain(
    origin === undefined && known.example.origin === undefined ? { ...failure, origin: null } : failure,
  )
  const isCertain = known.isCertain && isOne
  const isShown = isCertain && url !== undefined
  return {
    rule,
    explanation: isShown ? explanation.explanation : null,
    isCertain,
    words: step === 'request-scheme' ? wordsOf(explanation) : {},
  }
}

function wordsOf({ title, remedy }: Explanation): ShownCause['words'] {
  return { ...(title === undefined ? {} : { title }), ...(remedy === undefined ? {} : { remedy }) }
}

/** @returns the failure's values, and whether they decide; null where the message has none that matter */
function exampleOf(
  step: MessageStep,
  { value, status, header, method, origin, url }: Values,
): { example: FailureSketch; isCertain: boolean } | null {
  const responseHeader = (name: string): FailureSketch => ({ responseHeaders: value ? [[name, value]] : [] })
  switch (step) {
    case 'allow-origin-mismatch':
      if (value === undefined) return null
      // Firefox doesn't say the page's origin. A value that is more than an origin is wrong anyway, most likely for the page that it names.
      return { example: { ...responseHeader('Access-Control-Allow-Origin'), ...originIn(value) }, isCertain: origin !== undefined }
    case 'allow-credentials':
      return value === undefined
        ? null
        : { example: { includesCredentials: true, ...responseHeader('Access-Control-Allow-Credentials') }, isCertain: true }
    case 'allow-origin-missing':
    case 'preflight-status':
      // A success and a redirect leave several causes.
      return status === undefined || !/^[45]\d\d$/.test(status) ? null : { example: { status: Number(status) }, isCertain: true }
    case 'request-scheme':
      // A URL of http or https was redirected.
      return url === undefined || /^https?:/i.test(url) ? null : { example: {}, isCertain: true }
    case 'allow-methods-invalid':
      return value === undefined ? null : { example: responseHeader('Access-Control-Allow-Methods'), isCertain: false }
    case 'allow-headers-invalid':
      return value === undefined ? null : { example: responseHeader('Access-Control-Allow-Headers'), isCertain: false }
    case 'header-not-allowed': {
      const name = header?.toLowerCase()
      return name === undefined ? null : { example: { unsafeHeaderNames: [name], requestHeaders: [[name, '']] }, isCertain: false }
    }
    case 'method-not-allowed':
      // Which methods are listed is not said: only one that is not written in capitals shows anything.
      return method === undefined || method === method.toUpperCase()
        ? null
        : { example: { responseHeaders: [['Access-Control-Allow-Methods', method.toUpperCase()]] }, isCertain: false }
    default:
      return null
  }
}

function originIn(value: string): FailureSketch {
  const origin = originOf(value)
  return origin === null || origin === value ? {} : { origin }
}
