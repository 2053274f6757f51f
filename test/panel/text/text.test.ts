import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Diagnosis, HopReport, PreflightReasons } from '../../../src/engine/index.ts'
import { text } from '../../../src/panel/text/text.ts'
import { diagnosis, hop } from '../diagnoses.ts'

type Path = readonly string[]
/** What a catalogue holds at its ends: a text, or a function that puts values into one. */
type Leaf = readonly [path: Path, value: unknown]

const leaves = leavesOf(text)
const named = (leaves: readonly Leaf[]) => leaves.map(([path]) => path.join('.'))

function leavesOf(value: unknown, path: Path = []): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, member]) => leavesOf(member, [...path, key]))
}

/** The panel's sources without the catalogues. */
const source = readdirSync('src/panel', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/^text[/\\.]/.test(path))
  .map((path) => readFileSync(`src/panel/${path}`, 'utf8'))
  .join('\n')

/** Is it read by its name, through a computed key, as a whole, or taken apart? */
function isUsed(path: Path): boolean {
  return path.some((_, index) => {
    const before = ['text', ...path.slice(0, index)].join('\\s*\\??\\.')
    const key = String(path[index])
    const whole = new RegExp(`(?<!\\} = )\\b${before}(\\[|\\.map\\(|(?![\\w.?]))`)
    const taken = new RegExp(`\\{[^{}]*\\b${key}\\b[^{}]*\\} = ${before}\\b|\\} = ${before}\\[`)
    const isLast = index === path.length - 1
    const byName = new RegExp(`\\b${before}\\s*\\.${key}\\b`)
    return (index > 0 && whole.test(source)) || taken.test(source) || (isLast && byName.test(source))
  })
}

describe('the words of the panel', () => {
  it('are all in use', () => {
    expect(named(leaves.filter(([path]) => !isUsed(path)))).toEqual([])
  })

  it('would be missed if they were not', () => {
    expect([['detail', 'nobodyReadsThis'], ['nothing']].map(isUsed)).toEqual([false, false])
  })
})

describe('the words around a value', () => {
  it('are all called with values that show', () => {
    const vacuous = leaves.filter(
      ([, value]) => isMaker(value) && value.length > 0 && valuesIn(value, given).every((values) => !values?.length),
    )
    expect(named(vacuous)).toEqual([])
  })

  it('of a request are called with each kind that they distinguish', () => {
    const { here } = text.learn
    const told = Object.values(here).map((make) => requests.map((request) => wordsOf(make(request))))
    expect(told).toEqual([
      ['7001,7003', '7001,7003', '7001', '7001,7003', null],
      ['7001', '7001', '7001', null, null],
      ['7002,7004', '7004', '', null, ''],
      ['7001', '', '', '', ''],
      ['7001', '7001', '7001', '7001', null],
    ])
  })
})

type Maker = (...values: never[]) => unknown
/** The numbers that show; null: it says nothing. */
type Shown = readonly string[] | null

function isMaker(value: unknown): value is Maker {
  return typeof value === 'function'
}

/** Every value of theirs that may be named is a number of its own, as below. */
const requests: readonly Diagnosis[] = [
  asked({ verdict: 'blocked', includesCredentials: true }, 'sent', { method: true, headers: ['x-7004'] }),
  asked({ verdict: 'allowed', includesCredentials: null }, 'cached', { headers: ['x-7004'], uploadListener: true }),
  asked({ verdict: 'allowed', url: 'https://p7001.example/' }, 'not-needed', {}),
  asked({ verdict: 'failed', includesCredentials: true }, 'not-recorded', { uploadListener: true }),
  asked({ verdict: 'blocked', origin: null }, 'not-needed', {}),
]

function asked(parts: Partial<Diagnosis>, state: HopReport['preflight']['state'], reasons: Partial<PreflightReasons>): Diagnosis {
  const preflight = { state, entry: null, reasons: { method: false, headers: [], uploadListener: false, ...reasons }, cachedFrom: null }
  const page = { origin: 'https://p7001.example', method: 'M7002', url: 'https://s7003.example/7004' }
  return diagnosis(1, { ...page, hops: [hop(1, { preflight })], ...parts })
}

/** Texts and lists with numbers, each also with one value missing; and whole requests. */
const numbers = ['7001', '7002', '7003', '7004']
const given: readonly (readonly unknown[])[] = [
  numbers,
  numbers.map((number) => [number]),
  ...withOne(null),
  ...requests.map((request) => [request]),
]

function withOne(other: unknown): readonly (readonly unknown[])[] {
  return numbers.map((_, at) => numbers.map((number, index) => (index === at ? other : number)))
}

/** Which numbers show, for all that it is given; leaves out what one of both cannot take, since a language may ask more of a value. */
function valuesIn(make: unknown, lists: typeof given, beside: unknown = make): readonly Shown[] {
  return lists.flatMap((values) => {
    const [made, other] = [call(make, values), call(beside, values)]
    return made === undefined || other === undefined ? [] : [made]
  })
}

function call(make: unknown, values: readonly unknown[]): Shown | undefined {
  try {
    return isMaker(make) ? shownIn(make(...(values as never[]))) : []
  } catch {
    return undefined
  }
}

/** Without 1, which a language may say in a word. */
function shownIn(made: unknown): Shown {
  if (typeof made !== 'string') return null
  return (made.match(/\d+/g) ?? []).filter((number) => number !== '1').sort()
}

function wordsOf(made: string | null): string | null {
  return shownIn(made)?.join() ?? null
}
