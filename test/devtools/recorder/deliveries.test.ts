import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RecordedLog } from '../../../src/devtools/recorder/recorded-log.ts'
import { createLog, type Entry } from '../../../src/engine/index.ts'
import { inChromium, PAGE } from '../../engine/entries.ts'

const allowed = { 'Access-Control-Allow-Origin': PAGE }

/** How a request may end, as Chromium records it. */
const ENDS = {
  allowed: { response: allowed },
  blocked: { error: 'net::ERR_FAILED' },
  refused: { status: 0, error: 'net::ERR_FAILED' },
  aborted: { status: 0, error: 'net::ERR_ABORTED' },
} as const

/** A request and its deliveries: when it ends, when its event comes, and what that says. Moments are counted, not measured. */
interface Delivered {
  readonly url: string
  readonly at: number
  readonly end: keyof typeof ENDS
  readonly endsAt: number
  /** So many moments after its end. */
  readonly eventAfter: number
  /** The event comes before the headers of a blocked response. */
  readonly isStale: boolean
}

const MOMENTS = 12
/** Of few URLs and moments, so that many are identical. A stale event of a blocked one cannot be told from that of an identical one that was refused. */
const deliveredOf = (failure: 'blocked' | 'refused'): fc.Arbitrary<readonly Delivered[]> =>
  fc.array(
    fc.record({
      url: fc.constantFrom('https://api.example/a', 'https://api.example/b'),
      at: fc.constantFrom(0, 1),
      end: fc.constantFrom('allowed', 'aborted', failure),
      endsAt: fc.nat(MOMENTS),
      eventAfter: fc.nat(4),
      isStale: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  )

const numberOf = (entry: Entry | null) => Number(entry?.request.headers.find(({ name }) => name === 'X-N')?.value)
const outcomeOf = (entry: Entry | null) => `${numberOf(entry)} ${entry?.response.status} ${entry?.error}`

/** What Chromium has of it once it ended. `stale`: what its event says before the headers are there. */
function entryOf({ url, at, end }: Delivered, n: number, stale = false): unknown {
  return inChromium({ url, at, time: 20 + n, request: { 'X-N': String(n) }, ...(stale && end === 'blocked' ? ENDS.refused : ENDS[end]) })
}

/** What getHAR lists, in the order of the requests: those that have not ended as well. */
function recordAt(moment: number, requests: readonly Delivered[]): unknown[] {
  return requests.map((request, n) => {
    if (request.endsAt <= moment) return entryOf(request, n)
    const { url, at } = request
    return inChromium({ url, at, time: 0, status: 0, request: { 'X-N': String(n) } })
  })
}

/** Feeds a log as the recorder does, with readings at these moments and one at the end. */
function logOf(requests: readonly Delivered[], readings: readonly number[]): RecordedLog {
  const log = new RecordedLog({ browser: 'chromium', makeLog: createLog, changed: () => undefined })
  log.restart(`${PAGE}/`)
  for (let moment = 0; moment <= MOMENTS + 4; moment++) {
    if (readings.includes(moment)) void log.reread(recordAt(moment, requests), () => true, moment - 0.5)
    const arrived = requests.flatMap((request, n) =>
      request.endsAt + request.eventAfter === moment ? [entryOf(request, n, request.isStale)] : [],
    )
    if (arrived.length > 0) log.arrive(arrived, moment)
  }
  void log.reread(recordAt(Number.POSITIVE_INFINITY, requests), () => true, Number.POSITIVE_INFINITY)
  return log
}

// The log works in slices: by a clock that stands still, all of them are one.
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('whatever the order of events and readings', () => {
  it('each request is in the log once, with its own outcome', () => {
    fc.assert(
      fc.property(
        fc.oneof(deliveredOf('blocked'), deliveredOf('refused')),
        fc.array(fc.nat(MOMENTS + 4), { maxLength: 5 }),
        (requests, readings) => {
          const log = logOf(requests, readings)
          const listed = log.diagnoses().flatMap(({ hops }) => hops.map(({ entry }) => (entry === null ? null : log.entry(entry))))
          const truth = createLog({ browser: 'chromium' })
          truth.add(requests.map((request, n) => entryOf(request, n)))
          const expected = requests.map((_, n) => outcomeOf(truth.entry(n)))
          expect(listed.map(outcomeOf).toSorted()).toEqual(expected.toSorted())
          expect(log.rawEntries).toHaveLength(requests.length)
        },
      ),
      { numRuns: 500 },
    )
  })
})
