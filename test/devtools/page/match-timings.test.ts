import { describe, expect, it } from 'vitest'
import { matchTimings, type ResourceTiming, type TimedRequest } from '../../../src/devtools/page/match-timings.ts'

const URL_A = 'https://api.example/a'
const URL_B = 'https://api.example/b'
const LAG = { least: -10, most: 500 }

const request = (start: number, url = URL_A, scripted: boolean | null = true): TimedRequest => ({ url, start, scripted })
const timing = (start: number, more: Partial<ResourceTiming> = {}): ResourceTiming => ({
  name: URL_A,
  start,
  responseStatus: 200,
  initiatorType: 'fetch',
  ...more,
})
const blocked = (start: number) => timing(start, { responseStatus: 0 })
const other = { name: URL_B }

/** Position in `timings` by position in `requests`. */
type Pairs = readonly (readonly [request: number, timing: number])[]

const cases: readonly [what: string, requests: TimedRequest[], timings: ResourceTiming[], pairs: Pairs][] = [
  ['nothing with nothing', [], [], []],
  ['one with one', [request(1000)], [timing(999)], [[0, 0]]],
  ['as late as Firefox was measured under load', [request(1155)], [timing(1000)], [[0, 0]]],
  ['a request rounded down to the millisecond', [request(1000)], [timing(1001.4)], [[0, 0]]],
  ['another URL', [request(1000)], [timing(1000, other)], []],
  ['a URL with a fragment, which a timing has not', [request(1000, `${URL_A}#part`)], [timing(1000)], [[0, 0]]],
  [
    'two URLs crosswise',
    [request(1000, URL_B), request(1000)],
    [timing(1000), timing(1000, other)],
    [
      [0, 1],
      [1, 0],
    ],
  ],
  ['a redirected request by its first URL', [request(1000, URL_A)], [timing(1000), timing(1000, other)], [[0, 0]]],
  ['much too early', [request(1000)], [timing(1100)], []],
  ['much too late', [request(2000)], [timing(1000)], []],
  ['the second of two, where the first has none', [request(1000), request(1400)], [timing(1390)], [[1, 0]]],
  [
    'a poll whose next timing is there before its event',
    [request(1000), request(2000)],
    [timing(995), blocked(1995), timing(2995)],
    [
      [0, 0],
      [1, 1],
    ],
  ],
  [
    'a retry that succeeds',
    [request(1000), request(1100)],
    [blocked(995), timing(1095)],
    [
      [0, 0],
      [1, 1],
    ],
  ],
  [
    'identical ones of one moment with one outcome',
    [request(1000), request(1000)],
    [blocked(999), blocked(999)],
    [
      [0, 0],
      [1, 1],
    ],
  ],
  ['identical ones of one moment with two outcomes', [request(1000), request(1000)], [blocked(999), timing(999)], []],
  ['a GET and a PUT of one URL that differ', [request(1002), request(1005)], [timing(1000), blocked(1001)], []],
  ['two of which one has no timing yet', [request(1000), request(1000)], [timing(999)], []],
  ['one whose neighbour was never recorded, with one outcome', [request(1300)], [timing(1000), timing(1290)], [[0, 0]]],
  ['one whose neighbour was never recorded, with another outcome', [request(1300)], [blocked(1000), timing(1290)], []],
  [
    "a script by a script's timing",
    [request(1000)],
    [timing(1000, { initiatorType: 'img' }), timing(1000, { initiatorType: 'xmlhttprequest' })],
    [[0, 1]],
  ],
  ["an element by an element's timing", [request(1000, URL_A, false)], [timing(1000), timing(1000, { initiatorType: 'link' })], [[0, 1]]],
  ['either, where the asker is not known', [request(1000, URL_A, null)], [timing(1000, { initiatorType: 'css' })], [[0, 0]]],
]

describe('matching requests with Resource Timing', () => {
  it.each(cases)('%s', (_what, requests, timings, pairs) => {
    expect([...matchTimings(requests, timings, LAG)].sort(([a], [b]) => a - b)).toEqual(pairs)
  })

  it('gives each of 300 identical ones its own', () => {
    const starts = Array.from({ length: 300 }, (_, index) => 1000 + index)
    const matches = matchTimings(
      starts.map((start) => request(start + 20)),
      starts.map((start) => timing(start)),
      LAG,
    )
    expect([matches.size, new Set(matches.values()).size]).toEqual([300, 300])
  })
})
