import { parseUrl } from '../fetch/url.ts'
import { CutOff } from '../har/cut-off.ts'
import type { Entry, RecordedBy } from '../har/entry.ts'
import { type Fields, fieldsOf, listOf, textOf } from '../har/json-value.ts'
import type { Har, Page, Skipped } from '../har/log.ts'
import { logOf } from '../har/log-of.ts'
import { type EntryTaker, SAMPLE_ENTRIES } from '../har/parse-in-slices.ts'
import { readRecordedEntry } from './read-recorded-entry.ts'
import { recordedBy } from './recognize.ts'
import { recorderOf } from './table.ts'
import { withConsole } from './with-console.ts'
import { hasMark, writerOfEntry } from './writer-of-entry.ts'

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
  const log = logOf(input, file)
  const reader = new HarReader({ ...log, entries: log.entries.slice(0, SAMPLE_ENTRIES) })
  for (const value of log.entries) reader.take(value)
  return reader.har()
}

/** Reads the entries of a log one by one. */
export class HarReader implements EntryTaker {
  readonly #log: Fields
  readonly #by: RecordedBy
  readonly #isMarked: boolean
  readonly #entries: Entry[] = []
  readonly #skipped: Skipped[] = []
  #cutOff: CutOff | null = null

  /** @param log the member `log` of the file: what it says besides its entries, and the first of them, tell who wrote it */
  constructor(log: Fields) {
    this.#log = log
    this.#by = recordedBy(log)
    this.#isMarked = listOf(log.entries).some(hasMark)
  }

  take(value: unknown): void {
    // Load test tools write no times: their order is that of the file.
    const start = this.#entries.at(-1)?.start ?? 0
    const by = this.#isMarked ? writerOfEntry(value, this.#by) : this.#by
    const read = readRecordedEntry(value, this.#entries.length + this.#skipped.length, by, start)
    if ('entry' in read) this.#entries.push(read.entry)
    else this.#skipped.push(read.skipped)
    this.#cutOff = value instanceof CutOff ? value : null
  }

  /** All that was taken. */
  har(): Har {
    const { creator, pages } = this.#log
    const profile = recorderOf(this.#by)
    const entries = profile.consoleOf === undefined ? this.#entries : withConsole(this.#entries, pages, profile.consoleOf)
    const skipped = this.#skipped
    const limits = [...cutLimits(this.#cutOff), ...profile.limits({ browser: this.#by.browser, entries })]
    return { ...this.#by, creator: readCreator(creator), limits, pages: readPages(pages), entries, skipped }
  }
}

function cutLimits(cutOff: CutOff | null): readonly string[] {
  return cutOff === null ? [] : [`The file is cut off at byte ${cutOff.at}. Later requests aren’t in this report.`]
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
  return parseUrl(title) === null ? null : title
}
