import { describe, expect, it } from 'vitest'
import { textDifference } from '../../../src/panel/checklist/text-difference.ts'

describe('the difference of two texts', () => {
  it.each([
    ['a trailing slash', 'https://app.example', 'https://app.example/', '', '/'],
    ['another scheme', 'https://app.example', 'http://app.example', 's', ''],
    ['another port', 'http://a.example:8000', 'http://a.example:8001', '0', '1'],
    ['nothing in common', 'null', 'https', 'null', 'https'],
    ['a repeated character', 'aa', 'aaa', '', 'a'],
    ['an emoji, whole', 'x😀y', 'x😁y', '😀', '😁'],
    ['an invisible character', 'a\u200bb', 'ab', '\u200b', ''],
  ])('%s', (_, one, other, changed, changedThere) => {
    const [a, b] = textDifference(one, other) ?? []
    expect([a?.changed, b?.changed]).toEqual([changed, changedThere])
    expect(`${a?.before}${a?.changed}${a?.after}`).toBe(one)
    expect(`${b?.before}${b?.changed}${b?.after}`).toBe(other)
  })

  it('of equal ones is none', () => {
    expect(textDifference('a', 'a')).toBeNull()
  })
})
