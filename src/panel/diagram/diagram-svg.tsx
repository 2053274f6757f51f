import type { Diagnosis, Verdict } from '../../engine/index.ts'
import { escapeInvisible } from '../components/escape-invisible.ts'
import type { Tip } from '../components/tooltip.tsx'
import { verdictShapes } from '../components/verdict-icon.tsx'
import { headerLines } from '../headers/header-lines.ts'
import type { Step } from '../headers/messages.ts'
import { text } from '../text/text.ts'
import { type Arrow, diagramLayout, isFromCache, isKeptPreflight, type Lane } from './diagram-layout.ts'

/** Of the interface's font at 11 px, on average. */
const letterWidth = 6.1

interface DrawingProps {
  readonly diagnosis: Diagnosis
  readonly steps: readonly Step[]
  /** px */
  readonly width: number
  /** Tells each arrow's header lines; null in a picture that is to be copied. */
  readonly tip: Tip<Arrow> | null
}

/** What was sent between page, cache and servers, as a sequence diagram: the step at which it ended bears the verdict's mark and word. */
export function DiagramSvg({ diagnosis, steps, width, tip }: DrawingProps) {
  const { lanes, arrows, height } = diagramLayout(diagnosis, steps, width, text.diagram.lanes)
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
        <LaneView key={lane.x} lane={lane} height={height} room={(width / lanes.length) * 0.95} />
      ))}
      {arrows.map((arrow) => (
        <ArrowView key={arrow.key} arrow={arrow} verdict={verdict} tip={tip} />
      ))}
    </svg>
  )
}

function LaneView({ lane: { x, name, anchor }, height, room }: { lane: Lane; height: number; room: number }) {
  return (
    <g>
      <line class="picture-lane" x1={x} x2={x} y1={20} y2={height} />
      <text class="picture-name" x={anchor === 'start' ? x - 6 : anchor === 'end' ? x + 6 : x} y={13} text-anchor={anchor}>
        {fitting(escapeInvisible(name), room)}
      </text>
    </g>
  )
}

function ArrowView({ arrow, verdict, tip }: { arrow: Arrow; verdict: Verdict; tip: Tip<Arrow> | null }) {
  const { from, to, y, way, state, stopped } = arrow
  const direction = to > from ? 1 : -1
  // What never arrived ends half-way.
  const end = state === 'absent' ? from + (to - from) * 0.55 : to - direction * (stopped ? 14 : 2)
  const told = stopped ? ` picture-${verdict}` : ''
  const room = Math.abs(to - from) - 30
  const words = [sentence(arrow, verdict), ...arrowLines(arrow).map(({ name, value }) => escapeInvisible(`${name}: ${value}`))].join('\n')
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: what the pointer learns by hovering, the keyboard learns by focus.
    <g class={`picture-arrow picture-${state}${told}`} role="img" aria-label={words} tabIndex={0} {...tip?.of(arrow)}>
      <rect class="picture-room" x={Math.min(from, to)} y={y - 17} width={Math.abs(to - from)} height={22} rx={3} />
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
        {fitting(label(arrow, verdict), room)}
      </text>
    </g>
  )
}

function label(arrow: Arrow, verdict: Verdict): string {
  const { step, way, state, stopped } = arrow
  const end = stopped ? ` · ${stoppedWord(verdict)}` : ''
  if (way === 'back') return `${state === 'absent' ? text.step.noResponse : statusWords(step)}${end}`
  const method = escapeInvisible(step.method)
  const kind =
    step.kind === 'preflight'
      ? `${method} · ${text.diagram.preflight}`
      : step.kind === 'redirect'
        ? `${method} · ${text.diagram.redirect}`
        : method
  return `${kind}${state === 'absent' ? ` · ${text.diagram.notSent}` : ''}${end}`
}

function statusWords(step: Step): string {
  if (isKeptPreflight(step)) return text.diagram.kept
  const { status, entry } = step
  return entry?.time == null ? String(status) : `${status} · ${text.detail.duration(entry.time)}`
}

function stoppedWord(verdict: Verdict): string {
  return verdict === 'blocked' || verdict === 'depends' || verdict === 'failed' ? text.step.stopped[verdict] : ''
}

function sentence(arrow: Arrow, verdict: Verdict): string {
  const there = isFromCache(arrow.step) ? text.diagram.toCache : text.diagram.there
  return `${arrow.way === 'there' ? there : text.diagram.back}: ${label(arrow, verdict)}.`
}

/** The header lines that CORS looks at. */
export function arrowLines({ step, way }: Arrow) {
  if (!step.entry) return []
  const side = way === 'there' ? 'request' : 'response'
  return headerLines(side, step.entry[side].headers, step.evidence).relevant
}

function fitting(words: string, room: number): string {
  const most = Math.max(4, Math.floor(room / letterWidth))
  const letters = [...words]
  return letters.length <= most ? words : `${letters.slice(0, most - 1).join('')}…`
}
