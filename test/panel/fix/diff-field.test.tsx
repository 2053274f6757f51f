import { render } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { DiffField } from '../../../src/panel/fix/diff-field.tsx'

/** The parts that give way where there is no room, and what is left then. */
function fieldOf(name: string, value: string) {
  const { container } = render(<DiffField name={name} value={value} />)
  const prefix = container.querySelector('.diff-field-prefix')
  const start = container.querySelector('.diff-field-start')
  const whole = container.textContent ?? ''
  for (const part of [prefix, start]) part?.remove()
  return { prefix: prefix?.textContent, start: start?.textContent, left: container.textContent, whole }
}

describe('a header of the fix, in a single line', () => {
  it.each([
    ['Access-Control-Allow-Origin', 'https://app.example', 'Origin: https://app.example'],
    ['Access-Control-Allow-Origin', 'https://customers.app.example', 'Origin: ustomers.app.example'],
    ['access-control-allow-headers', 'content-type, x-company-tracing', 'headers: e, x-company-tracing'],
    ['Access-Control-Expose-Headers', 'ETag', 'Expose-Headers: ETag'],
    ['Cross-Origin-Resource-Policy', 'cross-origin', 'Cross-Origin-Resource-Policy: cross-origin'],
    ['Status', '204', 'Status: 204'],
  ])('keeps what tells it from the others, and the end of its value: %s: %s', (name, value, left) => {
    const field = fieldOf(name, value)
    expect(field.left).toBe(left)
    expect(field.whole).toBe(`${name}: ${value}`)
  })

  it('can be copied as a whole, however long it is', () => {
    const names = Array.from({ length: 60 }, (_, n) => `x-header-${n}`).join(', ')
    expect(fieldOf('Access-Control-Allow-Headers', names).whole).toBe(`Access-Control-Allow-Headers: ${names}`)
  })
})
