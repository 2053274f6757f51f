import { batch, computed, signal } from '@preact/signals'
import type { LogClient, RecorderClient, RecorderState } from '../../devtools/recorder/recorder-client.ts'
import type { Diagnosis } from '../../engine/index.ts'
import { count } from './counts.ts'
import type { DetailTab } from './detail-tab.ts'
import { diagnosisList, entriesOf, successorsIn } from './diagnosis-list.ts'
import { createListState } from './list-state.ts'
import type { PanelState } from './panel-state.ts'
import { createRetries } from './retries.ts'
import { createSelection } from './selection.ts'
import { createWhatIfs } from './what-ifs.ts'

/** The panel's state of one log: a live one is followed until `dispose()`, a file only shown. */
export function createPanelState(client: RecorderClient | LogClient): PanelState {
  const live = 'reloadPage' in client ? client : null
  const log = diagnosisList(client.diagnoses())
  const diagnoses = signal<readonly Diagnosis[]>(log.items)
  const view = createListState(diagnoses)
  const recorder = signal(snapshot(client.state))
  const preserveLog = signal(live?.preserveLog ?? true)
  const observation = signal(live?.live.observation ?? null)
  const selectedId = signal<string | null>(null)
  const choice = createSelection()
  const detailOpen = signal(false)
  const detailTab = signal<DetailTab>('why')
  const lost = signal(false)
  const reading = signal(false)
  const reachesNetworkPanel = signal(live?.state.browser === 'chromium')
  const opensSources = signal(live?.state.browser === 'chromium' && live.openSource !== undefined)
  const dismissed = signal<ReadonlySet<string>>(new Set())
  const recordedBy = client.state.recordedBy ?? client.state.browser
  const whatIfs = createWhatIfs(recordedBy)
  const retries = createRetries(live?.live ?? null)

  /** After an update of the extension every call of the browser's API throws. */
  function ask<Answer>(call: () => Answer, otherwise: Answer): Answer {
    try {
      return call()
    } catch (error) {
      console.error(error)
      lost.value = true
      return otherwise
    }
  }

  const entry = (index: number) => ask(() => client.entry(index), null)

  /** An exchange that became part of another one hands its selection on. */
  function successorOf(id: string, changed: readonly Diagnosis[]): string | null {
    const before = log.find(id)
    if (!before) return null
    const entries = new Set(entriesOf(before))
    return changed.find((diagnosis) => entriesOf(diagnosis).some((index) => entries.has(index)))?.id ?? null
  }

  /** What is kept by an exchange's id goes over to the id it has now. */
  function rebuild() {
    const fresh = client.diagnoses()
    const successorOf = successorsIn(fresh)
    const idNow = (id: string) => {
      const earlier = log.find(id)
      return (earlier && successorOf(earlier)?.id) ?? null
    }
    if (selectedId.value !== null && log.find(selectedId.value)) selectedId.value = idNow(selectedId.value)
    choice.rename(idNow)
    whatIfs.rename(idNow)
    retries.rename(idNow)
    dismissed.value = new Set()
    log.replace(fresh)
  }

  function selectOnly(id: string) {
    batch(() => {
      selectedId.value = id
      choice.only(id, log.find(id) !== undefined)
    })
  }

  const unsubscribe = client.subscribe(({ changed, removed, cleared }) => {
    batch(() => {
      const id = selectedId.value
      if (cleared) rebuild()
      else {
        if (id !== null && removed.includes(id)) selectedId.value = successorOf(id, changed)
        if (removed.some((one) => choice.chosen.value.has(one))) {
          const gone = new Set(removed)
          choice.rename((one) => (gone.has(one) ? successorOf(one, changed) : one))
        }
        log.apply({ changed, removed })
      }
      diagnoses.value = log.items
      recorder.value = snapshot(client.state)
      preserveLog.value = live?.preserveLog ?? true
      observation.value = live?.live.observation ?? null
      if (selectedId.value === null || !log.find(selectedId.value)) {
        if (!view.lines.value.some(({ id }) => id === selectedId.value)) selectedId.value = null
        detailOpen.value = false
      }
    })
  })

  return {
    ...view,
    isLive: live !== null,
    scroll: { top: 0, following: live !== null },
    diagnoses,
    counts: computed(() => count(diagnoses.value, entry)),
    recorder,
    preserveLog,
    observation,
    retries,
    selected: computed(() => {
      // Read for its sake alone: what `log` holds changes with it.
      void diagnoses.value
      return selectedId.value === null ? null : (log.find(selectedId.value) ?? null)
    }),
    selectedId,
    chosen: choice.chosen,
    detailOpen,
    detailTab,
    lost,
    reading,
    recordedBy,
    reachesNetworkPanel,
    opensSources,
    dismissed,
    whatIfs,
    entry,
    rawEntries: (indexes) => client.rawEntries(indexes),
    report: () => client.report(),
    harHead: () => client.harHead(),
    select: selectOnly,
    toggle(id) {
      batch(() => {
        const isIn = choice.toggle(id)
        selectedId.value = isIn ? id : ([...choice.chosen.value].at(-1) ?? null)
      })
    },
    extend(id) {
      batch(() => {
        choice.extend(id, view.lines.value)
        selectedId.value = id
      })
    },
    chooseAll: () => choice.all(view.rows.value),
    open(id) {
      batch(() => {
        selectOnly(id)
        detailOpen.value = true
      })
    },
    close() {
      detailOpen.value = false
    },
    showTab(tab) {
      detailTab.value = tab
    },
    clear: () => ask(() => live?.clear(), undefined),
    setPreserveLog(on) {
      if (live === null) return
      ask(() => {
        live.preserveLog = on
      }, undefined)
      preserveLog.value = on
    },
    observe(host, on) {
      ask(() => live?.live.observe(host, on), undefined)
      observation.value = ask(() => live?.live.observation ?? null, null)
    },
    async readAgain() {
      reading.value = true
      try {
        await live?.readAgain()
      } catch (error) {
        console.error(error)
        lost.value = true
      } finally {
        batch(() => {
          reading.value = false
          recorder.value = snapshot(client.state)
        })
      }
    },
    reloadPage: () => ask(() => live?.reloadPage(), undefined),
    showInNetworkPanel(url, method) {
      reachesNetworkPanel.value = ask(() => live?.showInNetworkPanel(url, method) ?? false, false)
    },
    openSource(position) {
      opensSources.value = ask(() => live?.openSource?.(position) === true, false)
    },
    dismiss(notice) {
      dismissed.value = new Set([...dismissed.value, notice])
    },
    dispose: unsubscribe,
  }
}

/** A copy field by field: the recorder may change its state in place, or compute it. */
function snapshot(state: RecorderState): RecorderState {
  const { browser, pageUrl, openedLate, canReadAgain, unreadable, skipped, harRefused, beganWithPanel = false } = state
  return { browser, pageUrl, openedLate, canReadAgain, unreadable, skipped: [...skipped], harRefused, beganWithPanel }
}
