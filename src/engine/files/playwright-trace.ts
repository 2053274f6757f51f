import { joined } from '../har/bytes.ts'
import { urlOfCorsError } from '../har/console-message.ts'
import { groupedBy } from '../har/grouped-by.ts'
import { type Fields, fieldsOf, textOf } from '../har/json-value.ts'
import { jsonLines, valueOfLine } from './json-lines.ts'

/** The files of a trace that tell of requests, and of the browser that made them; the test runner puts a number before each. */
export const TRACE_NETWORK = /(^|[-/])trace\.network$/
export const TRACE_EVENTS = /(^|[-/])trace\.trace$/

/**
 * The HAR in a Playwright trace: each request is a line of its own, as an entry that the same recorder writes. What the console said of a request goes
 * into its response as `_consoleMessage`: of what CORS refused, Chromium's entry has nothing but `net::ERR_FAILED`, and its console the reason.
 *
 * @param files the files of the ZIP by name, of those two kinds alone
 */
export function harOfTrace(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const eventsOf = (kind: RegExp) =>
    Object.entries(files)
      .filter(([name]) => kind.test(name))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([, bytes]) => [...jsonLines(bytes)].map((line) => fieldsOf(valueOfLine(bytes, line))))
      .filter((event) => event !== null)
  const events = eventsOf(TRACE_EVENTS)
  const context = events.find(({ type }) => type === 'context-options')
  const requests = eventsOf(TRACE_NETWORK).flatMap(({ type, snapshot }) => (type === 'resource-snapshot' ? [snapshot] : []))
  const entries = withConsole(requests, events)
  const creator = { name: 'Playwright', version: textOf(context?.playwrightVersion) ?? '' }
  const head = JSON.stringify({ creator, browser: { name: textOf(context?.browserName) ?? '' } })
  // Piece by piece: no text is as long as a trace may be.
  const members = entries.map((entry, index) => encoder.encode(`${index === 0 ? '' : ','}${JSON.stringify(entry) ?? null}`))
  return joined([encoder.encode(`{"log":${head.slice(0, -1)},"entries":[`), ...members, encoder.encode(']}}')])
}

const encoder = new TextEncoder()

/** Entries with what the console said of them: the messages about a URL in their order, if every failure of that URL has one, or all say the same. */
function withConsole(entries: readonly unknown[], events: readonly Fields[]): readonly unknown[] {
  const said = events.flatMap(({ type, text }) => (type === 'console' ? (textOf(text) ?? []) : []))
  const failures = groupedBy(entries.filter(hasNoReason), urlOf)
  const reasons = new Map<unknown, string | undefined>()
  for (const [url, texts] of groupedBy(said, urlOfCorsError)) {
    const failed = failures.get(url) ?? []
    const isOneReason = new Set(texts).size === 1
    if (!isOneReason && failed.length !== texts.length) continue
    for (const [nth, entry] of failed.entries()) reasons.set(entry, texts[nth] ?? texts[0])
  }
  return entries.map((entry) => {
    const reason = reasons.get(entry)
    const fields = fieldsOf(entry)
    return reason === undefined ? entry : { ...fields, response: { ...fieldsOf(fields?.response), _consoleMessage: reason } }
  })
}

function urlOf(entry: unknown): string | null {
  return textOf(fieldsOf(fieldsOf(entry)?.request)?.url)
}

function hasNoReason(entry: unknown): boolean {
  const fields = fieldsOf(entry)
  return fieldsOf(fields?.response)?._failureText === 'net::ERR_FAILED' && fields?._wasAborted !== true
}
