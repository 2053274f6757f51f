import { describe, expect, it } from 'vitest'
import { matchTimings, type ResourceTiming, type TimedRequest } from '../../src/devtools/timing-match.ts'

const URL_A = 'https://api.example/a'
const URL_B = 'https://api.example/b'

const request = (start: number, url = URL_A, scripted: boolean | null = true): TimedRequest => ({ url, start, scripted })
const timing = (start: number, name = URL_A, initiatorType = 'fetch'): ResourceTiming => ({
  name,
  start,
  responseStatus: 200,
  initiatorType,
})

/** Position in `timings` by position in `requests`. */
type Pairs = readonly (readonly [request: number, timing: number])[]

const cases: readonly [what: string, requests: TimedRequest[], timings: ResourceTiming[], pairs: Pairs][] = [
  ['nothing with nothing', [], [], []],
  ['one with one', [request(1000)], [timing(999)], [[0, 0]]],
  ['as late as Firefox was measured under load', [request(1155)], [timing(1000)], [[0, 0]]],
  ['a request rounded down to the millisecond', [request(1000)], [timing(1001.1)], [[0, 0]]],
  ['another URL', [request(1000)], [timing(1000, URL_B)], []],
  ['a URL with a fragment, which a timing has not', [request(1000, `${URL_A}#part`)], [timing(1000)], [[0, 0]]],
  [
    'two URLs crosswise',
    [request(1000, URL_B), request(1000)],
    [timing(1000), timing(1000, URL_B)],
    [
      [0, 1],
      [1, 0],
    ],
  ],
  ['a redirected request by its first URL', [request(1000, URL_A)], [timing(1000, URL_A), timing(1000, URL_B)], [[0, 0]]],
  ['much too early', [request(1000)], [timing(1100)], []],
  ['much too late', [request(2000)], [timing(1000)], []],
  [
    'identical ones of one moment in order',
    [request(1000), request(1000)],
    [timing(999), timing(999)],
    [
      [0, 0],
      [1, 1],
    ],
  ],
  [
    'identical ones delivered out of order',
    [request(1020), request(1000)],
    [timing(1019), timing(999)],
    [
      [0, 0],
      [1, 1],
    ],
  ],
  ['the second of two that has no partner', [request(1000), request(1400)], [timing(1390)], [[1, 0]]],
  [
    'a poll whose next timing is there before its event',
    [request(1000), request(2000)],
    [timing(995), timing(1995), timing(2995)],
    [
      [0, 0],
      [1, 1],
    ],
  ],
  ['no request moves along for one without a timing', [request(1000), request(1200)], [timing(1195), timing(1395)], [[1, 0]]],
  ['a timing whose request was never recorded', [request(1300)], [timing(1000), timing(1290)], [[0, 1]]],
  ["a script by a script's timing", [request(1000)], [timing(1000, URL_A, 'img'), timing(1000, URL_A, 'xmlhttprequest')], [[0, 1]]],
  ["an element by an element's timing", [request(1000, URL_A, false)], [timing(1000), timing(1000, URL_A, 'link')], [[0, 1]]],
  ['either, where the asker is not known', [request(1000, URL_A, null)], [timing(1000, URL_A, 'css')], [[0, 0]]],
]

describe('matching requests with Resource Timing', () => {
  it.each(cases)('%s', (_what, requests, timings, pairs) => {
    expect([...matchTimings(requests, timings)].sort(([a], [b]) => a - b)).toEqual(pairs)
  })

  it("keeps 300 identical ones in order whatever each one's lag", () => {
    const starts = Array.from({ length: 300 }, (_, index) => 1000 + index * 2)
    const requests = starts.map((start, index) => request(start + 20 + (index % 2)))
    const matches = matchTimings(
      requests,
      starts.map((start) => timing(start)),
    )
    expect([...matches].every(([one, other]) => one === other)).toBe(true)
    expect(matches.size).toBe(300)
  })
})
