import { CutOff } from '../har/cut-off.ts'
import type { Entry } from '../har/entry.ts'
import { HarError } from '../har/har-error.ts'
import { fieldsOf, listOf, textOf } from '../har/json-value.ts'
import type { Har, Page, Skipped } from '../har/log.ts'
import { readRecordedEntry } from './read-recorded-entry.ts'
import { recordedBy } from './recognize.ts'
import { recorderOf } from './table.ts'

/**
 * Reads any JSON value as a HAR. Strict at the door only: behind it, an entry that cannot be read is skipped and reported, and all others
 * are kept. Every member of `log.entries` is either in `entries` or in `skipped`.
 *
 * @param input the parsed JSON
 * @param file the name to say in an error
 * @throws HarError when it is no HAR: not an object, no `log`, or `log.entries` not an array
 * @see http://www.softwareishard.com/blog/har-12-spec/
 */
export function readHar(input: unknown, file: string): Har {
  const har = fieldsOf(input)
  if (har === null) throw new HarError(file, '', 'a HAR: an object with the member "log"')
  const log = fieldsOf(har.log)
  if (log === null) throw new HarError(file, 'log', 'an object')
  if (!Array.isArray(log.entries)) throw new HarError(file, 'log.entries', 'an array')

  const values: readonly unknown[] = log.entries
  const by = recordedBy(log)
  const entries: Entry[] = []
  const skipped: Skipped[] = []
  values.forEach((value, index) => {
    // Load test tools write no times: their order is that of the file.
    const read = readRecordedEntry(value, index, by, entries.at(-1)?.start ?? 0)
    if ('entry' in read) entries.push(read.entry)
    else skipped.push(read.skipped)
  })
  const limits = [...cutLimits(values.at(-1)), ...recorderOf(by).limits({ browser: by.browser, entries })]
  return { ...by, creator: readCreator(log.creator), limits, pages: readPages(log.pages), entries, skipped }
}

function cutLimits(last: unknown): readonly string[] {
  return last instanceof CutOff ? [`The file is cut off at byte ${last.at}. Later requests aren’t in this report.`] : []
}

function readCreator(value: unknown): string | null {
  const creator = fieldsOf(value)
  return [textOf(creator?.name), textOf(creator?.version)].filter(Boolean).join(' ') || null
}

function readPages(value: unknown): readonly Page[] {
  return listOf(value).flatMap((item) => {
    const page = fieldsOf(item)
    const id = textOf(page?.id)
    return id === null ? [] : [{ id, url: documentUrl(textOf(page?.title)) }]
  })
}

/** Chromium and Firefox write the document's URL as the page's title; others write the document's title. */
function documentUrl(title: string | null): string | null {
  if (title === null || !/^(https?|file):/i.test(title)) return null
  try {
    return new URL(title).href === '' ? null : title
  } catch {
    return null
  }
}
