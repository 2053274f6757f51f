import { array, assert, constant, nat, oneof, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forgetEverything, LimitedMap } from '../../../src/engine/fetch/limited-map.ts'
import { remembering, rememberingObjects } from '../../../src/engine/fetch/remembering.ts'
import { internerOfHeaders } from '../../../src/engine/har/intern-headers.ts'
import { sourceFiles } from '../../source-files.ts'

describe('a limited map', () => {
  it('never has more values than its limit, and gives what was set last or nothing', () => {
    const anyStep = oneof(nat(20), constant('forget' as const))
    assert(
      property(nat(8), array(anyStep), (limit, steps) => {
        const map = new LimitedMap<number, number>(limit + 1)
        const last = new Map<number, number>()
        for (const [turn, key] of steps.entries()) {
          if (key === 'forget') {
            forgetEverything()
            last.clear()
            continue
          }
          map.set(key, turn)
          last.set(key, turn)
          expect(map.size).toBeLessThanOrEqual(limit + 1)
          expect(map.get(key)).toBe(turn)
          for (const [other, value] of last) expect([value, undefined]).toContain(map.get(other))
        }
      }),
    )
  })
})

describe('all that is remembered', () => {
  it('has a limit: no module of the engine keeps a map or a set of its own that grows, but that of the header lines', () => {
    const growing = /^(?:const|let) \w+ = new (Map|Set|WeakMap|WeakSet)(?:<.*>)?\(\)$/m
    const found = sourceFiles('src/engine').flatMap(({ path, text }) => {
      const kind = growing.exec(text)?.[1]
      return kind === undefined ? [] : [`${kind} in ${path}`]
    })
    // What a weak one has of a cause goes with the cause.
    expect(found).toEqual(['WeakMap in src/engine/group-by-cause.ts', 'Map in src/engine/har/intern-headers.ts'])
  })

  it('is forgotten at once', () => {
    let computed = 0
    const compute = () => ++computed
    const ofText = remembering(compute)
    const ofObject = rememberingObjects(compute)
    const intern = internerOfHeaders()
    const list = () => [{ name: 'Vary', value: 'Origin' }]
    const object = {}
    const before = [ofText('a'), ofObject(object)]
    const headers = intern(list())
    expect([ofText('a'), ofObject(object)]).toEqual(before)
    forgetEverything()
    expect([ofText('a'), ofObject(object)]).toEqual([3, 4])
    expect(intern(list())).not.toBe(headers)
    expect(intern(list())).toEqual(headers)
  })
})
