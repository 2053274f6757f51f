import { nonCorsFailureOf } from '../browsers/non-cors-failure.ts'
import type { BrowserName } from '../report/browser-name.ts'
import { hostOf, shortenedHost } from '../report/wording.ts'
import { requestOfOthers } from '../rules/frames-of-others.ts'
import { whoCanFixAt } from '../rules/who-can-fix.ts'
import { consoleText, errorNamesIn } from './error-names.ts'
import { type FoundMessage, findMessages } from './find-messages.ts'
import { compileText, findText } from './find-text.ts'
import { hintsOf, isForPageToDecide } from './hints.ts'
import { LIKELIEST_OF_ALL, WITHHELD_REDIRECT, WITHHELD_SUCCESS } from './likelihood.ts'
import { isCorsStep, meaningOf } from './meanings.ts'
import type { Said } from './message-template.ts'
import { type NetworkErrorLine, networkErrorLines } from './network-error-lines.ts'
import { ERROR_LINE, ERROR_STATUS_TEXT, ERROR_WITHOUT_CORS, OTHER_MESSAGES } from './other-messages.ts'
import { PAGE_ERRORS } from './page-errors.ts'
import { type PastedText, pastedText } from './pasted-text.ts'
import { causesOf, networkErrorCause, type PossibleCause, possibleCauses } from './possible-causes.ts'
import { translatedMessage } from './translated-message.ts'

const SEE_MESSAGE = 'The message above it in the console has the reason.'
/** More are too unlikely to decide who can fix it. */
const MAX_LIKELY_CAUSES = 3

/** One message of a browser's console, explained. */
export interface ExplainedMessage {
  /** Whose message it is; null where several print it. Chrome and Edge are Chromium, Safari is WebKit. */
  readonly browser: BrowserName | null
  /** The browser's own name of the error; null where the text has no reason. */
  readonly name: string | null
  /** The reason as that browser prints it, `…` for values; null where the text has none. */
  readonly message: string | null
  /** null: the text doesn't tell whether it is CORS. */
  readonly isCors: boolean | null
  /** What the text says about the request, quoted as it was pasted. */
  readonly said: Partial<Readonly<Record<Said, string>>>
  readonly meaning: string
  /** Who can fix it, in a sentence; null where the text doesn't name the server, or the likeliest causes are fixed by different people. */
  readonly whoCanFix: string | null
  /** The likeliest first. */
  readonly causes: readonly PossibleCause[]
}

/**
 * Explains what people copy out of a browser's console, or a browser's name for an error, such as `WildcardOriginNotAllowed`.
 *
 * @param text anything: messages of Chrome, Edge, Firefox or Safari, several, with what consoles and chats add to them, cut off, or in other
 * quotation marks. Only its first 64 KB are read.
 * @returns each message once, in the order of the text; none where nothing in it is known
 */
export function explainConsoleMessage(text: string): readonly ExplainedMessage[] {
  const pasted = pastedText(text)
  const lines = networkErrorLines(pasted)
  const messages = findMessages(pasted).map((found) => explained(withNetworkPanel(found, lines)))
  const failures = lines.flatMap((line) => explainedLine(line))
  if (messages.length + failures.length > 0) return [...inOtherWords(messages, pasted), ...failures]
  const named = errorNamesIn(pasted.shown).map((one) => explained({ ...one, said: {} }))
  if (named.length > 0) return named
  return first(pasted, [otherMessagesIn, errorStatusIn, translatedIn, () => withheldIn(lines), pageErrorsIn])
}

/** Messages without a reason may be one that says it in other words. */
function inOtherWords(messages: readonly ExplainedMessage[], text: PastedText): readonly ExplainedMessage[] {
  if (messages.length === 0 || messages.some(({ name }) => name !== null)) return messages
  const others = otherMessagesIn(text)
  return others.length > 0 ? others : messages
}

/** What the first of these ways of reading makes of it. */
function first(text: PastedText, ways: readonly ((text: PastedText) => readonly ExplainedMessage[])[]): readonly ExplainedMessage[] {
  for (const way of ways) {
    const messages = way(text)
    if (messages.length > 0) return messages
  }
  return []
}

/** Chromium prints the request with its status on a line of its own. */
function withNetworkPanel(found: FoundMessage, lines: readonly NetworkErrorLine[]): FoundMessage {
  const { browser, said } = found
  if (browser !== 'chromium' || said.url === undefined) return found
  const line = lines.find((one) => one.error === 'net::ERR_FAILED' && one.said.url === said.url)
  return { ...found, said: { ...line?.said, ...said } }
}

function explained({ browser, template, said }: FoundMessage): ExplainedMessage {
  if (template === null) {
    const meaning =
      'The browser blocked the request by the CORS protocol. The text ends before the reason: copy the whole message, the reason is its last part.'
    return withoutReason({ browser, isCors: browser === 'webkit' ? null : true, said, meaning })
  }
  const isOfOthers = said.origin !== undefined && said.url !== undefined && requestOfOthers(said.origin, said.url) !== null
  // Nobody who reads this can do anything about those.
  const causes = isOfOthers ? [] : possibleCauses(template, said)
  return {
    browser,
    name: template.name,
    message: consoleText(browser, template.name),
    isCors: isCorsStep(template.steps[0]),
    said,
    meaning: [meaningOf(template, said), ...hintsOf(template, said)].join(' '),
    whoCanFix: isForPageToDecide(template, said) ? null : whoCanFixFirst(causes, said),
    causes,
  }
}

