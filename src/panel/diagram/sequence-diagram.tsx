import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Diagnosis, Entry } from '../../engine/index.ts'
import { copyWithStatus } from '../components/clipboard.ts'
import { CopyButtons } from '../components/copy-buttons.tsx'
import { TooltipBubble, useTooltip } from '../components/tooltip.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { exportSource } from '../export/source.ts'
import { messagesOf } from '../headers/messages.ts'
import { text } from '../text/text.ts'
import { copyPng, diagramFile } from './diagram-file.tsx'
import type { Arrow } from './diagram-layout.ts'
import { arrowLines, DiagramSvg } from './diagram-svg.tsx'

const PNG_STATUS = { copied: text.copy.done, saved: text.diagram.saved, refused: text.copy.failed }

const MIN_WIDTH = 300
const MAX_WIDTH = 760

interface SequenceDiagramProps {
  readonly diagnosis: Diagnosis
  /** The recorded entries, or simulated ones. */
  readonly entry: (index: number) => Entry | null
}

/** The sequence diagram of an exchange. Hovering or focusing an arrow shows its headers. */
export function SequenceDiagram({ diagnosis, entry }: SequenceDiagramProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(480)
  const tooltip = useTooltip<Arrow>()
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const measure = () => setWidth(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, element.clientWidth || 480)))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const headers = tooltip.shown === null ? [] : arrowLines(tooltip.shown.subject)
  return (
    <div class="diagram">
      <div ref={frame} />
      <DiagramSvg diagnosis={diagnosis} messages={messagesOf(diagnosis, entry)} width={width} tooltip={tooltip} />
      {headers.length > 0 && (
        <TooltipBubble tooltip={tooltip}>
          <ul class="lines">
            {headers.map(({ name, value }, index) => (
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
        </TooltipBubble>
      )}
      <DiagramCopyButtons diagnosis={diagnosis} entry={entry} />
    </div>
  )
}

/** Copies are always masked. */
function DiagramCopyButtons({ diagnosis, entry }: SequenceDiagramProps) {
  const file = () => diagramFile(exportSource(diagnosis, entry, false))
  return (
    <div class="diagram-copy">
      <CopyButtons
        copies={[
          { label: text.diagram.copySvg, run: () => copyWithStatus(file()) },
          { label: text.diagram.copyPng, run: async () => PNG_STATUS[await copyPng(file())] },
        ]}
      />
    </div>
  )
}
