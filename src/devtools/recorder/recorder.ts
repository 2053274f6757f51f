import { createLog, type Entry, type Log, type LogChange, originOf } from '../../engine/index.ts'
import { debounce } from '../debounce.ts'
import { createFileKeeper } from '../file-keeper.ts'
import type { InspectedPage } from '../inspected-page.ts'
import { createLivePage, isObserved } from '../page/live-page.ts'
import { createObservation } from '../page/observation.ts'
import { observingFromStart } from '../page/observation-script.ts'
import { createTimingReader } from '../page/resource-timing.ts'
import { documentReading, type PageTimings, pageTimingsOf } from '../page/timeline-script.ts'
import type { Settings } from '../settings.ts'
import { ChangeFeed } from './change-feed.ts'
import { EntryStore } from './entry-store.ts'
import { harHeadOf } from './har-head.ts'
import { createHarReader } from './har-reader.ts'
import { documentOf, type InspectedDocument, silentDocument, wasOpenedLate } from './navigation.ts'
import { isDocument, maybeStale, startOf } from './raw-entry.ts'
import type { RecorderClient, RecorderState } from './recorder-client.ts'
import { unrecordedEntry } from './unrecorded-entry.ts'

/** Milliseconds in which events are gathered. */
const BATCH = 100
/** What started longer ago than this (milliseconds) and has not come in a quiet moment never will. */
const SETTLED = 2000
/** Chromium's headers arrive up to 150 ms after a stale event. */
const STALE = 150

/** Milliseconds before a page that refused to be asked is asked again: Chromium fires onNavigated before the new document can be. */
const RETRIES = [50, 200, 750]

export interface Recorder extends RecorderClient {
  panelShown(shown: boolean): void
}

