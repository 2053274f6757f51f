import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { CompareView } from '../compare/compare-view.tsx'
import { escapeInvisible } from '../components/escape-invisible.ts'
import { MessageDialog } from '../console-message/message-dialog.tsx'
import { ExportDialog } from '../export/export-dialog.tsx'
import { FILTER_INPUT_ID } from '../filter/filter-input.tsx'
import { DropTarget } from '../logs/drop-target.tsx'
import { FileView } from '../logs/file-view.tsx'
import { LOG_PANEL_ID, LogTabs, logTabId } from '../logs/log-tabs.tsx'
import { LogsContext, type OpenLogs } from '../logs/open-logs.ts'
import { applyTheme } from '../preferences/theme.ts'
import { SettingsDialog } from '../settings/settings-dialog.tsx'
import { PanelContext, type PanelState } from '../state/panel-state.ts'
import { SummaryDialog } from '../summary/summary-dialog.tsx'
import { text } from '../text/text.ts'
import { Notice } from './notice.tsx'
import { useOnlyProblem } from './only-problem.ts'
import { SplitView } from './split-view.tsx'
import { Announcer, StatusBar } from './status-bar.tsx'
import { Toolbar } from './toolbar.tsx'

/** The whole tab: the open logs, and of one of them toolbar, list and details. */
export function App({ logs }: { logs: OpenLogs }) {
  const tab = logs.active.value
  const content = tab.content.value
  const alone = logs.tabs.value.length === 1
  useEffect(applyTheme, [])
  return (
    <LogsContext.Provider value={logs}>
      <main class="panel">
        <h1 class="visually-hidden">CORS Lens</h1>
        <LogTabs />
        <div class="log-panel" {...(alone ? {} : { id: LOG_PANEL_ID, role: 'tabpanel', 'aria-labelledby': logTabId(tab) })}>
          {content.kind === 'log' ? (
            <LogView key={content.state} state={content.state} logs={logs} isComplete={content.progress === null} />
          ) : (
            <UnreadFile logs={logs}>
              <FileView tab={tab} content={content} />
            </UnreadFile>
          )}
        </div>
        <DropTarget />
        <p class="visually-hidden" role="status">
          {content.kind === 'log' &&
            content.progress === null &&
            tab.fileName !== null &&
            text.logs.opened(escapeInvisible(tab.fileName), content.state.log.counts.value.total)}
        </p>
      </main>
    </LogsContext.Provider>
  )
}

/** A file that is being read, or cannot be: the settings and shortcuts are there anyway. */
function UnreadFile({ logs, children }: { logs: OpenLogs; children: ComponentChildren }) {
  const [help, setHelp] = useState(false)
  useShortcuts({ '?': () => setHelp(true) })
  return (
    <PanelContext.Provider value={logs.live}>
      {children}
      {help && <SettingsDialog showsShortcuts onClose={() => setHelp(false)} />}
    </PanelContext.Provider>
  )
}

type OpenDialog = 'settings' | 'shortcuts' | 'export' | 'summary' | 'message'

/** One log, with all that can be done with it. Each has a view of its own: what a view remembers, such as where it was scrolled, is the log's. */
function LogView({ state, logs, isComplete }: { state: PanelState; logs: OpenLogs; isComplete: boolean }) {
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const before = logs.before.value
  const close = () => setDialog(null)
  const openMessage = () => setDialog('message')
  useOnlyProblem(state, isComplete)
  useShortcuts({ '?': () => setDialog('shortcuts'), o: () => setDialog('summary'), m: openMessage, '/': focusFilter })
  return (
    <PanelContext.Provider value={state}>
      {before === null && <Toolbar onSettings={() => setDialog('settings')} onExport={() => setDialog('export')} onMessage={openMessage} />}
      <Notice />
      {before === null ? <SplitView state={state} onMessage={openMessage} /> : <CompareView before={before} />}
      <StatusBar onSummary={() => setDialog('summary')} />
      <Announcer />
      {(dialog === 'settings' || dialog === 'shortcuts') && <SettingsDialog showsShortcuts={dialog === 'shortcuts'} onClose={close} />}
      {dialog === 'summary' && <SummaryDialog onClose={close} />}
      {dialog === 'export' && <ExportDialog onClose={close} />}
      {dialog === 'message' && <MessageDialog onClose={close} />}
    </PanelContext.Provider>
  )
}

/** Single keys, from wherever no text is being typed or chosen: none of them means anything to DevTools. */
function useShortcuts(shortcuts: Readonly<Record<string, () => void>>) {
  const current = useRef(shortcuts)
  current.current = shortcuts
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const act = Object.hasOwn(current.current, event.key) ? current.current[event.key] : undefined
      if (!act || event.ctrlKey || event.metaKey || event.altKey || keepsKeys(event.target)) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** A field takes letters, and a modal dialog has its own keys. */
function keepsKeys(target: EventTarget | null): boolean {
  if (target instanceof Element && target.closest('dialog')) return true
  if (target instanceof HTMLInputElement) return !/^(?:checkbox|radio|button)$/.test(target.type)
  return target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement
}

function focusFilter() {
  const input = document.getElementById(FILTER_INPUT_ID)
  if (!(input instanceof HTMLInputElement)) return
  input.focus()
  input.select()
}
