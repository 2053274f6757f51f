import type { RecordedBy } from '../har/entry.ts'
import { fieldsOf } from '../har/json-value.ts'

const CHROMIUM: RecordedBy = { recorder: 'chromium-devtools', browser: 'chromium' }
const FIREFOX: RecordedBy = { recorder: 'firefox-devtools', browser: 'firefox' }
const UNKNOWN: RecordedBy = { recorder: 'unknown', browser: 'unknown' }

/** Has an entry one of the members that Chrome, since 2015, writes into every response? */
export function hasMark(entry: unknown): boolean {
  const response = fieldsOf(fieldsOf(entry)?.response)
  return response !== null && ('_transferSize' in response || '_error' in response)
}

/**
 * Who wrote an entry. People merge files: then some entries of what Chrome or Firefox is said to have written are another's, and lack the members that
 * those always write.
 *
 * @param value a member of a log that has entries with Chrome's members
 */
export function writerOfEntry(value: unknown, log: RecordedBy): RecordedBy {
  const entry = fieldsOf(value)
  if (entry === null || (log.recorder !== 'chromium-devtools' && log.recorder !== 'firefox-devtools')) return log
  if (log.recorder === 'chromium-devtools') {
    if (hasMark(entry) || fieldsOf(entry.response) === null) return log
    return typeof entry._securityState === 'string' ? FIREFOX : UNKNOWN
  }
  return hasMark(entry) && typeof entry._resourceType === 'string' && fieldsOf(entry._initiator) !== null ? CHROMIUM : log
}
