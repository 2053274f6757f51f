import { useRef } from 'preact/hooks'
import { lineDirection } from '../components/direction.ts'
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
    const at = DETAIL_TABS.indexOf(shown)
    const along = lineDirection()
    const next = { ArrowLeft: at - along, ArrowRight: at + along, Home: 0, End: -1 }[event.key]
    const tab = next === undefined ? undefined : DETAIL_TABS.at(next % DETAIL_TABS.length)
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
