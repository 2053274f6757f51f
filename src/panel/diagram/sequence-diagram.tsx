import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Diagnosis } from '../../engine/index.ts'
import { copyText } from '../components/clipboard.ts'
import { Icon } from '../components/icons.tsx'
import { TipBubble, useTip } from '../components/tooltip.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { exportSource } from '../export/source.ts'
import { messagesOf } from '../headers/messages.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'
import { copyPng, diagramFile } from './diagram-file.tsx'
import type { Arrow } from './diagram-layout.ts'
import { arrowLines, DiagramSvg } from './diagram-svg.tsx'

const narrowest = 300
const widest = 760

/** The sequence of what was sent, as wide as there is room; each arrow tells its header lines on hover and on focus. */
export function SequenceDiagram({ diagnosis }: { diagnosis: Diagnosis }) {
  const panel = usePanel()
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(480)
  const tip = useTip<Arrow>()
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const measure = () => setWidth(Math.min(widest, Math.max(narrowest, element.clientWidth || 480)))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const told = tip.shown === null ? [] : arrowLines(tip.shown.subject)
  return (
    <div class="picture">
      <div ref={frame} />
      <DiagramSvg diagnosis={diagnosis} steps={messagesOf(diagnosis, panel.entry)} width={width} tip={tip} />
      {told.length > 0 && (
        <TipBubble tip={tip}>
          <ul class="lines">
            {told.map(({ name, value }, index) => (
              <li key={index} class="line">
                <span class="line-name">
                  <UntrustedText text={name} />:
                </span>{' '}
                {value === null ? (
                  <em>{text.detail.absent}</em>
                ) : (
                  <code>
                    <UntrustedText text={value} />
                  </code>
                )}
              </li>
            ))}
          </ul>
        </TipBubble>
      )}
      <CopyButtons diagnosis={diagnosis} />
    </div>
  )
}

/** What leaves the panel has no secrets. */
function CopyButtons({ diagnosis }: { diagnosis: Diagnosis }) {
  const panel = usePanel()
  const [said, say] = useState('')
  const file = () => diagramFile(exportSource(diagnosis, panel.entry, false))
  return (
    <div class="picture-copy">
      <span class="copy-said" role="status">
        {said}
      </span>
      <button
        type="button"
        class="icon-button copy-button"
        onClick={async () => say((await copyText(file())) ? text.diagram.copied : text.diagram.refused)}
      >
        <Icon name="copy" />
        {text.diagram.copySvg}
      </button>
      <button type="button" class="icon-button copy-button" onClick={async () => say(text.diagram[await copyPng(file())])}>
        <Icon name="copy" />
        {text.diagram.copyPng}
      </button>
    </div>
  )
}
