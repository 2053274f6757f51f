// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { missingAllowOrigin, mixed, plain } from './diagnoses.ts'
import { fakeRecorder } from './fake-recorder.ts'
import { showPanel } from './show-panel.tsx'

const filter = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Filter' })
const type = (value: string) => fireEvent.input(filter(), { target: { value } })
const shown = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map(({ id }) => id)
const statusBar = () => screen.getByRole('contentinfo').textContent

describe('the filter', () => {
  it('shows what matches, and says how many of all that is', () => {
    showPanel(fakeRecorder([plain(0, 'same-origin'), missingAllowOrigin(1), plain(2, 'allowed')]))
    type('api.example -blocked')
    expect(shown()).toEqual(['row-x2'])
    expect(statusBar()).toContain('1 / 3 requests')
  })

  it('has the focus after "/", from wherever nothing is typed', () => {
    showPanel(fakeRecorder(mixed(5)))
    fireEvent.keyDown(screen.getByRole('grid'), { key: '/' })
    expect(document.activeElement).toBe(filter())
  })

  it('takes "/" as a letter once it has the focus', () => {
    showPanel(fakeRecorder(mixed(5)))
    expect(fireEvent.keyDown(filter(), { key: '/' })).toBe(true)
  })

  it('is cleared by Escape, first in its field, then in the list', () => {
    const state = showPanel(fakeRecorder(mixed(5)))
    type('api')
    fireEvent.keyDown(filter(), { key: 'Escape' })
    expect(filter().value).toBe('')
    type('api')
    act(() => {
      state.blockedOnly.value = true
    })
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'Escape' })
    expect(filter().value).toBe('')
    expect(state.blockedOnly.value).toBe(false)
  })

  it('is cleared by its button', () => {
    showPanel(fakeRecorder(mixed(5)))
    type('api')
    fireEvent.click(screen.getByRole('button', { name: 'Clear the filter' }))
    expect(filter().value).toBe('')
  })

  it('keeps the selection', () => {
    const state = showPanel(fakeRecorder(mixed(30)))
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'Home' })
    type('no such thing')
    expect(state.selected.value?.id).toBe('x0')
    type('')
    expect(screen.getByRole('row', { selected: true }).id).toBe('row-x0')
  })
})

describe('"Blocked only"', () => {
  it('counts the blocked requests, and nothing else, as problems', () => {
    showPanel(fakeRecorder(mixed(24)))
    expect(screen.getByRole('button', { name: /Blocked only/ }).textContent).toBe('Blocked only5')
    expect(statusBar()).toBe('24 requests5 blocked1 failed2 depend on credentials')
  })

  it('shows them alone', () => {
    showPanel(fakeRecorder(mixed(24)))
    const chip = screen.getByRole('button', { name: /Blocked only/ })
    fireEvent.click(chip)
    expect(chip.getAttribute('aria-pressed')).toBe('true')
    expect(shown()).toEqual(['row-x3', 'row-x5', 'row-x15', 'row-x17', 'row-x20'])
  })
})

describe('"Preserve log"', () => {
  it('is the recorder’s own setting', () => {
    const recorder = fakeRecorder()
    showPanel(recorder)
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Preserve log' })
    expect(box.checked).toBe(false)
    fireEvent.click(box)
    expect(recorder.preserveLog).toBe(true)
    expect(box.checked).toBe(true)
  })
})
