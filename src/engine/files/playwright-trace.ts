import { fieldsOf, textOf } from '../har/json-value.ts'

/** The files of a trace that tell of requests, and of the browser that made them; the test runner puts a number before each. */
export const TRACE_NETWORK = /(^|[-/])trace\.network$/
export const TRACE_EVENTS = /(^|[-/])trace\.trace$/

/**
 * The HAR in a Playwright trace: each request is a line of its own, as an entry that the same recorder writes.
 *
 * @param files the files of the ZIP by name, of those two kinds alone
 */
export function harOfTrace(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const valuesOf = (kind: RegExp) =>
    Object.keys(files)
      .filter((name) => kind.test(name))
      .sort()
      .flatMap((name) => linesOf(files[name]))
  const context = valuesOf(TRACE_EVENTS)
    .map(fieldsOf)
    .find((event) => event?.type === 'context-options')
  const entries = valuesOf(TRACE_NETWORK).flatMap((value) => {
    const event = fieldsOf(value)
    return event?.type === 'resource-snapshot' ? [event.snapshot] : []
  })
  const creator = { name: 'Playwright', version: textOf(context?.playwrightVersion) ?? '' }
  return new TextEncoder().encode(JSON.stringify({ log: { creator, browser: { name: textOf(context?.browserName) ?? '' }, entries } }))
}

/** A line that is no JSON is left out: a trace that was cut off ends in one. */
function linesOf(bytes: Uint8Array = new Uint8Array()): unknown[] {
  return new TextDecoder('utf-8')
    .decode(bytes)
    .split('\n')
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as unknown]
      } catch {
        return []
      }
    })
}
