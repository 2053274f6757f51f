import type { ComponentType } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Diagnosis } from '../../engine/index.ts'
import { Icon } from '../components/icons.tsx'
import { HeadersTab } from '../headers/headers-tab.tsx'
import { layout } from '../preferences/layout.ts'
import { RetrySection } from '../retry/retry-section.tsx'
import type { DetailTab } from '../state/detail-state.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'
import { WhatIfTab } from '../what-if/what-if.tsx'
import { CopyMenu } from './copy-menu.tsx'
import { DetailTabs, TAB_PANEL_ID, tabId } from './detail-tabs.tsx'
import { Overview } from './overview.tsx'

interface PartProps {
  readonly diagnosis: Diagnosis
}

const parts: Readonly<Record<DetailTab, ComponentType<PartProps>>> = {
  overview: Overview,
  headers: HeadersTab,
  'what-if': WhatIfAndRetry,
}

/** The details of one request. */
export function Detail({ diagnosis, onClose }: { diagnosis: Diagnosis; onClose: () => void }) {
  const panel = usePanel()
  const scroller = useRef<HTMLDivElement>(null)
  const first = useRef<HTMLButtonElement>(null)
  const instead = layout.value === 'instead'
  const tab = panel.detail.tab.value
  const Part = parts[tab]

  // biome-ignore lint/correctness/useExhaustiveDependencies: another request or another tab begins at its top.
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0
  }, [diagnosis.id, tab])
  // The list is gone: keep the focus in the panel.
  useEffect(() => {
    if (instead) first.current?.focus()
  }, [instead])

  return (
    <section class={`detail detail-${diagnosis.verdict}`} aria-label={text.detail.label}>
      <div class="detail-bar">
        {instead && (
          <button ref={first} type="button" class="icon-button" title={text.detail.back} aria-label={text.detail.back} onClick={onClose}>
            <Icon name="back" />
          </button>
        )}
        <DetailTabs />
        <CopyMenu key={diagnosis.id} diagnosis={diagnosis} />
        <NetworkButton diagnosis={diagnosis} />
        {!instead && (
          <button type="button" class="icon-button" title={text.detail.close} aria-label={text.detail.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <div ref={scroller} class="detail-scroller" role="tabpanel" id={TAB_PANEL_ID} aria-labelledby={tabId(tab)} tabIndex={0}>
        {tab !== 'overview' && <h2 class="visually-hidden">{text.detail.tab[tab]}</h2>}
        <Part key={diagnosis.id} diagnosis={diagnosis} />
      </div>
    </section>
  )
}

function WhatIfAndRetry({ diagnosis }: PartProps) {
  return (
    <>
      <RetrySection diagnosis={diagnosis} />
      <WhatIfTab diagnosis={diagnosis} />
    </>
  )
}

function NetworkButton({ diagnosis: { url, method } }: PartProps) {
  const { live } = usePanel()
  if (!live?.showsInNetworkPanel.value) return null
  return (
    <button
      type="button"
      class="icon-button"
      title={text.detail.showInNetwork}
      aria-label={text.detail.showInNetwork}
      onClick={() => live.showInNetworkPanel(url, method)}
    >
      <Icon name="external" />
    </button>
  )
}
