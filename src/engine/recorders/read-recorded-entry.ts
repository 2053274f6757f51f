import type { Entry, RecordedBy } from '../har/entry.ts'
import { type Fields, fieldsOf } from '../har/json-value.ts'
import type { Skipped } from '../har/log.ts'
import { readHarEntry } from '../har/read-har-entry.ts'
import { isByHttpLibrary } from './http-library.ts'
import { sendingBrowser } from './sending-browser.ts'
import { recorderOf } from './table.ts'

/** Reads one member of `log.entries`, with what its recorder writes otherwise than others. */
export function readRecordedEntry(
  value: unknown,
  index: number,
  by: RecordedBy,
  startIfMissing: number | null = null,
): { readonly entry: Entry } | { readonly skipped: Skipped } {
  const result = readHarEntry(value, index, by, startIfMissing)
  const { read, isByServiceWorker } = recorderOf(by)
  if ('skipped' in result) return result
  const fields = fieldsOf(value) as Fields
  const asWritten = read === undefined ? result.entry : read(result.entry, fields)
  const entry = isByServiceWorker?.(asWritten, fields) ? { ...asWritten, fetchedViaServiceWorker: true } : asWritten
  if (by.browser !== 'unknown') return { entry }
  return { entry: { ...entry, browser: sendingBrowser(entry), isWithoutPage: entry.isWithoutPage || isByHttpLibrary(entry) } }
}
