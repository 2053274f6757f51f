import { batch, type ReadonlySignal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { FileKeeper } from '../../devtools/file-keeper.ts'
import type { ReadHarFile } from '../import/read-har-file.ts'
import type { LivePanelState, PanelState } from '../state/panel-state.ts'
import { createFileReadings, type FileReading, type TabContent } from './file-readings.ts'

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
  const liveTab: LogTab = { id: 'live', fileName: null, content: signal<TabContent>({ kind: 'log', state: live, progress: null }) }
  const readings = createFileReadings(readFile)
  const files = new Map<LogTab, FileReading>()
  const tabs = signal<readonly LogTab[]>([liveTab])
  const active = signal(liveTab)
  const before = signal<LogTab | null>(null)
  let opened = 0

  const enter = (file: File): LogTab => {
    const reading = readings.add(file)
    const tab = { id: `file-${++opened}`, fileName: file.name, content: reading.content }
    files.set(tab, reading)
    return tab
  }
  const keep = () => keeper.keep([...files.values()].map(({ file }) => file))
  const show = (tab: LogTab) => {
    active.value = tab
    before.value = null
  }
  tabs.value = [liveTab, ...keeper.files.map(enter)]

  return {
    live,
    tabs,
    active,
    before,
    open(chosen) {
      const entered = chosen.map(enter)
      const [first] = entered
      if (first === undefined) return
      keep()
      batch(() => {
        tabs.value = [...tabs.value, ...entered]
        show(first)
      })
    },
    show: (tab) => batch(() => show(tab)),
    close(tab) {
      if (tab === liveTab) return
      files.get(tab)?.stop()
      files.delete(tab)
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

/** The log of a tab, to compare; null while its file was not read to its end: what is missing would count as a difference. */
export function logOf(tab: LogTab): PanelState | null {
  const content = tab.content.value
  return content.kind === 'log' && content.progress === null ? content.state : null
}

export const LogsContext = createContext<OpenLogs | null>(null)

export function useLogs(): OpenLogs {
  const logs = useContext(LogsContext)
  if (!logs) throw new Error('A part of the panel was rendered outside of its logs.')
  return logs
}
