import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { seededRandom } from '../../../scripts/random.ts'
import { startOf } from '../../../src/devtools/recorder/raw-entry.ts'
import { RecordedLog } from '../../../src/devtools/recorder/recorded-log.ts'
import { createLog } from '../../../src/engine/index.ts'
import { entry } from '../fake-api.ts'

const START = 1_000_000
const ORIGINS = ['https://a.example', 'https://b.example'] as const
const allowed = [{ name: 'Access-Control-Allow-Origin', value: '*' }]
/** What becomes of a request, as its event or a reading says. */
const OUTCOMES = [
  { status: 200, headers: allowed },
  { status: 200, headers: [] },
  { status: 200, headers: allowed, time: 1 },
  { status: 0, time: 0 },
  { status: 0, error: 'net::ERR_FAILED' },
  { status: 0, headers: allowed },
]

/** What happens to a log; numbers are times, or pick requests. */
type Happening =
  | { readonly what: 'event' | 'reading'; readonly seed: number; readonly count: number }
  | { readonly what: 'navigation'; readonly since: number }
  | { readonly what: 'clear' | 'restart' | 'close' }

/** Few URLs and moments, so that many requests are identical. */
function requests(seed: number, count: number): object[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => {
    const url = `${random.pick(ORIGINS)}/${random.below(12)}`
    const outcome = OUTCOMES[random.below(OUTCOMES.length)]
    return entry(url, START + random.below(12), { ...outcome, method: random.chance(0.2) ? 'OPTIONS' : 'GET' })
  })
}

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('event' as const), seed: fc.nat(50), count: fc.nat(150) }) },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('reading' as const), seed: fc.nat(50), count: fc.nat(400) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('navigation' as const), since: fc.integer({ min: START, max: START + 12 }) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constantFrom('clear' as const, 'restart' as const, 'close' as const) }) },
)

function act(log: RecordedLog, one: Happening, at: number): void {
  if (one.what === 'event') log.arrive(requests(one.seed, one.count), START + at)
  else if (one.what === 'reading') void log.reread(requests(one.seed, one.count), () => true, START + at)
  else if (one.what === 'close') log.feed.hold(true)
  else {
    if (one.what === 'navigation') log.forget((each) => !(startOf(each) < one.since))
    if (one.what === 'clear') log.forget(() => false)
    log.restart(one.what === 'navigation' ? `${ORIGINS[one.since % 2]}/` : null)
  }
}

/** What a log says after all that. `pause` comes after each happening. */
function outcomeOf(browser: 'chromium' | 'firefox', happenings: readonly Happening[], pause: (at: number) => void) {
  const log = new RecordedLog({ browser, makeLog: createLog, changed: () => undefined })
  const shown = new Map<string, unknown>()
  log.feed.subscribe(({ changed, removed, cleared }) => {
    if (cleared) shown.clear()
    for (const id of removed) shown.delete(id)
    for (const diagnosis of changed) shown.set(diagnosis.id, diagnosis)
  })
  for (const [at, one] of happenings.entries()) {
    act(log, one, at)
    pause(at)
  }
  vi.runAllTimers()
  log.settle(Number.POSITIVE_INFINITY)
  vi.runAllTimers()
  log.feed.hold(false)
  // Very many changes are told in parts.
  vi.runAllTimers()
  const unsettled = [...log.unsettled(Number.POSITIVE_INFINITY)].sort()
  expect([...shown.keys()].sort()).toEqual(
    log
      .diagnoses()
      .map(({ id }) => id)
      .sort(),
  )
  return { raw: log.rawEntries, diagnoses: JSON.stringify(log.diagnoses()), unsettled }
}

/** Lets every slice end after a few of its steps. */
function cutSlices(seed: number): void {
  const random = seededRandom(seed)
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += random.below(12)
    return now
  })
}

