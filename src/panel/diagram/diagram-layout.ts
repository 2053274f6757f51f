import { type Diagnosis, hostOf } from '../../engine/index.ts'
import type { Step } from '../headers/messages.ts'

/** A vertical line of the picture: the page, the browser's cache where it answered, or a server. */
export interface Lane {
  readonly x: number
  readonly name: string
  readonly anchor: 'start' | 'middle' | 'end'
}

/** One arrow: something sent, or answered, or what never was. */
export interface Arrow {
  readonly key: string
  readonly step: Step
  readonly way: 'there' | 'back'
  readonly from: number
  readonly to: number
  readonly y: number
  /** `absent`: it did not arrive, was not recorded, or not sent. */
  readonly state: 'done' | 'absent'
  /** The exchange ended here. */
  readonly stopped: boolean
}

export interface SequenceDiagram {
  readonly width: number
  readonly height: number
  readonly lanes: readonly Lane[]
  readonly arrows: readonly Arrow[]
}

const margin = 12
const headHeight = 22
const arrowPitch = 24
const stepGap = 8
/** With more servers than this the lanes would be too narrow: one lane stands for all. */
const mostServers = 3

/** Where everything goes in a picture that is `width` px wide: a lane for the page, the cache and each server, time runs down. */
export function diagramLayout(
  diagnosis: Diagnosis,
  steps: readonly Step[],
  width: number,
  names: { page: string; cache: string; servers: string },
): SequenceDiagram {
  const hosts = [...new Set(steps.map(({ url }) => hostOf(url)))]
  const servers = hosts.length > mostServers ? [names.servers] : hosts
  const caches = steps.some(isFromCache) ? [names.cache] : []
  const last = caches.length + servers.length
  const lanes = [names.page, ...caches, ...servers].map((name, index): Lane => {
    const x = margin + ((width - 2 * margin) * index) / last
    return { x, name, anchor: index === 0 ? 'start' : index === last ? 'end' : 'middle' }
  })
  const laneOf = (step: Step) => (isFromCache(step) ? 1 : 1 + caches.length + Math.max(0, servers.indexOf(hostOf(step.url))))
  const xOf = (step: Step) => lanes[laneOf(step)]?.x ?? width - margin
  const page = lanes[0]?.x ?? margin
  let y = headHeight
  const arrows = steps.flatMap((step) => {
    y += stepGap
    const server = xOf(step)
    const arrow = (way: Arrow['way'], state: Arrow['state'], stopped: boolean): Arrow => {
      y += arrowPitch
      const [from, to] = way === 'there' ? [page, server] : [server, page]
      return { key: `${step.key} ${way}`, step, way, from, to, y, state, stopped }
    }
    const isKept = isKeptPreflight(step)
    const wasSent = isKept || (step.entry !== null && !isAfterTheEnd(step, diagnosis))
    const hasAnswer = isKept || step.status > 0
    const stopsBefore = step.stopped && (diagnosis.cause?.at === 'request' || (!hasAnswer && !wasSent))
    const there = arrow('there', wasSent && !(step.stopped && diagnosis.cause?.at === 'request') ? 'done' : 'absent', stopsBefore)
    return wasSent && !stopsBefore ? [there, arrow('back', hasAnswer ? 'done' : 'absent', step.stopped)] : [there]
  })
  return { width, height: y + 12, lanes, arrows }
}

/** Did the browser answer it by itself? */
export function isFromCache(step: Step): boolean {
  return isKeptPreflight(step) || (step.kind !== 'preflight' && step.entry?.fromCache != null)
}

/** The answer to an earlier preflight was kept, so that none was sent. */
export function isKeptPreflight({ kind, hop }: Step): boolean {
  return kind === 'preflight' && hop.preflight.state === 'cached'
}

/** A request whose preflight failed was never sent; Chromium lists it all the same. */
function isAfterTheEnd({ kind, hop, status }: Step, { cause, hops }: Diagnosis): boolean {
  if (cause === null || kind === 'preflight' || status > 0) return false
  return cause.at === 'preflight' && hops.indexOf(hop) >= cause.hop
}
