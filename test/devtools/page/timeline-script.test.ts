import { describe, expect, it } from 'vitest'
import { documentReading, pageTimingsOf, timelineReading } from '../../../src/devtools/page/timeline-script.ts'

interface Timing {
  readonly name: string
  readonly startTime: number
  readonly responseEnd: number
  readonly responseStatus: number
  readonly initiatorType: string
}

/** A window as far as the script touches it. `sleep`: milliseconds that the computer slept since the page's load. */
function fakeWindow({
  timings = [],
  frames = [],
  sleep = 0,
  capacity = 250,
}: {
  timings?: Timing[]
  frames?: unknown[]
  sleep?: number
  capacity?: number
}) {
  const observers: { give(timing: Timing): void }[] = []
  const buffer = timings.slice(0, capacity)
  return {
    performance: { timeOrigin: 1000, now: () => 5000, getEntriesByType: () => buffer.slice() },
    Date: { now: () => 6000 + sleep },
    frames,
    PerformanceObserver: class {
      records: Timing[] = []
      observe({ buffered }: { buffered: boolean }) {
        if (buffered) this.records.push(...buffer)
        observers.push({ give: (timing) => this.records.push(timing) })
      }
      takeRecords() {
        return this.records.splice(0)
      }
    },
    /** A request ends in the page. */
    end(timing: Timing) {
      if (buffer.length < capacity) buffer.push(timing)
      for (const observer of observers) observer.give(timing)
    },
    clearResourceTimings: () => buffer.splice(0),
  }
}

function evaluate(expression: string, window: ReturnType<typeof fakeWindow>) {
  const script = new Function('window', 'performance', 'location', `return ${expression}`)
  return pageTimingsOf({ value: structuredClone(script(window, window.performance, { href: 'https://app.example/a#part' })) })
}

const timing = (startTime: number, more: Partial<Timing> = {}): Timing => ({
  name: 'https://api.example/a',
  startTime,
  responseEnd: startTime + 30,
  responseStatus: 200,
  initiatorType: 'fetch',
  ...more,
})
const starts = (reading: ReturnType<typeof evaluate>) => reading?.timings.map(({ start }) => start)

describe('the script that reads the page', () => {
  it('reports the document, without its fragment', () => {
    const reading = evaluate(documentReading(), fakeWindow({ timings: [timing(1)] }))
    expect(reading).toEqual({ document: 1000, origin: 1000, url: 'https://app.example/a', timings: [] })
  })

  it('leaves nothing behind when it reads the document only', () => {
    const window = fakeWindow({})
    const before = Reflect.ownKeys(window)
    evaluate(documentReading(), window)
    expect(Reflect.ownKeys(window)).toEqual(before)
  })

  it('reports the timings since a moment, on the shared clock', () => {
    const reading = evaluate(timelineReading(1100), fakeWindow({ timings: [timing(50), timing(150)] }))
    expect(reading?.timings).toEqual([
      { name: 'https://api.example/a', start: 1150, end: 1180, responseStatus: 200, initiatorType: 'fetch' },
    ])
  })

  it('reports what started earlier and ended since', () => {
    const reading = evaluate(
      timelineReading(1100),
      fakeWindow({ timings: [timing(50, { responseEnd: 100 }), timing(60, { responseEnd: 99 })] }),
    )
    expect(reading?.timings.map(({ start, end }) => [start, end])).toEqual([[1050, 1100]])
  })

  it.each([
    ['a failed request without a duration', { responseStatus: 0, responseEnd: 50 }, null],
    ['a failed request without an end', { responseStatus: 0, responseEnd: 0 }, null],
    ['a response of a cache, in no time', { responseEnd: 50 }, 1050],
    ['a failed request with a duration', { responseStatus: 0, responseEnd: 51 }, 1051],
  ])('reports the end of %s', (_what, more, end) => {
    expect(evaluate(timelineReading(1000), fakeWindow({ timings: [timing(50, more)] }))?.timings[0]?.end).toBe(end)
  })

  it.each([
    ['two minutes', 120_000, 1],
    ['more than two minutes', 121_000, 0],
  ])('reports a request without an end for %s', (_what, later, count) => {
    const without = timing(50, { responseStatus: 0, responseEnd: 50 })
    expect(evaluate(timelineReading(1050 + later), fakeWindow({ timings: [without] }))?.timings).toHaveLength(count)
  })

  it('leaves nothing behind that a page could notice', () => {
    const window = fakeWindow({})
    const before = Object.keys(window)
    evaluate(timelineReading(0), window)
    const names: string[] = []
    for (const name in window) names.push(name)
    expect(names).toEqual(before)
  })

  it.each([
    ['a full buffer', 1, () => undefined],
    ['a cleared buffer', 250, (window: ReturnType<typeof fakeWindow>) => window.clearResourceTimings()],
  ])('sees what ends after %s', (_what, capacity, meanwhile) => {
    const window = fakeWindow({ timings: [timing(50)], capacity })
    evaluate(timelineReading(0), window)
    meanwhile(window)
    window.end(timing(150))
    expect(starts(evaluate(timelineReading(0), window))).toEqual([1050, 1150])
  })

  it('keeps the last three thousand', () => {
    const window = fakeWindow({})
    evaluate(timelineReading(0), window)
    for (let startTime = 0; startTime < 3500; startTime++) window.end(timing(startTime))
    expect(starts(evaluate(timelineReading(0), window))).toEqual(Array.from({ length: 3000 }, (_, index) => 1500 + index))
  })

  it('corrects the time after the computer was asleep', () => {
    const reading = evaluate(timelineReading(0), fakeWindow({ timings: [timing(50)], sleep: 3_600_000 }))
    expect({ document: reading?.document, starts: starts(reading) }).toEqual({ document: 1000, starts: [3_601_050] })
  })

  it('reads frames of the same origin and skips the others', () => {
    const foreign = {
      get performance(): never {
        throw new Error('SecurityError')
      },
    }
    const window = fakeWindow({ timings: [timing(50)], frames: [foreign, fakeWindow({ timings: [timing(70)] })] })
    expect(starts(evaluate(timelineReading(0), window))).toEqual([1050, 1070])
  })
})

describe('the result of a page that replaced functions', () => {
  const answer = { document: 1000, origin: 1000, url: 'https://app.example/', timings: [] }

  it.each([
    ['an error', { error: 'refused' }],
    ['nothing', { value: undefined }],
    ['a text', { value: 'x' }],
    ['no time', { value: { ...answer, document: '1000' } }],
    ['an impossible time', { value: { ...answer, origin: Number.NaN } }],
    ['no URL', { value: { ...answer, url: {} } }],
    ['no list', { value: { ...answer, timings: { length: 1 } } }],
  ])('%s is not a reading', (_what, evaluation) => {
    expect(pageTimingsOf(evaluation)).toBeNull()
  })

  it('drops invalid rows', () => {
    const good = ['https://api.example/a', 1050, 1060, 200, 'fetch']
    const rows = [
      null,
      {},
      [],
      ['x'],
      ['x', '1', 2, 3, 'fetch'],
      ['x', 1, '2', 3, 'fetch'],
      ['x', 1, 2, -3, 'fetch'],
      ['x', 1, 2, 3, {}],
      good,
    ]
    expect(pageTimingsOf({ value: { ...answer, timings: rows } })?.timings).toHaveLength(1)
  })
})