beforeEach(() => {
  vi.useFakeTimers({ now: START })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe.each(['chromium', 'firefox'] as const)('what is recorded in %s', (browser) => {
  it('is the same in slices as at once, whatever comes in between', () => {
    const cases = fc.tuple(fc.array(happening, { minLength: 2, maxLength: 7 }), fc.nat(1000))
    fc.assert(
      fc.property(cases, ([happenings, seed]) => {
        const atOnce = outcomeOf(browser, happenings, () => vi.runAllTimers())
        cutSlices(seed)
        const random = seededRandom(seed)
        const inSlices = outcomeOf(browser, happenings, () => {
          for (let slices = random.below(4); slices > 0; slices--) vi.advanceTimersToNextTimer()
        })
        vi.restoreAllMocks()
        expect(inSlices).toEqual(atOnce)
      }),
      { numRuns: 20 },
    )
  })

  it('is read to its end before anything that comes meanwhile', async () => {
    cutSlices(1)
    const log = new RecordedLog({ browser, makeLog: createLog, changed: () => undefined })
    const reading = Array.from({ length: 1000 }, (_, at) => entry(`https://a.example/${at}`, START))
    const done = vi.fn()
    void log.reread(reading, () => true, START).then(done)
    expect(log.diagnoses().length).toBeLessThan(reading.length)
    log.arrive([entry('https://a.example/meanwhile', START), reading[999]], START)
    expect(log.allEntries.length).toBeGreaterThan(reading.length)
    await vi.runAllTimersAsync()
    expect(done).toHaveBeenCalledOnce()
    expect(log.diagnoses().map(({ url }) => url)).toEqual([...reading.map(({ request }) => request.url), 'https://a.example/meanwhile'])
  })

  it('is read to its end, too, where it is cleared before the engine’s log has it', async () => {
    cutSlices(1)
    const log = new RecordedLog({ browser, makeLog: createLog, changed: () => undefined })
    const done = vi.fn()
    const reading = Array.from({ length: 1000 }, (_, at) => entry(`https://a.example/${at}`, START))
    void log.reread(reading, () => true, START).then(done)
    while (log.size < reading.length) vi.advanceTimersToNextTimer()
    vi.advanceTimersToNextTimer()
    expect(log.allEntries).toHaveLength(reading.length)
    expect(log.diagnoses().length).toBeLessThan(reading.length)
    log.forget(() => false)
    log.restart(null)
    await vi.runAllTimersAsync()
    expect(done).toHaveBeenCalledOnce()
  })

  it('has each entry in its place in the engine’s log, although one that can’t be read is read again', async () => {
    const log = new RecordedLog({ browser, makeLog: createLog, changed: () => undefined })
    const unreadable = (outcome: object) => ({ ...entry('https://a.example/1', START, outcome), startedDateTime: 'soon' })
    const others = [0, 2, 3].map((path) => entry(`https://a.example/${path}`, START))
    log.arrive([others[0], unreadable({ status: 0, headers: allowed }), others[1]], START)
    void log.reread([unreadable({ status: 200, headers: allowed })], () => true, START)
    await vi.runAllTimersAsync()
    log.arrive([others[2]], START)
    await vi.runAllTimersAsync()
    expect(log.skipped.map((skipped) => skipped.entry)).toEqual([1])
    expect([0, 1, 2, 3].map((index) => log.entry(index)?.request.url)).toEqual([
      'https://a.example/0',
      undefined,
      'https://a.example/2',
      'https://a.example/3',
    ])
    log.observe(3, { responseStatus: 200 })
    expect(log.rawEntries[3]).toMatchObject({ request: { url: 'https://a.example/3' }, _observed: { responseStatus: 200 } })
  })

  it('goes on with the next entries where the engine fails with some', () => {
    cutSlices(1)
    let failures = 0
    const log = new RecordedLog({
      browser,
      changed: () => undefined,
      makeLog(options) {
        const real = createLog(options)
        const add: typeof real.add = (entries) => {
          if (real.size === 0 && failures++ === 0) throw new Error('no')
          return real.add(entries)
        }
        return new Proxy(real, { get: (target, name) => (name === 'add' ? add : Reflect.get(target, name).bind(target)) })
      },
    })
    expect(() => log.arrive(requests(1, 100), START)).toThrow('no')
    vi.runAllTimers()
    expect(log.diagnoses().length).toBeGreaterThan(0)
  })
})
