import type { ComponentType } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Diagnosis } from '../../engine/index.ts'
import { ChecklistView } from '../checklist/checklist-view.tsx'
import { Icon } from '../components/icons.tsx'
import { SequenceDiagram } from '../diagram/sequence-diagram.tsx'
import { FixTab } from '../fix/fix-tab.tsx'
import { HeadersTab } from '../headers/headers-tab.tsx'
import { Learn } from '../learn/learn.tsx'
import { layout } from '../preferences/layout.ts'
import { RetryTab } from '../retry/retry-tab.tsx'
import type { DetailTab } from '../state/detail-state.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'
import { Warnings } from '../warnings/warnings.tsx'
import { WhatIfTab } from '../what-if/what-if.tsx'
import { CauseView, OtherBrowsers, References } from '../why/cause-view.tsx'
import { WhyPreflight } from '../why/why-preflight.tsx'
import { CopyMenu } from './copy-menu.tsx'
import { DetailTabs, tabId, tabPanelId } from './detail-tabs.tsx'
import { Headline, ShortHeadline } from './headline.tsx'

interface PartProps {
  readonly diagnosis: Diagnosis
}

const parts: Readonly<Record<DetailTab, ComponentType<PartProps>>> = {
  why: Why,
  fix: FixTab,
  'what-if': WhatIfTab,
  headers: HeadersTab,
  retry: RetryTab,
  learn: Learn,
}

/** All that is known of one request, in parts. */
export function Detail({ diagnosis, onClose }: { diagnosis: Diagnosis; onClose: () => void }) {
  const panel = usePanel()
  const scroller = useRef<HTMLDivElement>(null)
  const first = useRef<HTMLButtonElement>(null)
  const instead = layout.value === 'instead'
  const tab = panel.detail.tab.value
  const Part = parts[tab]

  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0
  }, [diagnosis.id, tab])
  // The list is gone: the focus must not fall out of the panel.
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
      <div ref={scroller} class="detail-scroller" role="tabpanel" id={tabPanelId} aria-labelledby={tabId(tab)} tabIndex={0}>
        {tab !== 'why' && (
          <>
            <ShortHeadline diagnosis={diagnosis} />
            <h3 class="visually-hidden">{text.detail.tab[tab]}</h3>
          </>
        )}
        <Part key={diagnosis.id} diagnosis={diagnosis} />
      </div>
    </section>
  )
}

function Why({ diagnosis }: PartProps) {
  const { log } = usePanel()
  const { cause } = diagnosis
  return (
    <>
      <Headline diagnosis={diagnosis} />
      {cause && <CauseView cause={cause} diagnosis={diagnosis} />}
      <OtherBrowsers diagnosis={diagnosis} />
      <SequenceDiagram diagnosis={diagnosis} entry={log.entry} />
      <section class="sections">
        <Warnings diagnosis={diagnosis} />
        <ChecklistView diagnosis={diagnosis} />
        <WhyPreflight diagnosis={diagnosis} />
      </section>
      {cause && <References cause={cause} />}
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
