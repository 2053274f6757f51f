import { linesOf, type RawEntry, type RawHar, type Recording, scenarioOf } from './recording.ts'

/** What a diagnosis is made from: all that was recorded, only what events deliver, each with or without what the page itself told. */
export interface View {
  readonly title: string
  /** What the page's Resource Timing said is known. */
  readonly observed: boolean
  of(recording: Recording): RawHar
}

export const VIEWS: readonly View[] = [
  { title: 'whole', observed: false, of: ({ har }) => har },
  { title: 'live', observed: false, of: (recording) => deliveredOnly(recording, recording.har) },
  { title: 'observed', observed: true, of: (recording) => withOutcomes(recording, recording.har) },
  { title: 'live, observed', observed: true, of: (recording) => withOutcomes(recording, deliveredOnly(recording, recording.har)) },
]

/** Without the entries that no event delivers. */
function deliveredOnly({ truth }: Recording, har: RawHar): RawHar {
  const missing = new Set(Object.values(truth).flatMap(({ notDelivered = [] }) => notDelivered))
  return { log: { ...har.log, entries: har.log.entries.filter((_, index) => !missing.has(index)) } }
}

/** `_observed.responseStatus` on the last request of each scenario. */
function withOutcomes({ truth }: Recording, har: RawHar): RawHar {
  const last = new Map<string, RawEntry>()
  for (const entry of har.log.entries) {
    const id = scenarioOf(entry.request.url)
    if (id !== null && !isPreflight(entry)) last.set(id, entry)
  }
  const entries = har.log.entries.map((entry) => {
    const id = scenarioOf(entry.request.url)
    const responseStatus = id === null ? null : (truth[id]?.responseStatus ?? null)
    return id !== null && last.get(id) === entry && responseStatus !== null ? { ...entry, _observed: { responseStatus } } : entry
  })
  return { log: { ...har.log, entries } }
}

/** An OPTIONS of the page's own has no Access-Control-Request-Method. */
export const isPreflight = ({ request }: RawEntry): boolean =>
  request.method === 'OPTIONS' && linesOf(request.headers, 'access-control-request-method').length > 0
