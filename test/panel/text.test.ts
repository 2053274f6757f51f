import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogues, type Language } from '../../src/panel/text.ts'

type Path = readonly string[]
/** What a catalogue holds at its ends: a text, or a function that puts values into one. */
type Leaf = readonly [path: Path, value: unknown]

const others = (Object.keys(catalogues) as Language[]).filter((language) => language !== 'en')
const english = leavesOf(catalogues.en)
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
    expect(named(english.filter(([path]) => !isUsed(path)))).toEqual([])
  })

  it('would be missed if they were not', () => {
    expect([['detail', 'nobodyReadsThis'], ['nothing']].map(isUsed)).toEqual([false, false])
  })
})

describe.each(others)('the words in %s', (language) => {
  const leaves = leavesOf(catalogues[language])
  const inEnglish = new Map(english.map(([path, value]) => [path.join('.'), value]))

  it('are those of English, none missing and none besides', () => {
    expect(named(leaves).sort()).toEqual(named(english).sort())
  })

  it('are empty only where English is', () => {
    const empty = leaves.filter(([path, value]) => typeof value === 'string' && value.trim() === '' && inEnglish.get(path.join('.')) !== '')
    expect(named(empty)).toEqual([])
  })

  it('put in every value that English puts in, and no other', () => {
    for (const [path, value] of leaves) {
      const original = inEnglish.get(path.join('.'))
      expect({ path, values: valuesIn(value) }).toEqual({ path, values: valuesIn(original) })
    }
  })
})

/** The numbers that show of those that are put in: each is a text and a number, or a list of one. None is 1, which a language may say in a word. */
function valuesIn(make: unknown): readonly string[] {
  const numbers = ['7001', '7002', '7003', '7004']
  const made = isMaker(make)
    ? (call(make, numbers) ??
      call(
        make,
        numbers.map((number) => [number]),
      ))
    : ''
  return made?.match(/\d+/g)?.sort() ?? []
}

type Maker = (...values: never[]) => unknown

function isMaker(value: unknown): value is Maker {
  return typeof value === 'function'
}

function call(make: Maker, values: readonly unknown[]): string | null {
  try {
    const made = make(...(values as never[]))
    return typeof made === 'string' ? made : null
  } catch {
    return null
  }
}
