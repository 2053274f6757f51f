import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Diagnosis } from '../../engine/index.ts'
import { copyText } from '../components/clipboard.ts'
import { exportSource } from '../export/source.ts'
import { Icon } from '../components/icons.tsx'
import { arrowLines, PictureDrawing } from './diagram-svg.tsx'
import { copyPng, pictureFile } from './diagram-file.tsx'
import type { Arrow } from './diagram-layout.ts'
import { stepsOf } from '../headers/messages.ts'
import { text } from '../text/text.ts'
import { TipBubble, useTip } from '../components/tooltip.tsx'
import { usePanel } from '../use-panel.ts'
import { Visible } from '../components/untrusted-text.tsx'

const narrowest = 300
const widest = 760

/** The sequence of what was sent, as wide as there is room; each arrow tells its header lines on hover and on focus. */
export function Picture({ diagnosis }: { diagnosis: Diagnosis }) {
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
      <PictureDrawing diagnosis={diagnosis} steps={stepsOf(diagnosis, panel.entry)} width={width} tip={tip} />
      {told.length > 0 && (
        <TipBubble tip={tip}>
          <ul class="lines">
            {told.map(({ name, value }, index) => (
              <li key={index} class="line">
                <span class="line-name">
                  <Visible text={name} />:
                </span>{' '}
                {value === null ? (
                  <em>{text.detail.absent}</em>
                ) : (
                  <code>
                    <Visible text={value} />
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
  const file = () => pictureFile(exportSource(diagnosis, panel.entry, false))
  return (
    <div class="picture-copy">
      <span class="copy-said" role="status">
        {said}
      </span>
      <button
        type="button"
        class="icon-button copy-button"
        onClick={async () => say((await copyText(file())) ? text.picture.copied : text.picture.refused)}
      >
        <Icon name="copy" />
        {text.picture.copySvg}
      </button>
      <button type="button" class="icon-button copy-button" onClick={async () => say(text.picture[await copyPng(file())])}>
        <Icon name="copy" />
        {text.picture.copyPng}
      </button>
    </div>
  )
}
