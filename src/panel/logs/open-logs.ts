import { batch, type ReadonlySignal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { FileKeeper } from '../../devtools/file-keeper.ts'
import type { Refusal } from '../import/messages.ts'
import type { ReadHarFile, ReadProgress } from '../import/read-har-file.ts'
import { createPanelState } from '../state/create-panel-state.ts'
import type { LivePanelState, PanelState } from '../state/panel-state.ts'

/** What a tab shows: a log, or the state of a file that is not open yet. */
export type TabContent =
  | { readonly kind: 'log'; readonly state: PanelState }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly progress: ReadProgress }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export interface LogTab {
  readonly id: string
  /** null: the live log. */
  readonly fileName: string | null
  readonly content: ReadonlySignal<TabContent>
}

/** The live log and the open files, each in a tab. */
export interface OpenLogs {
  readonly live: LivePanelState
  readonly tabs: ReadonlySignal<readonly LogTab[]>
  readonly active: ReadonlySignal<LogTab>
  /** The log that the active one is compared with; null: no comparison. */
  readonly before: ReadonlySignal<LogTab | null>
  /** Opens files one after the other, each in a tab, and shows the first. */
  open(files: readonly File[]): void
  show(tab: LogTab): void
  /** Also stops reading the file. The live log cannot be closed. */
  close(tab: LogTab): void
  compareWith(before: LogTab | null): void
}

/** Opens the files again that an earlier document of the panel had open. */
export function createOpenLogs(live: LivePanelState, readFile: ReadHarFile, keeper: FileKeeper): OpenLogs {
  const liveTab: LogTab = { id: 'live', fileName: null, content: signal<TabContent>({ kind: 'log', state: live }) }
  const tabs = signal<readonly LogTab[]>([liveTab])
  const active = signal(liveTab)
  const before = signal<LogTab | null>(null)
  const openFiles = new Map<LogTab, { readonly file: File; readonly abort: AbortController }>()
  let opened = 0
  let earlier: Promise<void> = Promise.resolve()

  function enter(file: File): LogTab {
    const content = signal<TabContent>({ kind: 'waiting' })
    const abort = new AbortController()
    const tab: LogTab = { id: `file-${++opened}`, fileName: file.name, content }
    openFiles.set(tab, { file, abort })
    earlier = earlier.then(() => read(file, abort.signal, content))
    return tab
  }

  async function read(file: File, aborted: AbortSignal, content: { value: TabContent }): Promise<void> {
    if (aborted.aborted) return
    content.value = { kind: 'reading', progress: { phase: 'reading', share: 0 } }
    const gaveUp = new Promise<null>((resolve) => aborted.addEventListener('abort', () => resolve(null)))
    const outcome = await Promise.race([
      gaveUp,
      readFile(file, aborted, (progress) => {
        content.value = { kind: 'reading', progress }
      }).catch((error: unknown) => ({ refusal: { place: '', expected: `a file that can be read (${String(error)})` } })),
    ])
    if (outcome === null) return
    content.value = 'log' in outcome ? { kind: 'log', state: createPanelState(outcome.log) } : { kind: 'refused', refusal: outcome.refusal }
  }

  const keep = () => keeper.keep([...openFiles.values()].map(({ file }) => file))
  tabs.value = [liveTab, ...keeper.files.map(enter)]

  return {
    live,
    tabs,
    active,
    before,
    open(files) {
      const entered = files.map(enter)
      const [first] = entered
      if (first === undefined) return
      keep()
      batch(() => {
        tabs.value = [...tabs.value, ...entered]
        active.value = first
        before.value = null
      })
    },
    show(tab) {
      batch(() => {
        active.value = tab
        before.value = null
      })
    },
    close(tab) {
      if (tab === liveTab) return
      openFiles.get(tab)?.abort.abort()
      openFiles.delete(tab)
      keep()
      const at = tabs.value.indexOf(tab)
      batch(() => {
        tabs.value = tabs.value.filter((one) => one !== tab)
        if (active.value === tab) active.value = tabs.value[at] ?? tabs.value[at - 1] ?? liveTab
        if (before.value === tab || active.value === before.value) before.value = null
      })
    },
    compareWith(tab) {
      before.value = tab
    },
  }
}

/** The log of a tab; null while its file is not open. */
export function logOf(tab: LogTab): PanelState | null {
  const content = tab.content.value
  return content.kind === 'log' ? content.state : null
}

export const LogsContext = createContext<OpenLogs | null>(null)

export function useLogs(): OpenLogs {
  const logs = useContext(LogsContext)
  if (!logs) throw new Error('A part of the panel was rendered outside of its logs.')
  return logs
}
