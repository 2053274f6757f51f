// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { exchangesIn } from '../../../src/panel/export/export-log.ts'
import { missingAllowOrigin, plain } from '../diagnoses.ts'
import { fakeRecorder } from '../fake-recorder.ts'
import { showPanel } from '../show-panel.tsx'

const grid = () => screen.getByRole('grid')
const row = (id: string) => document.getElementById(`row-${id}`) ?? document.body
const click = (id: string, how: object = {}) => fireEvent.click(row(id), how)
const press = (key: string, how: object = {}) => fireEvent.keyDown(grid(), { key, ...how })
const selected = () => screen.queryAllByRole('row', { selected: true }).map(({ id }) => id.replace('row-', ''))
const counted = () => document.querySelector('.status-bar')?.textContent ?? ''

function show() {
  const recorder = fakeRecorder([plain(0, 'allowed'), missingAllowOrigin(1), plain(2, 'allowed'), plain(3, 'opaque'), plain(4, 'allowed')])
  return { recorder, state: showPanel(recorder) }
}

describe('several requests', () => {
  it('are selected with Ctrl, one by one, and deselected the same way', () => {
    const { state } = show()
    click('x0')
    click('x2', { ctrlKey: true })
    click('x4', { metaKey: true })
    expect(selected()).toEqual(['x0', 'x2', 'x4'])
    expect(counted()).toContain('3 selected')
    click('x2', { ctrlKey: true })
    expect(selected()).toEqual(['x0', 'x4'])
    expect(exchangesIn('selected', state).map(({ id }) => id)).toEqual(['x0', 'x4'])
  })

  it('are selected with Shift, as a range from the first one', () => {
    show()
    click('x1')
    click('x3', { shiftKey: true })
    expect(selected()).toEqual(['x1', 'x2', 'x3'])
    click('x0', { shiftKey: true })
    expect(selected()).toEqual(['x0', 'x1'])
  })

  it('are selected with the keyboard alone', () => {
    show()
    press('Home')
    press('ArrowDown', { shiftKey: true })
    press('ArrowDown', { shiftKey: true })
    expect(selected()).toEqual(['x0', 'x1', 'x2'])
    expect(grid().getAttribute('aria-activedescendant')).toBe('row-x2')
    press('ArrowUp', { shiftKey: true })
    expect(selected()).toEqual(['x0', 'x1'])
    press('a', { ctrlKey: true })
    expect(selected()).toHaveLength(5)
    press('ArrowDown')
    expect(selected()).toEqual(['x2'])
  })

  it('are one again when another is opened', () => {
    show()
    click('x0')
    click('x2', { shiftKey: true })
    click('x4')
    expect(selected()).toEqual(['x4'])
    expect(counted()).not.toContain('selected')
  })

  it('stay selected when one becomes part of another, and not when the log starts over without them', () => {
    const { recorder, state } = show()
    click('x0')
    click('x1', { shiftKey: true })
    act(() => recorder.change({ changed: [{ ...missingAllowOrigin(1), id: 'x9' }], removed: ['x1'] }))
    expect([...state.selection.ids.value]).toEqual(['x0', 'x9'])
    act(() => recorder.change({ cleared: true, changed: [{ ...missingAllowOrigin(1), id: 'x0' }], removed: ['x9', 'x2', 'x3', 'x4'] }))
    expect([...state.selection.ids.value]).toEqual(['x0'])
  })

  it('of a group are selected with its head', () => {
    const { state } = show()
    act(() => state.list.group('host'))
    const group = state.list.lines.value.find((line) => 'members' in line)
    act(() => state.selection.select(group?.id ?? ''))
    expect(exchangesIn('selected', state).length).toBeGreaterThan(1)
  })

  it('do not count the head of a group that was selected before them', () => {
    const { state } = show()
    act(() => state.list.group('host'))
    const group = state.list.lines.value.find((line) => 'members' in line)
    act(() => state.selection.select(group?.id ?? ''))
    click('x1', { ctrlKey: true })
    expect([...state.selection.ids.value]).toEqual(['x1'])
    expect(counted()).not.toContain('selected')
  })

  it('are announced as several to assistive technology', () => {
    show()
    expect(grid().getAttribute('aria-multiselectable')).toBe('true')
  })
})
