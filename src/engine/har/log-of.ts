import { HarError } from './har-error.ts'
import { type Fields, fieldsOf } from './json-value.ts'

/**
 * The log of a HAR. This is the door: what comes through it is read, however odd its entries are.
 *
 * @param input any JSON
 * @param file the name to say in an error
 * @throws HarError when it is no HAR: not an object, no `log`, or `log.entries` not an array
 * @see http://www.softwareishard.com/blog/har-12-spec/
 */
export function logOf(input: unknown, file: string): Fields & { readonly entries: readonly unknown[] } {
  const har = fieldsOf(input)
  if (har === null) throw new HarError(file, '', 'a HAR: an object with the member "log"')
  const log = fieldsOf(har.log)
  if (log === null) throw new HarError(file, 'log', 'an object')
  const { entries } = log
  if (!Array.isArray(entries)) throw new HarError(file, 'log.entries', 'an array')
  return { ...log, entries }
}
