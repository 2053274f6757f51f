import { AlikeExchanges } from './alike-exchanges.ts'
import { profileOf } from './browsers/profile-of.ts'
import { type DiagnosisContext, diagnoseExchange } from './diagnose-exchange.ts'
import { NOTHING_OBSERVED } from './exchange/blank-entry.ts'
import { browserOf, type Exchange, entriesOf } from './exchange/exchange.ts'
import type { Documents } from './exchange/origin.ts'
import { RequestHistory } from './exchange/request-history.ts'
import type { Browser, Entry, Observed, RecordedBy } from './har/entry.ts'
import type { Har, Page, Skipped } from './har/log.ts'
import type { Progress } from './har/parse-in-slices.ts'
import type { RecorderId } from './har/recorder-id.ts'
import type { LogChange } from './log-change.ts'
import { OrderedDiagnoses } from './ordered-diagnoses.ts'
import { Pairing, type PairingChange } from './pairing/pairing.ts'
import { readRecordedEntry } from './recorders/read-recorded-entry.ts'
import type { Diagnosis, Report } from './report/diagnosis.ts'
import { findLogWarnings } from './warnings/find-warnings.ts'

/** A growing record of requests and what the engine says of each; fed live, or once from a file. */
export interface Log {
  /** Takes new HAR entries (unknown JSON, in order of arrival). Entries that cannot be read are in `skipped`. */
  add(entries: readonly unknown[]): LogChange
  /**
   * Takes newer readings of entries that the log has, or skipped, each by its index. One that can't be read changes nothing; neither does one of an index
   * that the log doesn't have.
   */
  renew(readings: Iterable<readonly [index: number, entry: unknown]>): LogChange
  /** Adds what the page itself reported about entry `index` (see `_observed`). */
  observe(index: number, observed: Partial<Observed>): LogChange
  /**
   * Nothing that started before `time` (milliseconds since 1970; everything when left out) will still arrive.
   * @param limit of so many exchanges at most; where as many changed, call again
   */
  settle(time?: number, limit?: number): LogChange
  /** In the order of their first entry. */
  diagnoses(): readonly Diagnosis[]
  /** The entry of that index as it was read; null when there is none or it was skipped. */
  entry(index: number): Entry | null
  readonly size: number
  skipped(): readonly Skipped[]
  report(): Report
}

export interface LogOptions {
  /** Whose order of checks is followed. */
  readonly browser: Browser
  /** Who writes the entries; that browser's own DevTools where it is left out. */
  readonly recorder?: RecorderId
  /** What the recording cannot show, in sentences. */
  readonly limits?: readonly string[]
  /** `creator` of the HAR. */
  readonly creator?: string | null
  readonly pages?: readonly Page[]
  /** The inspected document's URL, when the caller knows it. */
  readonly pageUrl?: string | null
}

/** An empty log. */
export function createLog(options: LogOptions): Log {
  return new GrowingLog(options)
}

/**
 * The whole report on a file: the same as that of a log fed once and settled.
 *
 * @param progress called for every exchange
 */
export function diagnose(har: Har, progress: Progress = () => {}): Report {
  const parts = diagnoseInParts(har, 1)
  for (;;) {
    const { done, value } = parts.next()
    if (done) return value
    progress(value.done, value.of)
  }
}

/** Some exchanges of a file, in order. */
export interface DiagnosedPart {
  readonly diagnoses: readonly Diagnosis[]
  /** How many exchanges were diagnosed before, of all there are. */
  readonly done: number
  readonly of: number
}

/**
 * The same in parts, for those who show the first exchanges before the last ones are diagnosed.
 *
 * @param length how many exchanges a part has
 */
export function* diagnoseInParts(har: Har, length: number): Generator<DiagnosedPart, Report> {
  const log = new GrowingLog(har)
  yield* log.takeWhole(har.entries, har.skipped, length)
  return log.report()
}

const DEVTOOLS: Readonly<Record<Browser, RecorderId>> = {
  chromium: 'chromium-devtools',
  firefox: 'firefox-devtools',
  webkit: 'webkit-web-inspector',
  unknown: 'unknown',
}

class GrowingLog implements Log {
  readonly #pairing = new Pairing()
  readonly #requestHistory = new RequestHistory()
  readonly #entries: (Entry | undefined)[] = []
  #skippedEntries: Skipped[] = []
  readonly #diagnosed = new OrderedDiagnoses()
  /** Exchanges to which something may still come. */
  readonly #open = new Map<string, Exchange>()
  readonly #documents: Documents
  readonly #options: LogOptions
  readonly #by: RecordedBy
  #length = 0

  constructor(options: LogOptions) {
    this.#options = options
    this.#by = { browser: options.browser, recorder: options.recorder ?? DEVTOOLS[options.browser] }
    this.#documents = { pages: options.pages ?? [], pageUrl: options.pageUrl ?? null }
  }

