import { cleanup, fireEvent, screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { mixed } from '../diagnoses.ts'
import { fakeRecorder } from '../fake-recorder.ts'
import { shown } from '../shell/controls.ts'
import { showPanel } from '../show-panel.tsx'

describe('the grouping', () => {
  function group(by: string) {
    fireEvent.change(screen.getByRole('combobox', { name: 'Group' }), { target: { value: by } })
    fireEvent.keyDown(screen.getByRole('treegrid'), { key: 'Home' })
  }

  it('folds and unfolds by the keyboard, as a tree does', () => {
    showPanel(fakeRecorder(mixed(12)))
    group('host')
    const grid = screen.getByRole('treegrid')
    const press = (key: string) => fireEvent.keyDown(grid, { key })
    const selected = () => screen.getByRole('row', { selected: true })
    press('Home')
    expect(selected().getAttribute('aria-expanded')).toBe('true')
    press('ArrowRight')
    expect(selected().id).toBe('row-x0')
    press('ArrowLeft')
    press('ArrowLeft')
    expect(selected().getAttribute('aria-expanded')).toBe('false')
    press('ArrowDown')
    expect(selected().textContent).toContain('api.example')
    press('Enter')
    expect(selected().getAttribute('aria-expanded')).toBe('false')
    press('ArrowRight')
    press('ArrowRight')
    expect(selected().getAttribute('aria-level')).toBe('2')
  })

  it('is remembered, and so is the order', () => {
    showPanel(fakeRecorder(mixed(12)))
    group('host')
    fireEvent.click(screen.getByRole('button', { name: 'Method' }))
    cleanup()
    const state = showPanel(fakeRecorder(mixed(12)))
    expect(state.list.grouping.value).toBe('host')
    expect(state.list.sort.value).toEqual({ column: 'method', descending: false })
  })
})

describe('the columns', () => {
  const header = (name: string) => screen.getByRole('columnheader', { name })
  const sortBy = (name: string) => fireEvent.click(within(header(name)).getByRole('button'))

  it('sort up, down, and not at all', () => {
    showPanel(fakeRecorder(mixed(7)))
    sortBy('Cause')
    expect(header('Cause').getAttribute('aria-sort')).toBe('ascending')
    expect(shown().slice(0, 3)).toEqual(['row-x6', 'row-x5', 'row-x3'])
    sortBy('Cause')
    expect(header('Cause').getAttribute('aria-sort')).toBe('descending')
    expect(shown().slice(0, 3)).toEqual(['row-x3', 'row-x5', 'row-x6'])
    sortBy('Cause')
    expect(header('Cause').getAttribute('aria-sort')).toBe('none')
    expect(shown()[0]).toBe('row-x0')
  })

  it('by verdict puts the most severe first', () => {
    showPanel(fakeRecorder(mixed(12)))
    sortBy('Verdict')
    expect(shown().slice(0, 4)).toEqual(['row-x3', 'row-x5', 'row-x8', 'row-x6'])
  })

  it('have a width that the keyboard changes and the panel remembers', () => {
    showPanel(fakeRecorder(mixed(5)))
    const button = within(header('Method')).getByRole('button')
    fireEvent.focus(button)
    fireEvent.keyDown(button, { key: 'ArrowRight', shiftKey: true })
    expect(screen.getByRole('grid').style.getPropertyValue('--columns')).toMatch(/^28px 36px /)
    expect(localStorage.getItem('columns')).toBe('{"method":36}')
  })

  it('are one Tab stop, navigated with the arrow keys', () => {
    showPanel(fakeRecorder(mixed(5)))
    const [first, second] = ['URL', 'Cause'].map((name) => within(header(name)).getByRole('button'))
    expect([first?.tabIndex, second?.tabIndex]).toEqual([0, -1])
    first?.focus()
    fireEvent.keyDown(first ?? document.body, { key: 'ArrowRight' })
    expect(document.activeElement).toBe(second)
    expect([first?.tabIndex, second?.tabIndex]).toEqual([-1, 0])
  })
})