/** What tells nothing of the cause: any of the usual ones may be behind it, and so nobody can be named who can fix it. */
function withoutReason(message: Pick<ExplainedMessage, 'browser' | 'isCors' | 'said' | 'meaning'>): ExplainedMessage {
  return { ...message, name: null, message: null, whoCanFix: null, causes: causesOf(LIKELIEST_OF_ALL) }
}

/** Does it stand for any failure, as “CORS error” and “Failed to fetch” do? */
export function isWithoutReason({ name, causes }: ExplainedMessage): boolean {
  return name === null && causes.map(({ rule }) => rule).join() === LIKELIEST_OF_ALL.join()
}

function explainedLine({ error, said: { status, ...said } }: NetworkErrorLine): readonly ExplainedMessage[] {
  // Chromium gives up on a script or stylesheet whose response is an error: the page aborted nothing.
  if (error === 'net::ERR_ABORTED' && status !== undefined && said.method !== undefined) return errorResponse({ ...said, status })
  const step = nonCorsFailureOf(error)
  if (step === null) return []
  const causes = networkErrorCause(step, error, said)
  const host = said.url === undefined ? 'the server' : shortenedHost(hostOf(said.url))
  return [
    {
      browser: 'chromium',
      name: error,
      message: error,
      isCors: false,
      said,
      meaning: `The request to ${host} failed with ${error}. This isn’t a CORS problem, and no CORS header can fix it.`,
      whoCanFix: whoCanFixFirst(causes, said),
      causes,
    },
  ]
}

function otherMessagesIn(text: PastedText): readonly ExplainedMessage[] {
  for (const { texts, causes, ...message } of OTHER_MESSAGES) {
    const found = texts.flatMap((words) => findText(compileText(words), text))[0]
    if (found !== undefined) return [unnamedMessage({ ...message, said: found.said, causes: causesOf(causes) })]
  }
  return []
}

/** What no browser has a name for. */
export function unnamedMessage(message: Omit<ExplainedMessage, 'name' | 'message' | 'whoCanFix'>): ExplainedMessage {
  return { ...message, name: null, message: null, whoCanFix: whoCanFixFirst(message.causes, message.said) }
}

function errorStatusIn(text: PastedText): readonly ExplainedMessage[] {
  const [, method, url, status] = ERROR_LINE.exec(text.shown) ?? []
  return errorResponse(method && url && status ? { method, url, status } : (findText(compileText(ERROR_STATUS_TEXT), text)[0]?.said ?? {}))
}

function errorResponse(said: ExplainedMessage['said']): readonly ExplainedMessage[] {
  if (!/^[45]\d\d$/.test(said.status ?? '')) return []
  const meaning = `The server responded with ${said.status}. If a CORS error is reported for the same request, the error response has no CORS headers: fix the ${said.status} first.`
  return [unnamedMessage({ browser: 'chromium', isCors: null, said, meaning, causes: possibleCauses(ERROR_WITHOUT_CORS, said) })]
}

function translatedIn(text: PastedText): readonly ExplainedMessage[] {
  const found = translatedMessage(text)
  return found === null ? [] : [explained({ browser: 'firefox', ...found })]
}

/** Chromium's own name for what it withholds from the page: a response beside it failed the CORS check, or the page refused its redirect. */
function withheldIn(lines: readonly NetworkErrorLine[]): readonly ExplainedMessage[] {
  const line = lines.find(({ error }) => error === 'net::ERR_FAILED')
  if (line === undefined) return []
  const { said } = line
  const { status } = said
  const message = { browser: 'chromium', isCors: null, said } as const
  if (status === undefined) {
    const meaning = `The browser gave up the request, usually because its preflight or its response failed the CORS check. ${SEE_MESSAGE}`
    return [withoutReason({ ...message, meaning })]
  }
  if (!/^[23]/.test(status)) return errorResponse(said)
  const meaning = `The server responded with ${status}, but the browser didn’t let your page have the response, usually because it failed the CORS check. ${SEE_MESSAGE}`
  return [unnamedMessage({ ...message, meaning, causes: causesOf(status.startsWith('2') ? WITHHELD_SUCCESS : WITHHELD_REDIRECT) })]
}

/** null where the likeliest causes are fixed by different people, and the text doesn't show which it is. */
function whoCanFixFirst(causes: readonly PossibleCause[], { url, origin }: ExplainedMessage['said']): string | null {
  const [first, ...others] = causes.slice(0, MAX_LIKELY_CAUSES)
  if (first === undefined || url === undefined) return null
  const request = { url, origin: origin ?? null }
  const sentence = whoCanFixAt(first, request)
  const isClear = first.explanation !== null || others.every((other) => whoCanFixAt(other, request) === sentence)
  return isClear ? sentence : null
}

function pageErrorsIn(text: PastedText): readonly ExplainedMessage[] {
  const error = PAGE_ERRORS.find(({ text: words }) => findText(compileText(words), text).length > 0)
  if (error === undefined) return []
  const { text: _, ...message } = error
  return [error.isCors === false ? unnamedMessage({ ...message, said: {}, causes: [] }) : withoutReason({ ...message, said: {} })]
}
