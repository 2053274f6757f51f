import { type Diagnosis, hostOf } from '../../engine/index.ts'
import type { Message } from '../headers/messages.ts'

/** A vertical line: the page, the browser's cache, or a server. */
export interface Lane {
  readonly x: number
  readonly name: string
  readonly anchor: 'start' | 'middle' | 'end'
}

/** A request or a response, or one that never happened. */
export interface Arrow {
  readonly key: string
  readonly message: Message
  readonly way: 'there' | 'back'
  readonly from: number
  readonly to: number
  readonly y: number
  /** `absent`: not sent, not received, or not recorded. */
  readonly state: 'done' | 'absent'
  /** The exchange ended here. */
  readonly stopped: boolean
}

interface SequenceDiagram {
  readonly width: number
  readonly height: number
  readonly lanes: readonly Lane[]
  readonly arrows: readonly Arrow[]
}

const MARGIN = 12
const HEAD_HEIGHT = 22
const ARROW_PITCH = 24
const MESSAGE_GAP = 8
/** More servers share one lane, since separate lanes would be too narrow. */
const MAX_SERVERS = 3

/** Lays out a diagram of that width in px: lanes for the page, the cache and each server, time from top to bottom. */
export function diagramLayout(
  diagnosis: Diagnosis,
  messages: readonly Message[],
  width: number,
  names: { page: string; cache: string; servers: string },
): SequenceDiagram {
  const hosts = [...new Set(messages.map(({ url }) => hostOf(url)))]
  const servers = hosts.length > MAX_SERVERS ? [names.servers] : hosts
  const caches = messages.some(isFromCache) ? [names.cache] : []
  const last = caches.length + servers.length
  const lanes = [names.page, ...caches, ...servers].map((name, index): Lane => {
    const x = MARGIN + ((width - 2 * MARGIN) * index) / last
    return { x, name, anchor: index === 0 ? 'start' : index === last ? 'end' : 'middle' }
  })
  const laneOf = (message: Message) => (isFromCache(message) ? 1 : 1 + caches.length + Math.max(0, servers.indexOf(hostOf(message.url))))
  const xOf = (message: Message) => lanes[laneOf(message)]?.x ?? width - MARGIN
  const page = lanes[0]?.x ?? MARGIN
  let y = HEAD_HEIGHT
  const arrows = messages.flatMap((message) => {
    y += MESSAGE_GAP
    const server = xOf(message)
    const arrow = (way: Arrow['way'], state: Arrow['state'], stopped: boolean): Arrow => {
      y += ARROW_PITCH
      const [from, to] = way === 'there' ? [page, server] : [server, page]
      return { key: `${message.key} ${way}`, message, way, from, to, y, state, stopped }
    }
    const isCached = isCachedPreflight(message)
    const wasSent = isCached || (message.entry !== null && !isAfterTheEnd(message, diagnosis))
    const hasResponse = isCached || message.status > 0
    const stopsBefore = message.stopped && (diagnosis.cause?.at === 'request' || (!hasResponse && !wasSent))
    const there = arrow('there', wasSent && !(message.stopped && diagnosis.cause?.at === 'request') ? 'done' : 'absent', stopsBefore)
    return wasSent && !stopsBefore ? [there, arrow('back', hasResponse ? 'done' : 'absent', message.stopped)] : [there]
  })
  return { width, height: y + 12, lanes, arrows }
}

/** Did the response come from a cache of the browser? */
export function isFromCache(message: Message): boolean {
  return isCachedPreflight(message) || (message.kind !== 'preflight' && message.entry?.fromCache != null)
}

/** Was a cached preflight response used, so that no preflight request was sent? */
export function isCachedPreflight({ kind, hop }: Message): boolean {
  return kind === 'preflight' && hop.preflight.state === 'cached'
}

/** A request whose preflight failed was never sent, though Chromium lists it. */
function isAfterTheEnd({ kind, hop, status }: Message, { cause, hops }: Diagnosis): boolean {
  if (cause === null || kind === 'preflight' || status > 0) return false
  return cause.at === 'preflight' && hops.indexOf(hop) >= cause.hop
}
