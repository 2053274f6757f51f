import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ObservationState } from '../../devtools/live-abilities.ts'
import type { RecorderClient, RecorderState } from '../../devtools/recorder/recorder-client.ts'
import type { SourcePosition } from '../../engine/index.ts'
import type { Guard } from './guard.ts'
import { createRetries, type Retries } from './retries.ts'

/** The inspected page and its recorder: what a log from a file does not have. */
export interface LivePage {
  readonly recorder: ReadonlySignal<RecorderState>
  /** The extension was updated or reloaded: the panel is cut off from its recorder. */
  readonly lost: ReadonlySignal<boolean>
  readonly readingAgain: ReadonlySignal<boolean>
  readonly keepLog: ReadonlySignal<boolean>
  readonly observation: ReadonlySignal<ObservationState>
  /** Can the browser show a request in its Network panel? */
  readonly showsInNetworkPanel: ReadonlySignal<boolean>
  /** Can the browser show a line in its Sources panel? */
  readonly opensSources: ReadonlySignal<boolean>
  readonly retries: Retries
  clear(): void
  setKeepLog(on: boolean): void
  observe(host: string, on: boolean): void
  /** Reads the browser's own record once more. */
  readAgain(): Promise<void>
  reload(): void
  showInNetworkPanel(url: string, method: string): void
  openSource(position: SourcePosition): void
  /** Reads the state of the recorder again. */
  update(): void
}

export function createLivePage(client: RecorderClient, guard: Guard): LivePage {
  const recorder = signal(snapshot(client.state))
  const readingAgain = signal(false)
  const keepLog = signal(client.keepLog)
  const observation = signal(client.live.observation)
  const isChromium = client.state.browser === 'chromium'
  const showsInNetworkPanel = signal(isChromium)
  const opensSources = signal(isChromium)

  function update() {
    batch(() => {
      recorder.value = guard.call(() => snapshot(client.state), recorder.value)
      keepLog.value = guard.call(() => client.keepLog, keepLog.value)
      observation.value = guard.call(() => client.live.observation, observation.value)
    })
  }

  return {
    recorder,
    lost: computed(() => guard.lost.value || recorder.value.isCutOff),
    readingAgain,
    keepLog,
    observation,
    showsInNetworkPanel,
    opensSources,
    retries: createRetries(client.live),
    clear: () => guard.call(() => client.clear(), undefined),
    setKeepLog(on) {
      guard.call(() => {
        client.keepLog = on
      }, undefined)
      keepLog.value = on
    },
    observe(host, on) {
      guard.call(() => client.live.observe(host, on), undefined)
      update()
    },
    async readAgain() {
      readingAgain.value = true
      await guard.call(() => client.readAgain(), Promise.resolve())
      readingAgain.value = false
      update()
    },
    reload: () => guard.call(() => client.reloadPage(), undefined),
    showInNetworkPanel(url, method) {
      showsInNetworkPanel.value = guard.call(() => client.showInNetworkPanel(url, method), false)
    },
    openSource(position) {
      opensSources.value = guard.call(() => client.openSource(position), false)
    },
    update,
  }
}

/** A copy: the recorder may change its state in place, or compute it. */
function snapshot(state: RecorderState): RecorderState {
  return { ...state, skipped: [...state.skipped] }
}
