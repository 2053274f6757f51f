import { useRef } from 'preact/hooks'
import { escapeInvisible } from '../components/escape-invisible.ts'
import { Icon } from '../components/icons.tsx'
import { tabAfter } from '../components/tab-keys.ts'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { counted } from '../text/count.ts'
import { text } from '../text/text.ts'
import { type LogTab, logOf, type OpenLogs, useLogs } from './open-logs.ts'

export const LOG_PANEL_ID = 'log-panel'

/** Tabs for the live log and the open files, if there are any. Arrow keys switch, Delete closes a file. */
export function LogTabs() {
  const logs = useLogs()
  const list = useRef<HTMLDivElement>(null)
  const tabs = logs.tabs.value
  const active = logs.active.value
  if (tabs.length === 1) return null

  function go(tab: LogTab) {
    logs.show(tab)
    list.current?.querySelector<HTMLElement>(`#${logTabId(tab)}`)?.focus()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const at = tabs.indexOf(active)
    const tab = tabs[tabAfter(event.key, at, tabs.length) ?? -1]
    if (tab !== undefined) go(tab)
    else if (event.key === 'Delete' && active.fileName !== null) {
      logs.close(active)
      requestAnimationFrame(() => document.getElementById(logTabId(logs.active.value))?.focus())
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div class="log-bar">
      <div ref={list} class="log-tabs" role="tablist" aria-label={text.logs.tabs} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <Tab key={tab.id} tab={tab} active={tab === active} logs={logs} />
        ))}
      </div>
      {active.fileName !== null && (
        <button
          type="button"
          class="icon-button"
          title={text.logs.close(escapeInvisible(active.fileName))}
          aria-label={text.logs.close(escapeInvisible(active.fileName))}
          onClick={() => logs.close(active)}
        >
          <Icon name="close" />
        </button>
      )}
      <CompareButton />
    </div>
  )
}

function Tab({ tab, active, logs }: { tab: LogTab; active: boolean; logs: OpenLogs }) {
  const content = tab.content.value
  const progress = content.kind === 'reading' || content.kind === 'log' ? content.progress : null
  const state = content.kind === 'refused' ? text.logs.refusedSign : progress === null ? '' : percent(progress.share)
  const blocked = content.kind === 'log' ? content.state.log.counts.value.of.blocked : 0
  return (
    <button
      type="button"
      role="tab"
      id={logTabId(tab)}
      class="log-tab"
      aria-selected={active}
      aria-controls={LOG_PANEL_ID}
      tabIndex={active ? 0 : -1}
      title={tab.fileName === null ? text.logs.liveHint : escapeInvisible(tab.fileName)}
      onClick={() => logs.show(tab)}
      onAuxClick={(event) => event.button === 1 && logs.close(tab)}
    >
      <span class="log-name">{tab.fileName === null ? text.logs.live : <UntrustedText text={tab.fileName} />}</span>
      {blocked > 0 && (
        <span class="badge badge-blocked" title={text.counts.blocked(blocked)}>
          {counted(blocked)}
        </span>
      )}
      {state !== '' && <span class="log-state">{state}</span>}
    </button>
  )
}

function CompareButton() {
  const logs = useLogs()
  const active = logs.active.value
  const other = logs.tabs.value.find((tab) => tab !== active && logOf(tab) !== null)
  if (other === undefined || logOf(active) === null) return null
  const comparing = logs.before.value !== null
  return (
    <button type="button" class="link-button" aria-pressed={comparing} onClick={() => logs.compareWith(comparing ? null : other)}>
      {text.compare.button}
    </button>
  )
}

export function percent(share: number): string {
  return `${Math.floor(share * 100)}%`
}

export function logTabId(tab: LogTab): string {
  return `log-tab-${tab.id}`
}
