import type { Cause, Diagnosis, Entry, Evidence, HopReport } from '../../engine/index.ts'

/** One thing that the browser sent, or would have: a preflight or a request of one hop. */
export interface Message {
  readonly key: string
  readonly kind: 'preflight' | 'request' | 'redirect'
  readonly hop: HopReport
  readonly url: string
  readonly method: string
  /** 0: no response was recorded. */
  readonly status: number
  /** null: the recording does not hold it. */
  readonly entry: Entry | null
  /** The exchange ended here. */
  readonly stopped: boolean
  readonly evidence: readonly Evidence[]
}

/** The messages of an exchange in the order in which they happened, each with the evidence that lies in it. */
export function messagesOf(diagnosis: Diagnosis, entryAt: (index: number) => Entry | null): Message[] {
  return diagnosis.hops.flatMap((hop, index) => {
    const { preflight } = hop
    const preflightEntry = preflight.entry ?? preflight.cachedFrom
    const of = (place: 'preflight' | 'request', entry: number | null) => {
      const held = entry === null ? null : entryAt(entry)
      return { hop, url: hop.url, entry: held, ...causeAt(diagnosis.cause, place, index, entry) }
    }
    const recorded = of('preflight', preflightEntry)
    const request = of('request', hop.entry)
    const messages: Message[] = []
    if (preflight.state !== 'not-needed') {
      const status = preflight.state === 'sent' ? (recorded.entry?.response.status ?? 0) : 0
      messages.push({ ...recorded, key: `${index}p`, kind: 'preflight', method: 'OPTIONS', status })
    }
    const kind = index === 0 ? 'request' : 'redirect'
    messages.push({ ...request, key: `${index}r`, kind, method: request.entry?.request.method ?? diagnosis.method, status: hop.status })
    return messages
  })
}

function causeAt(cause: Cause | null, place: 'preflight' | 'request', hop: number, entry: number | null) {
  const ofHop = cause?.hop === hop
  const here = ofHop && (cause.at === 'preflight') === (place === 'preflight')
  const evidence = (cause?.evidence ?? []).filter((piece) => (piece.entry === null ? here : piece.entry === entry))
  return { stopped: here, evidence }
}
