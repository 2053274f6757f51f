import { describe, expect, it } from 'vitest'
import { compileText } from '../../../src/engine/console-messages/find-text.ts'

describe('a text with gaps', () => {
  it('begins with words, by which its places are found', () => {
    expect(compileText("Access to {kind} at '{url}'").literals).toEqual(['access to ', " at '", "'"])
    for (const text of ["{kind} at '{url}'", '{…}', '']) expect(() => compileText(text)).toThrow('begins with a gap')
  })
})