  get size(): number {
    return this.#length
  }

  add(values: readonly unknown[]): LogChange {
    const read: Entry[] = []
    const skipped: Skipped[] = []
    for (const value of values) {
      const result = readRecordedEntry(value, this.#length + read.length + skipped.length, this.#by)
      if ('entry' in result) read.push(result.entry)
      else skipped.push(result.skipped)
    }
    this.#keepAll(read, skipped)
    return this.#diagnoseAll(this.#pairing.add(read))
  }

  /** Takes all entries there will ever be, and diagnoses each exchange once. */
  *takeWhole(entries: readonly Entry[], skipped: readonly Skipped[], length: number): Generator<DiagnosedPart, void> {
    this.#keepAll(entries, skipped)
    // Not the log's own pairing: its marks and links are free again before the first exchange is diagnosed.
    const exchanges = new Pairing().addAll(entries)
    const alike = new AlikeExchanges()
    const of = exchanges.length
    for (let done = 0; done < of; done += length) {
      const diagnoses = exchanges.slice(done, done + length).map((exchange) => this.#diagnoseOne(exchange, 'log', alike))
      yield { diagnoses, done, of }
    }
  }

  #keepAll(entries: readonly Entry[], skipped: readonly Skipped[]): void {
    this.#length += entries.length + skipped.length
    for (const one of skipped) this.#skippedEntries.push(one)
    for (const entry of entries) this.#keep(entry)
  }

  renew(readings: Iterable<readonly [index: number, entry: unknown]>): LogChange {
    const newer: Entry[] = []
    for (const [index, value] of readings) {
      if (!Number.isInteger(index) || index < 0 || index >= this.#length) continue
      const result = readRecordedEntry(value, index, this.#by)
      if ('skipped' in result) continue
      newer.push(this.#renewed(result.entry))
      if (this.#entries[index] === undefined) this.#skippedEntries = this.#skippedEntries.filter(({ entry }) => entry !== index)
    }
    for (const entry of newer) this.#keep(entry)
    return this.#diagnoseAll(this.#pairing.add(newer))
  }

  observe(index: number, observed: Partial<Observed>): LogChange {
    const entry = this.#entries[index]
    if (entry === undefined) return { changed: [], removed: [] }
    const newer = { ...entry, observed: { ...NOTHING_OBSERVED, ...entry.observed, ...observed } }
    this.#keep(newer)
    return this.#diagnoseAll(this.#pairing.renew(newer))
  }

  settle(time = Number.POSITIVE_INFINITY, limit = Number.POSITIVE_INFINITY): LogChange {
    const over: Exchange[] = []
    for (const exchange of this.#open.values()) {
      if (over.length >= limit) break
      if (entriesOf(exchange).every((entry) => entry.start < time)) over.push(exchange)
    }
    for (const { id } of over) this.#open.delete(id)
    const settled = time === Number.POSITIVE_INFINITY ? 'log' : 'exchange'
    return { changed: over.map((exchange) => this.#diagnoseOne(exchange, settled)), removed: [] }
  }

  diagnoses(): readonly Diagnosis[] {
    return this.#diagnosed.all()
  }

  entry(index: number): Entry | null {
    return this.#entries[index] ?? null
  }

  skipped(): readonly Skipped[] {
    return this.#skippedEntries
  }

  report(): Report {
    const { creator = null, limits = [] } = this.#options
    const source = { ...this.#by, creator, limits, entries: this.#length, skipped: this.#skippedEntries }
    const exchanges = this.diagnoses()
    const warnings = findLogWarnings(exchanges, { browser: this.#by.browser, entry: (index) => this.entry(index) })
    return { version: 1, source, exchanges, warnings }
  }

  #keep(entry: Entry): void {
    this.#entries[entry.index] = entry
    this.#requestHistory.add(entry)
  }

  /** A newer version of an entry, with what the page reported about it. */
  #renewed(newer: Entry): Entry {
    return { ...newer, observed: newer.observed ?? this.#entries[newer.index]?.observed ?? null }
  }

  #diagnoseAll({ changed, removed }: PairingChange): LogChange {
    for (const id of removed) {
      this.#diagnosed.delete(id)
      this.#open.delete(id)
    }
    for (const exchange of changed) this.#open.set(exchange.id, exchange)
    return { changed: changed.map((exchange) => this.#diagnoseOne(exchange, 'no')), removed }
  }

  #diagnoseOne(exchange: Exchange, settled: DiagnosisContext['settled'], alike?: AlikeExchanges): Diagnosis {
    const { creator = null } = this.#options
    const [documents, requestHistory, profile] = [this.#documents, this.#requestHistory, profileOf(browserOf(exchange))]
    const diagnosis = diagnoseExchange(exchange, { profile, documents, requestHistory, creator, settled, ...(alike && { alike }) })
    this.#diagnosed.set(diagnosis)
    return diagnosis
  }
}
