import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ChangeFeed } from '../../../src/devtools/recorder/change-feed.ts'
import type { RecorderChange } from '../../../src/devtools/recorder/recorder-client.ts'
import { entry } from '../fake-api.ts'
import { fakeLog } from '../fake-log.ts'

const diagnoses = fakeLog({}).add([entry('https://api.example/a', 0), entry('https://api.example/b', 0)]).changed
const summary = ({ changed, removed, cleared }: RecorderChange) => ({ changed: changed.map(({ id }) => id), removed, cleared })

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the feed of changes', () => {
  const cases: readonly [what: string, act: (feed: ChangeFeed) => void, told: object[]][] = [
    ['nothing', () => undefined, []],
    ['an empty change', (feed) => feed.add({ changed: [], removed: [] }), []],
    [
      'the last of each, once',
      (feed) => {
        feed.add({ changed: diagnoses, removed: [] })
        feed.add({ changed: diagnoses, removed: [] })
      },
      [{ changed: ['x0', 'x1'], removed: [], cleared: false }],
    ],
    [
      'what was removed after it changed',
      (feed) => {
        feed.add({ changed: diagnoses, removed: [] })
        feed.add({ changed: [], removed: ['x0'] })
      },
      [{ changed: ['x1'], removed: ['x0'], cleared: false }],
    ],
    [
      'only what came after it was cleared',
      (feed) => {
        feed.add({ changed: diagnoses, removed: ['x7'] })
        feed.clear()
        feed.add({ changed: diagnoses.slice(1), removed: [] })
      },
      [{ changed: ['x1'], removed: [], cleared: true }],
    ],
    ['a change of the state alone', (feed) => feed.touch(), [{ changed: [], removed: [], cleared: false }]],
  ]

  it.each(cases)('reports %s', (_what, act, told) => {
    const feed = new ChangeFeed()
    const changes: object[] = []
    feed.subscribe((change) => changes.push(summary(change)))
    act(feed)
    vi.advanceTimersByTime(100)
    expect(changes).toEqual(told)
  })

  it('reports changes soon, and no more than four times a second under load', () => {
    const feed = new ChangeFeed()
    const start = Date.now()
    const times: number[] = []
    feed.subscribe(() => times.push(Date.now() - start))
    for (let time = 0; time < 1000; time += 10) {
      feed.touch()
      vi.advanceTimersByTime(10)
    }
    expect(times).toEqual([100, 350, 600, 850])
    vi.advanceTimersByTime(2000)
    feed.touch()
    vi.advanceTimersByTime(100)
    expect(times.at(-1)).toBe(3100)
  })

  it('tells a hidden tab nothing, and at once all of it when it is shown', () => {
    const feed = new ChangeFeed()
    const changes: object[] = []
    feed.subscribe((change) => changes.push(summary(change)))
    feed.hold(true)
    feed.add({ changed: diagnoses.slice(0, 1), removed: [] })
    vi.advanceTimersByTime(60_000)
    feed.add({ changed: diagnoses.slice(1), removed: [] })
    expect(changes).toEqual([])
    feed.hold(false)
    expect(changes).toEqual([{ changed: ['x0', 'x1'], removed: [], cleared: false }])
    vi.advanceTimersByTime(1000)
    expect(changes.length).toBe(1)
  })

  it('tells whoever subscribes only what changes from then on', () => {
    const feed = new ChangeFeed()
    feed.clear()
    feed.add({ changed: diagnoses, removed: [] })
    const changes: object[] = []
    feed.subscribe((change) => changes.push(summary(change)))
    feed.add({ changed: diagnoses.slice(1), removed: [] })
    vi.advanceTimersByTime(1000)
    expect(changes).toEqual([{ changed: ['x1'], removed: [], cleared: false }])
  })

  it('reports very many changes in parts, and what became part of another exchange together with that', () => {
    const feed = new ChangeFeed()
    const changes: ReturnType<typeof summary>[] = []
    feed.subscribe((change) => changes.push(summary(change)))
    const many = Array.from({ length: 1300 }, (_, at) => ({ ...diagnoses[0], id: `x${at}` }) as (typeof diagnoses)[number])
    feed.clear()
    for (let at = 0; at < 1200; at++) feed.add({ changed: many.slice(at, at + 1), removed: [] })
    feed.add({ changed: many.slice(1200, 1201), removed: ['x700'] })
    feed.add({ changed: many.slice(3, 4), removed: [] })
    feed.add({ changed: many.slice(1201), removed: ['x701', 'x702'] })
    vi.advanceTimersByTime(100)
    expect(changes.map(({ changed, cleared }) => [changed.length, cleared])).toEqual([[500, true]])
    vi.advanceTimersByTime(10)
    expect(changes.map(({ changed, removed, cleared }) => [changed.length, removed.length, cleared])).toEqual([
      [500, 0, true],
      [500, 0, false],
      [297, 3, false],
    ])
    expect(changes[2]?.changed.slice(-100)).toEqual(['x3', ...many.slice(1201).map(({ id }) => id)])
    expect(changes[2]?.removed).toEqual(['x700', 'x701', 'x702'])
    vi.advanceTimersByTime(1000)
    expect(changes).toHaveLength(3)
  })

  it('reports what became part of an exchange that changes again together with the newer change', () => {
    const feed = new ChangeFeed()
    const changes: ReturnType<typeof summary>[] = []
    feed.subscribe((change) => changes.push(summary(change)))
    const many = Array.from({ length: 600 }, (_, at) => ({ ...diagnoses[0], id: `x${at}` }) as (typeof diagnoses)[number])
    const [first, second] = many as [(typeof diagnoses)[number], (typeof diagnoses)[number]]
    feed.add({ changed: [first, second], removed: ['x700'] })
    feed.add({ changed: many.slice(2), removed: [] })
    feed.add({ changed: [second], removed: ['x701'] })
    feed.add({ changed: [first], removed: [] })
    vi.advanceTimersByTime(1000)
    expect(changes.map(({ changed }) => changed.length)).toEqual([598, 2])
    expect(changes[1]).toEqual({ changed: ['x1', 'x0'], removed: ['x700', 'x701'], cleared: false })
  })

  it('drops the subscriber of a document that is gone', () => {
    const feed = new ChangeFeed()
    const gone = vi.fn(() => {
      throw new TypeError("can't access dead object")
    })
    feed.subscribe(gone)
    for (let count = 0; count < 3; count++) {
      feed.touch()
      vi.advanceTimersByTime(250)
    }
    expect(gone).toHaveBeenCalledTimes(1)
  })

  it('reports the error of another subscriber, and continues', () => {
    const report = vi.fn()
    vi.stubGlobal('reportError', report)
    const feed = new ChangeFeed()
    const broken = vi.fn(() => {
      throw new Error('a mistake')
    })
    const other = vi.fn()
    feed.subscribe(broken)
    feed.subscribe(other)
    feed.touch()
    vi.advanceTimersByTime(250)
    feed.touch()
    vi.advanceTimersByTime(250)
    expect([broken, other, report].map((each) => each.mock.calls.length)).toEqual([2, 2, 2])
  })
})
