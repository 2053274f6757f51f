import { joined } from '../har/bytes.ts'
import { fieldsOf, textOf } from '../har/json-value.ts'
import { jsonLines, valueOfLine } from './json-lines.ts'

/** The files of a trace that tell of requests, and of the browser that made them; the test runner puts a number before each. */
export const TRACE_NETWORK = /(^|[-/])trace\.network$/
export const TRACE_EVENTS = /(^|[-/])trace\.trace$/

/**
 * The HAR in a Playwright trace: each request is a line of its own, as an entry that the same recorder writes.
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
  const context = eventsOf(TRACE_EVENTS).find(({ type }) => type === 'context-options')
  const entries = eventsOf(TRACE_NETWORK).flatMap(({ type, snapshot }) => (type === 'resource-snapshot' ? [snapshot] : []))
  const creator = { name: 'Playwright', version: textOf(context?.playwrightVersion) ?? '' }
  const head = JSON.stringify({ creator, browser: { name: textOf(context?.browserName) ?? '' } })
  // Piece by piece: no text is as long as a trace may be.
  const members = entries.map((entry, index) => encoder.encode(`${index === 0 ? '' : ','}${JSON.stringify(entry) ?? null}`))
  return joined([encoder.encode(`{"log":${head.slice(0, -1)},"entries":[`), ...members, encoder.encode(']}}')])
}

const encoder = new TextEncoder()
