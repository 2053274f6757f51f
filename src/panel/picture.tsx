import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Diagnosis, Verdict } from '../engine/index.ts'
import { headerLines } from './header-lines.ts'
import { type Arrow, type Lane, pictureLayout } from './picture-layout.ts'
import { type Step, stepsOf } from './steps.ts'
import { text } from './text.ts'
import { usePanel } from './use-panel.ts'
import { verdictShapes } from './verdict-mark.tsx'
import { visible } from './visible-text.ts'

const narrowest = 300
const widest = 760
/** Of the interface's font at 11 px, on average. */
const letterWidth = 6.1

/** What was sent between page and servers, as a sequence diagram: the step at which it ended bears the verdict's mark and word. */
export function Picture({ diagnosis }: { diagnosis: Diagnosis }) {
  const panel = usePanel()
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(480)
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const measure = () => setWidth(Math.min(widest, Math.max(narrowest, element.clientWidth || 480)))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const steps = stepsOf(diagnosis, panel.entry)
  const { lanes, arrows, height } = pictureLayout(diagnosis, steps, width, text.picture.lanes)
  const id = `picture-${diagnosis.id}`
  const { verdict } = diagnosis
  return (
    <div class="picture">
      <div ref={frame} />
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
        <title id={`${id}-title`}>{text.picture.title(visible(diagnosis.method), visible(diagnosis.url))}</title>
        <desc id={`${id}-desc`}>{arrows.map((arrow) => sentence(arrow, verdict)).join(' ')}</desc>
        {lanes.map((lane) => (
          <LaneView key={lane.x} lane={lane} height={height} room={(width / lanes.length) * 0.95} />
        ))}
        {arrows.map((arrow) => (
          <ArrowView key={arrow.key} arrow={arrow} verdict={verdict} />
        ))}
      </svg>
    </div>
  )
}

function LaneView({ lane: { x, name, anchor }, height, room }: { lane: Lane; height: number; room: number }) {
  return (
    <g>
      <line class="picture-lane" x1={x} x2={x} y1={20} y2={height} />
      <text class="picture-name" x={anchor === 'start' ? x - 6 : anchor === 'end' ? x + 6 : x} y={13} text-anchor={anchor}>
        {fitting(visible(name), room)}
      </text>
    </g>
  )
}

function ArrowView({ arrow, verdict }: { arrow: Arrow; verdict: Verdict }) {
  const { from, to, y, way, state, stopped } = arrow
  const direction = to > from ? 1 : -1
  // What never arrived ends half-way.
  const end = state === 'absent' ? from + (to - from) * 0.55 : to - direction * (stopped ? 14 : 2)
  const told = stopped ? ` picture-${verdict}` : ''
  const room = Math.abs(to - from) - 30
  return (
    <g class={`picture-arrow picture-${state}${told}`}>
      <title>{[sentence(arrow, verdict), ...linesOf(arrow)].join('\n')}</title>
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
  const method = visible(step.method)
  const kind =
    step.kind === 'preflight'
      ? `${method} · ${text.picture.preflight}`
      : step.kind === 'redirect'
        ? `${method} · ${text.picture.redirect}`
        : method
  if (step.kind === 'preflight' && step.hop.preflight.state === 'cached') return `${kind} · ${text.step.cached}`
  return `${kind}${state === 'absent' ? ` · ${text.picture.notSent}` : ''}${end}`
}

function statusWords({ status, entry }: Step): string {
  return entry?.time == null ? String(status) : `${status} · ${text.detail.duration(entry.time)}`
}

function stoppedWord(verdict: Verdict): string {
  return verdict === 'blocked' || verdict === 'depends' || verdict === 'failed' ? text.step.stopped[verdict] : ''
}

function sentence(arrow: Arrow, verdict: Verdict): string {
  return `${arrow.way === 'there' ? text.picture.there : text.picture.back}: ${label(arrow, verdict)}.`
}

/** The header lines that CORS looks at. */
function linesOf({ step, way }: Arrow): string[] {
  if (!step.entry) return []
  const side = way === 'there' ? 'request' : 'response'
  return headerLines(side, step.entry[side].headers, []).relevant.map(({ name, value }) => visible(`${name}: ${value}`))
}

function fitting(words: string, room: number): string {
  const most = Math.max(4, Math.floor(room / letterWidth))
  const letters = [...words]
  return letters.length <= most ? words : `${letters.slice(0, most - 1).join('')}…`
}
