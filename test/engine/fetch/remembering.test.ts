import { describe, expect, it } from 'vitest'
import { remembering, rememberingObjects } from '../../../src/engine/fetch/remembering.ts'

describe('a memoized function', () => {
  it('computes once for each text', () => {
    let computed = 0
    const lengthOf = remembering((text) => {
      computed++
      return text.length
    })
    expect([lengthOf('ab'), lengthOf('ab'), lengthOf('__proto__'), lengthOf('')]).toEqual([2, 2, 9, 0])
    expect(computed).toBe(3)
  })

  it('remembers null and undefined, too', () => {
    let computed = 0
    const nothing = remembering(() => {
      computed++
    })
    nothing('a')
    nothing('a')
    expect(computed).toBe(1)
  })

  it('forgets when there are too many texts, and long ones at once', () => {
    let computed = 0
    const lengthOf = remembering((text) => {
      computed++
      return text.length
    })
    for (let n = 0; n < 10_000; n++) lengthOf(`https://api.example/${n}`)
    lengthOf('https://api.example/0')
    expect(computed).toBe(10_001)
    expect([lengthOf('x'.repeat(5000)), lengthOf('x'.repeat(5000))]).toEqual([5000, 5000])
    expect(computed).toBe(10_003)
  })

  it('distinguishes objects, however similar they are', () => {
    let computed = 0
    const first = rememberingObjects(([name]: readonly string[]) => {
      computed++
      return name
    })
    const list = ['a']
    expect([first(list), first(list), first(['a'])]).toEqual(['a', 'a', 'a'])
    expect(computed).toBe(2)
  })
})