/** Listens at once, and keeps the log of the inspected page for as long as its devtools page lives. */
export function createRecorder(page: InspectedPage, settings: Settings, makeLog: typeof createLog = createLog): Recorder {
  const listeningSince = Date.now()
  const store = new EntryStore({ confirmFailures: page.browser === 'chromium' })
  const feed = new ChangeFeed()
  let log = newLog(null)
  let document: InspectedDocument | null = null
  /** The page URL that the log was made with. */
  let judgedFor: string | null = null
  let severalOrigins = false
  let openedLate = false
  let clearedAt = Number.NEGATIVE_INFINITY
  let arrived: unknown[] = []
  let navigations = 0

  const batch = debounce(flush, { wait: BATCH, maxWait: BATCH })
  const settle = debounce(() => feed.add(log.settle(Date.now() - SETTLED)), { wait: SETTLED + 500, maxWait: 2 * SETTLED })
  const timing = createTimingReader({
    page,
    outcome: (entry, responseStatus) => tell(entry, { responseStatus }),
    onReading: isOfThisDocument,
  })
  const observation = createObservation({
    page,
    hosts: () => settings.observedHosts,
    isObserved: () => isObserved(document?.url ?? null, settings),
    isTold: (entry) => isTold(log.entry(entry)?.observed),
    tell,
    unrecorded: (call, directive) => merge(store.arrive([unrecordedEntry(call, directive)].filter(isKept), Date.now())),
    changed: () => feed.touch(),
  })
  const live = createLivePage({
    page,
    settings,
    observation,
    pageUrl: () => document?.url ?? null,
    rawEntry: (index) => store.entries[index],
    changed: () => feed.touch(),
  })
  const har = createHarReader({ page, take: takeHar, isNeeded: () => unreadable() > 0, refused: () => feed.touch() })
  page.onRequestFinished((entry) => {
    arrived.push(entry)
    for (const waiting of [har, timing, observation]) waiting.touch()
    // Firefox tells of a navigation only at the end of the load, but of the document's request at once.
    if (isDocument(entry)) void observation.read()
    for (const wanted of [batch, settle]) wanted.ask()
  })
  page.onNavigated((url) => void navigated(url))
  void navigated(null)

  function newLog(pageUrl: string | null): Log {
    return makeLog({ browser: page.browser, pageUrl })
  }

  function apply(change: LogChange) {
    feed.add(change)
    for (const reader of [timing, observation]) reader.consider(change)
    settle.ask()
  }

  function merge({ added, replaced }: { readonly added: readonly unknown[]; readonly replaced: readonly unknown[] }) {
    if (added.length > 0) apply(log.add(added))
    if (replaced.length > 0) apply(log.reread(replaced))
  }

  function flush() {
    batch.cancel()
    if (arrived.length === 0) return
    const entries = arrived
    arrived = []
    merge(store.arrive(entries.filter(isKept), Date.now()))
    if (entries.some(maybeStale)) har.ask()
  }

  /** A failure that waits to be read again, yet whose preflight was refused, is in no doubt. */
  function unreadable(): number {
    const waiting = store.unconfirmed
    if (waiting.size === 0) return 0
    const doubtful = log.diagnoses().filter(({ verdict }) => verdict === 'unknown')
    return doubtful.filter(({ hops }) => hops.some(({ entry }) => entry !== null && waiting.has(entry))).length
  }

  /** A request of the page before this one may end after it. */
  function isKept(entry: unknown): boolean {
    return settings.preserveLog || document === null || !(startOf(entry) < document.since)
  }

  function takeHar(entries: readonly unknown[], asked: number) {
    flush()
    const before = [store.size, store.unconfirmed.size].join()
    merge(store.reread(entries, (entry) => isKept(entry) && !(startOf(entry) < clearedAt), asked - STALE))
    if (document !== null && openedLate) openedLate = wasOpenedLate(document, store.entries, listeningSince)
    if ([store.size, store.unconfirmed.size].join() !== before) feed.touch()
  }

  function tell(entry: number, observed: Parameters<Log['observe']>[1]) {
    const url = log.entry(entry)?.request.url
    if (url === undefined || !store.observe(entry, url, observed)) return
    apply(log.observe(entry, observed))
  }

  async function navigated(url: string | null) {
    const navigation = ++navigations
    const now = Date.now()
    let reading: PageTimings | null = null
    for (const pause of [0, ...RETRIES]) {
      await new Promise((resume) => setTimeout(resume, pause))
      void observation.read()
      reading = pageTimingsOf(await page.evaluateInPage(documentReading()))
      if (navigation !== navigations) return
      if (reading !== null) break
    }
    flush()
    if (reading !== null) enter(documentOf(reading, document, now))
    else if (url !== null) enter(silentDocument(url, store.entries, document, now))
  }

  function isOfThisDocument(reading: PageTimings): boolean {
    const now = documentOf(reading, document, Date.now())
    const same = document !== null && now.id === document.id
    enter(now)
    return same
  }

  function enter(next: InspectedDocument) {
    if (next === document) return
    const previous = document
    document = next
    feed.touch()
    if (previous !== null && previous.id === next.id && next.id !== null) return
    openedLate = wasOpenedLate(next, store.entries, listeningSince)
    const left = previous !== null && !settings.preserveLog
    if (left) {
      store.keep(isKept)
      har.reset(store.size)
    }
    // Entries of several origins have no page URL in common.
    if (left || store.size === 0) severalOrigins = false
    else if (previous !== null && originOf(previous.url) !== originOf(next.url)) severalOrigins = true
    const pageUrl = severalOrigins ? null : next.url
    if (left || judgedFor === null || pageUrl === null || originOf(judgedFor) !== originOf(pageUrl)) restart(pageUrl)
    else askPageAnew()
  }

  function restart(pageUrl: string | null) {
    log = newLog(pageUrl)
    judgedFor = pageUrl
    if (store.size > 0) log.add(store.entries)
    feed.clear(log.diagnoses())
    askPageAnew()
    settle.ask()
  }

  function askPageAnew() {
    const since = document?.since ?? Number.NEGATIVE_INFINITY
    const changed = log.diagnoses().filter(({ startedDateTime }) => !(Date.parse(startedDateTime) < since))
    for (const reader of [timing, observation]) {
      reader.reset()
      reader.consider({ changed, removed: [] })
    }
  }

  return {
    kind: 'live',
    subscribe: (listener) => feed.subscribe(listener),
    diagnoses: () => log.diagnoses(),
    entry: (index) => log.entry(index),
    rawEntries: async (indexes) => store.at(indexes),
    report: () => log.report(),
    harHead: () => harHeadOf(page.browser, judgedFor, navigator.userAgent, store.entries),
    live,
    get state(): RecorderState {
      const waiting = unreadable()
      return {
        browser: page.browser,
        recordedBy: page.browser,
        beganWithPanel: false,
        pageUrl: document?.url ?? null,
        openedLate,
        canReadAgain: page.browser === 'firefox' || waiting > 0,
        unreadable: waiting,
        skipped: log.skipped(),
        harRefused: har.refused,
      }
    },
    get preserveLog() {
      return settings.preserveLog
    },
    set preserveLog(value) {
      settings.preserveLog = value
      feed.touch()
    },
    clear() {
      flush()
      clearedAt = Date.now()
      store.keep(() => false)
      severalOrigins = false
      restart(document?.url ?? null)
    },
    async readAgain() {
      await har.read()
      feed.touch()
    },
    panelShown: (shown) => har.watch(shown),
    reloadPage: () => page.reload(live.observation.on ? observingFromStart(settings.observedHosts) : undefined),
    openSource: ({ url, line, column }) => page.openSource(url, line, column),
    openFiles: createFileKeeper(),
    showInNetworkPanel: (url, method) => page.showInNetworkPanel(`url:${url} method:${method}`),
  }
}

/** By the page's call, not only by its Resource Timing. */
function isTold(observed: Entry['observed'] | undefined): boolean {
  return (observed?.credentials ?? observed?.mode ?? observed?.redirect) != null
}
