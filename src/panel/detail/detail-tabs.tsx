import { useRef } from 'preact/hooks'
import { tabAfter } from '../components/tab-keys.ts'
import { DETAIL_TABS, type DetailTab } from '../state/detail-state.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'

export const TAB_PANEL_ID = 'detail-panel'

/** The parts of the details, one shown at a time. The choice stays when another request is selected. */
export function DetailTabs() {
  const panel = usePanel()
  const list = useRef<HTMLDivElement>(null)
  const shown = panel.detail.tab.value

  function onKeyDown(event: KeyboardEvent) {
    const tab = DETAIL_TABS[tabAfter(event.key, DETAIL_TABS.indexOf(shown), DETAIL_TABS.length) ?? -1]
    if (tab === undefined) return
    event.preventDefault()
    event.stopPropagation()
    panel.detail.showTab(tab)
    list.current?.querySelector<HTMLElement>(`#${tabId(tab)}`)?.focus()
  }

  return (
    <div ref={list} class="detail-tabs" role="tablist" aria-label={text.detail.tabs} onKeyDown={onKeyDown}>
      {DETAIL_TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          class="detail-tab"
          aria-selected={tab === shown}
          aria-controls={TAB_PANEL_ID}
          tabIndex={tab === shown ? 0 : -1}
          onClick={() => panel.detail.showTab(tab)}
        >
          {text.detail.tab[tab]}
        </button>
      ))}
    </div>
  )
}

export function tabId(tab: DetailTab): string {
  return `detail-tab-${tab}`
}
