import { createLog, type Entry } from '../../engine/index.ts'
import { createFileKeeper } from '../file-keeper.ts'
import type { InspectedPage } from '../inspected-page.ts'
import type { LiveAbilities } from '../live-abilities.ts'
import { observingFromStart } from '../page/observation-script.ts'
import type { Settings } from '../settings.ts'
import { harHeadOf } from './har-head.ts'
import type { RecorderClient, RecorderState } from './recorder-client.ts'
import { Recording } from './recording.ts'

/** Milliseconds between two looks at whether the extension is still there: no event says that it was removed. */
const HEARTBEAT_MS = 2000

export interface RecorderOptions {
  readonly makeLog?: typeof createLog
  /** It belongs to the panel's page. */
  readonly beganWithPanel?: boolean
}

/** Listens at once, and keeps the log of the inspected page for as long as its devtools page lives. What the panel may see and do of it. */
export class Recorder implements RecorderClient {
  readonly kind = 'live'
  readonly openFiles = createFileKeeper()
  readonly #page: InspectedPage
  readonly #settings: Settings
  readonly #beganWithPanel: boolean
  readonly #recording: Recording
  #isCutOff = false

  constructor(page: InspectedPage, settings: Settings, { makeLog = createLog, beganWithPanel = false }: RecorderOptions = {}) {
    this.#page = page
    this.#settings = settings
    this.#beganWithPanel = beganWithPanel
    this.#recording = new Recording(page, settings, makeLog)
    const heartbeat = setInterval(() => {
      if (page.isConnected()) return
      clearInterval(heartbeat)
      this.#isCutOff = true
      this.#recording.log.feed.touch()
    }, HEARTBEAT_MS)
  }

  get state(): RecorderState {
    const { log, reader, pageUrl, openedLate } = this.#recording
    return {
      browser: this.#page.browser,
      recordedBy: this.#page.browser,
      limits: [],
      beganWithPanel: this.#beganWithPanel,
      isCutOff: this.#isCutOff,
      pageUrl,
      openedLate,
      skipped: log.skipped,
      readingFailure: reader.failure,
    }
  }

  subscribe(listener: Parameters<RecorderClient['subscribe']>[0]): () => void {
    return this.#recording.log.feed.subscribe(listener)
  }

  diagnoses(): ReturnType<RecorderClient['diagnoses']> {
    return this.#recording.log.diagnoses()
  }

  entry(index: number): Entry | null {
    return this.#recording.log.entry(index)
  }

  async rawEntries(indexes: readonly number[]): Promise<readonly unknown[]> {
    const { rawEntries } = this.#recording.log
    return indexes.map((index) => rawEntries[index])
  }

  report(): ReturnType<RecorderClient['report']> {
    return this.#recording.log.report()
  }

  harHead(): ReturnType<RecorderClient['harHead']> {
    return harHeadOf(this.#page.browser, this.#recording.log.pageUrl, navigator.userAgent, this.#recording.log.rawEntries)
  }

  get live(): LiveAbilities {
    return this.#recording.live
  }

  get keepLog(): boolean {
    return this.#settings.keepLog
  }

  set keepLog(value: boolean) {
    this.#settings.keepLog = value
    this.#recording.log.feed.touch()
  }

  clear(): void {
    this.#recording.clear()
  }

  async readAgain(): Promise<void> {
    await this.#recording.readings.read()
    this.#recording.log.feed.touch()
  }

  /** Somebody is looking, or no more. */
  panelShown(shown: boolean): void {
    this.#recording.readings.watch(shown)
    this.#recording.log.feed.hold(!shown)
  }

  reloadPage(): void {
    this.#page.reload(this.live.observation.on ? observingFromStart(this.#settings.observedHosts) : undefined)
  }

  openSource({ url, line, column }: Parameters<RecorderClient['openSource']>[0]): boolean {
    return this.#page.openSource(url, line, column)
  }

  showInNetworkPanel(url: string, method: string): boolean {
    return this.#page.showInNetworkPanel(`url:${url} method:${method}`)
  }
}
