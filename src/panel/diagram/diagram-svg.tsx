import type { Diagnosis, Verdict } from '../../engine/index.ts'
import { escapeInvisible } from '../components/escape-invisible.ts'
import type { Tooltip } from '../components/tooltip.tsx'
import { verdictShapes } from '../components/verdict-icon.tsx'
import { headerLines } from '../headers/header-lines.ts'
import type { Message } from '../headers/messages.ts'
import { text } from '../text/text.ts'
import { type Arrow, diagramLayout, isCachedPreflight, isFromCache, type Lane } from './diagram-layout.ts'

/** px, on average, of the interface font at 11 px. */
const LETTER_WIDTH = 6.1

interface DiagramSvgProps {
  readonly diagnosis: Diagnosis
  readonly messages: readonly Message[]
  /** px */
  readonly width: number
  /** Shows an arrow's headers; null in a copied diagram. */
  readonly tooltip: Tooltip<Arrow> | null
}

/** What page, cache and servers sent, as a sequence diagram. The verdict's icon marks where it ended. */
export function DiagramSvg({ diagnosis, messages, width, tooltip }: DiagramSvgProps) {
  const { lanes, arrows, height } = diagramLayout(diagnosis, messages, width, text.diagram.lanes)
  const { verdict } = diagnosis
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <svg> whose arrows can be focused is a group of them, and no image.
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={text.diagram.title(escapeInvisible(diagnosis.method), escapeInvisible(diagnosis.url))}
    >
      {lanes.map((lane) => (
        <LaneView key={lane.x} lane={lane} height={height} space={(width / lanes.length) * 0.95} />
      ))}
      {arrows.map((arrow) => (
        <ArrowView key={arrow.key} arrow={arrow} verdict={verdict} tooltip={tooltip} />
      ))}
    </svg>
  )
}

function LaneView({ lane: { x, name, anchor }, height, space }: { lane: Lane; height: number; space: number }) {
  return (
    <g>
      <line class="diagram-lane" x1={x} x2={x} y1={20} y2={height} />
      <text class="diagram-name" x={anchor === 'start' ? x - 6 : anchor === 'end' ? x + 6 : x} y={13} text-anchor={anchor}>
        {fitting(escapeInvisible(name), space)}
      </text>
    </g>
  )
}

function ArrowView({ arrow, verdict, tooltip }: { arrow: Arrow; verdict: Verdict; tooltip: Tooltip<Arrow> | null }) {
  const { from, to, y, way, state, stopped } = arrow
  const direction = to > from ? 1 : -1
  // Absent ones end half-way.
  const end = state === 'absent' ? from + (to - from) * 0.55 : to - direction * (stopped ? 14 : 2)
  const stoppedClass = stopped ? ` diagram-${verdict}` : ''
  const space = Math.abs(to - from) - 30
  const words = [sentence(arrow, verdict), ...arrowLines(arrow).map(({ name, value }) => escapeInvisible(`${name}: ${value}`))].join('\n')
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: what the pointer learns by hovering, the keyboard learns by focus.
    <g class={`diagram-arrow diagram-${state}${stoppedClass}`} role="img" aria-label={words} tabIndex={0} {...tooltip?.of(arrow)}>
      <rect class="diagram-hit-area" x={Math.min(from, to)} y={y - 17} width={Math.abs(to - from)} height={22} rx={3} />
      <line x1={from} x2={end} y1={y} y2={y} />
      {state === 'done' && !stopped && <path d={`M${end} ${y}l${-direction * 7} -3.5v7z`} />}
      {stopped && (
        <path
          class={`mark-${verdict}`}
          fill-rule="evenodd"
          transform={`translate(${end - 8 + direction * 6} ${y - 8})`}
          d={verdictShapes[verdict]}
        />
      )}
      <text x={way === 'there' ? from + 8 : from - 8} y={y - 5} text-anchor={way === 'there' ? 'start' : 'end'}>
        {fitting(label(arrow, verdict), space)}
      </text>
    </g>
  )
}

function label(arrow: Arrow, verdict: Verdict): string {
  const { message, way, state, stopped } = arrow
  const end = stopped ? ` · ${stoppedWord(verdict)}` : ''
  if (way === 'back') return `${state === 'absent' ? text.httpMessage.noResponse : statusWords(message)}${end}`
  const method = escapeInvisible(message.method)
  const kind =
    message.kind === 'preflight'
      ? `${method} · ${text.diagram.preflight}`
      : message.kind === 'redirect'
        ? `${method} · ${text.diagram.redirect}`
        : method
  return `${kind}${state === 'absent' ? ` · ${text.diagram.notSent}` : ''}${end}`
}

function statusWords(message: Message): string {
  if (isCachedPreflight(message)) return text.diagram.cached
  const { status, entry } = message
  return entry?.time == null ? String(status) : `${status} · ${text.detail.duration(entry.time)}`
}

function stoppedWord(verdict: Verdict): string {
  return verdict === 'blocked' || verdict === 'depends' || verdict === 'failed' ? text.httpMessage.stopped[verdict] : ''
}

function sentence(arrow: Arrow, verdict: Verdict): string {
  const there = isFromCache(arrow.message) ? text.diagram.toCache : text.diagram.there
  return `${arrow.way === 'there' ? there : text.diagram.back}: ${label(arrow, verdict)}.`
}

/** The headers that matter to CORS. */
export function arrowLines({ message, way }: Arrow) {
  if (!message.entry) return []
  const side = way === 'there' ? 'request' : 'response'
  return headerLines(side, message.entry[side].headers, message.evidence).relevant
}

function fitting(words: string, space: number): string {
  const most = Math.max(4, Math.floor(space / LETTER_WIDTH))
  const letters = [...words]
  return letters.length <= most ? words : `${letters.slice(0, most - 1).join('')}…`
}
