import { describe, expect, it } from 'vitest'
import { matchTimings, type ResourceTiming, type TimedRequest } from '../../../src/devtools/page/match-timings.ts'

const URL_A = 'https://api.example/a'
const URL_B = 'https://api.example/b'
/** How long each request takes, in the page's eyes. */
const DURATION = 300

const request = (start: number, more: Partial<TimedRequest> = {}): TimedRequest => ({
  url: URL_A,
  start,
  scripted: true,
  recorded: 'response',
  isReadable: null,
  ...more,
})
const timing = (start: number, more: Partial<ResourceTiming> = {}): ResourceTiming => ({
  name: URL_A,
  start,
  end: start + DURATION,
  responseStatus: 200,
  initiatorType: 'fetch',
  ...more,
})
const blocked = (start: number) => timing(start, { responseStatus: 0 })
const other = { name: URL_B }

const unsent = (start: number) => timing(start, { responseStatus: 0, end: null })
const readable = { isReadable: true }
const unreadable = { isReadable: false }
const lone = { recorded: 'preflight' } as const

/** `responseStatus` by position in `requests`; null: whose it is is not known. */
type Outcomes = readonly (readonly [request: number, responseStatus: number | null])[]

const cases: readonly [what: string, requests: TimedRequest[], timings: ResourceTiming[], outcomes: Outcomes][] = [
  ['nothing with nothing', [], [], []],
  ['one with one', [request(1000)], [timing(999)], [[0, 200]]],
  ['one that waited long for a connection', [request(9000)], [timing(1000, { end: 9100 })], [[0, 200]]],
  ['a request rounded down to the millisecond', [request(1000)], [timing(1001.4)], [[0, 200]]],
  ['another URL', [request(1000)], [timing(1000, other)], []],
  ['a URL with a fragment, which a timing has not', [request(1000, { url: `${URL_A}#part` })], [timing(1000)], [[0, 200]]],
  [
    'two URLs crosswise',
    [request(1000, { url: URL_B }), request(1000)],
    [timing(1000), timing(1000, { ...other, responseStatus: 0 })],
    [
      [0, 0],
      [1, 200],
    ],
  ],
  ['a redirected request by its first URL', [request(1000)], [timing(1000), timing(1000, { ...other, responseStatus: 0 })], [[0, 200]]],
  ['before the page called', [request(1000)], [timing(1100)], []],
  ['after its end', [request(1400)], [timing(1000)], []],
  ['the second of two, where the first has none', [request(1000), request(1400)], [timing(1390)], [[1, 200]]],
  [
    'a poll whose next timing is there before its event',
    [request(1000), request(2000)],
    [timing(995), blocked(1995), timing(2995)],
    [
      [0, 200],
      [1, 0],
    ],
  ],
  [
    'a retry that succeeds',
    [request(1000), request(1400)],
    [blocked(995), timing(1395)],
    [
      [0, 0],
      [1, 200],
    ],
  ],
  [
    'identical ones of one moment with one outcome',
    [request(1000), request(1000)],
    [blocked(999), blocked(999)],
    [
      [0, 0],
      [1, 0],
    ],
  ],
  [
    'identical ones of one moment with two outcomes',
    [request(1000), request(1000)],
    [blocked(999), timing(999)],
    [
      [0, null],
      [1, null],
    ],
  ],
  [
    'identical ones, of which the headers of one tell its outcome',
    [request(1000), request(1000, unreadable)],
    [blocked(999), timing(999)],
    [
      [0, 200],
      [1, 0],
    ],
  ],
  [
    'four identical ones, of which the headers of two tell',
    [request(1000), request(1001, readable), request(1002, readable), request(1003)],
    [blocked(999), timing(999), timing(999), blocked(999)],
    [
      [0, 0],
      [1, 200],
      [2, 200],
      [3, 0],
    ],
  ],
  [
    'identical ones, of which the headers of both say what cannot be',
    [request(1000, readable), request(1000, readable)],
    [blocked(999), timing(999)],
    [
      [0, null],
      [1, null],
    ],
  ],
  ['one against its headers, which something may have changed', [request(1000, readable)], [blocked(999)], [[0, 0]]],
  [
    'a GET and a PUT of one URL that differ',
    [request(1002), request(1005)],
    [timing(1000), blocked(1001)],
    [
      [0, null],
      [1, null],
    ],
  ],
  [
    'two of which one has no timing yet',
    [request(1000), request(1000)],
    [timing(999)],
    [
      [0, null],
      [1, null],
    ],
  ],
  ['one whose neighbor was never recorded, with one outcome', [request(1300)], [timing(1000), timing(1290)], [[0, 200]]],
  ['one whose neighbor was never recorded, with another outcome', [request(1300)], [blocked(1000), timing(1290)], [[0, null]]],
  ['a preflight alone, whose request was not sent', [request(1400, lone)], [unsent(1000)], [[0, 0]]],
  ['a preflight alone, whose request is lost', [request(1100, lone)], [timing(1000)], [[0, 200]]],
  ['a preflight alone, whose request is lost and was refused by headers that nobody recorded', [request(1100, lone)], [blocked(1000)], []],
  ['a preflight alone long after a call', [request(200_000, lone)], [unsent(1000)], []],
  [
    'a preflight alone beside a request that was sent',
    [request(1100, lone), request(1150)],
    [unsent(1000), timing(1050)],
    [
      [0, 0],
      [1, 200],
    ],
  ],
  ['a request with a response by the timing of one that had none', [request(1100)], [unsent(1000)], []],
  ['a request without a response by either', [request(1100, { recorded: 'no-response' })], [unsent(1000)], [[0, 0]]],
  [
    "a script by a script's timing",
    [request(1000)],
    [timing(1000, { initiatorType: 'img', responseStatus: 0 }), timing(1000, { initiatorType: 'xmlhttprequest' })],
    [[0, 200]],
  ],
  [
    "an element by an element's timing",
    [request(1000, { scripted: false })],
    [blocked(1000), timing(1000, { initiatorType: 'link' })],
    [[0, 200]],
  ],
  ['either, where the initiator is not known', [request(1000, { scripted: null })], [timing(1000, { initiatorType: 'css' })], [[0, 200]]],
]

describe('matching requests with Resource Timing', () => {
  it.each(cases)('%s', (_what, requests, timings, outcomes) => {
    expect([...matchTimings(requests, timings)].sort(([a], [b]) => a - b)).toEqual(outcomes)
  })

  it.each([
    ['one outcome', timing, 200],
    ['two', (start: number) => (start % 2 ? timing(start) : blocked(start)), null],
  ])('gives 600 identical requests at the same moment only what is true of all: %s', (_what, timingAt, outcome) => {
    const starts = Array.from({ length: 600 }, (_, index) => 1000 + index / 10)
    const outcomes = matchTimings(
      starts.map((start) => request(start + 100)),
      starts.map((start) => timingAt(start)),
    )
    expect([outcomes.size, new Set(outcomes.values())]).toEqual([600, new Set([outcome])])
  })

  it('gives each of 300 identical requests its outcome', () => {
    const starts = Array.from({ length: 300 }, (_, index) => 1000 + index)
    const outcomes = matchTimings(
      starts.map((start) => request(start + 20)),
      starts.map((start) => timing(start)),
    )
    expect([outcomes.size, new Set(outcomes.values())]).toEqual([300, new Set([200])])
  })
})
