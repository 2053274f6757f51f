// @vitest-environment happy-dom
import { render } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { LongText } from '../../../src/panel/components/long-text.tsx'
import { shownLength } from '../../../src/panel/components/long-words.ts'
import { Prose } from '../../../src/panel/components/prose.tsx'

const HOST = `${'a-part-of-the-name.'.repeat(6)}api.example`
const middleOf = (element: Element) => element.querySelector('.long-text-middle')?.textContent ?? null

describe('a long text', () => {
  it('has an ellipsis in the middle, and is there as a whole: in the document and in its tooltip', () => {
    const { container } = render(<LongText text={HOST} longest={40} />)
    expect(container.textContent).toBe(HOST)
    expect(container.querySelector('.long-text')?.getAttribute('title')).toBe(HOST)
    expect(HOST.length - (middleOf(container)?.length ?? 0)).toBe(39)
    expect(container.textContent?.endsWith('api.example')).toBe(true)
  })

  it('that is just as long as may be shown stays as it is', () => {
    const { container } = render(<LongText text={HOST} longest={HOST.length} />)
    expect(middleOf(container)).toBeNull()
    expect(container.querySelector('[title]')).toBeNull()
  })

  it('is not cut within a character', () => {
    const { container } = render(<LongText text={'🚀'.repeat(40)} longest={11} />)
    for (const part of container.querySelectorAll('bdi')) expect(part.textContent).toMatch(/^(?:🚀)+$/u)
  })

  it('shows invisible characters by their number, in the tooltip too', () => {
    const { container } = render(<LongText text={`${HOST}\u202e`} longest={40} />)
    expect(container.querySelector('.long-text')?.getAttribute('title')).toBe(`${HOST}\\u{202e}`)
  })
})

describe('in a sentence', () => {
  it('only long words are shortened', () => {
    const { container } = render(<Prose text={`The response from ${HOST} has no Access-Control-Allow-Origin header.`} />)
    expect(container.textContent).toBe(`The response from ${HOST} has no Access-Control-Allow-Origin header.`)
    expect([...container.querySelectorAll('.long-text')].map(({ textContent }) => textContent)).toEqual([HOST])
  })

  it('so is a header with a long list', () => {
    const field = `Access-Control-Allow-Headers: ${Array.from({ length: 20 }, (_, n) => `x-number-${n}`).join(', ')}`
    const { container } = render(<Prose text={`Send ${field} from api.example.`} />)
    expect(container.querySelector('code .long-text')?.textContent).toBe(field)
  })

  it.each([
    ['no long word', 'Send it.', 8],
    ['a long word', `Send ${HOST}`, 5 + 48],
  ])('with %s, what is shown has that many characters', (_, sentence, length) => {
    expect(shownLength(sentence)).toBe(length)
  })
})
