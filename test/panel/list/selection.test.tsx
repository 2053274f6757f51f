import { act, fireEvent, screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { diagnosis, missingAllowOrigin, mixed, plain, redirectedAway } from '../diagnoses.ts'
import { fakeRecorder } from '../fake-recorder.ts'
import { showPanel } from '../show-panel.tsx'
import { grid, press, rows, selected } from './grid.ts'

/** A request is selected, and the log starts over: another one is in its first part, its own will be in the next. */
function startedOver() {
  const kept = missingAllowOrigin(1)
  const recorder = fakeRecorder([plain(0, 'allowed'), kept])
  const state = showPanel(recorder)
  fireEvent.click(rows()[1] ?? grid())
  act(() => recorder.change({ cleared: true, changed: [], removed: ['x0', 'x1'] }))
  act(() => recorder.change({ changed: [plain(2, 'allowed')] }))
  return { state, itsRequestComes: () => act(() => recorder.change({ changed: [{ ...kept, id: 'x7' }] })) }
}

describe('the selection', () => {
  it('stays on its request while others come and go', () => {
    const recorder = fakeRecorder(mixed(20))
    showPanel(recorder)
    press('Home')
    press('ArrowDown')
    act(() => recorder.change({ changed: [diagnosis(1, { verdict: 'blocked' }), plain(30, 'allowed')], removed: ['x0'] }))
    expect(selected()).toBe('row-x1')
  })

  it('moves to the exchange that its own became part of', () => {
    const recorder = fakeRecorder([plain(0, 'allowed'), plain(1, 'unknown')])
    const state = showPanel(recorder)
    fireEvent.click(rows()[1] ?? grid())
    act(() => recorder.change({ changed: [{ ...redirectedAway(1), id: 'x2' }], removed: ['x1'] }))
    expect(state.selection.current.value?.id).toBe('x2')
    expect(screen.getByRole('heading', { name: 'The login page responded instead of the API' })).toBeTruthy()
  })

  it('stays on its request when the log starts over on navigation, with other ids', () => {
    const [left, kept] = [plain(0, 'allowed'), missingAllowOrigin(1)]
    const recorder = fakeRecorder([left, kept])
    const state = showPanel(recorder)
    fireEvent.click(rows()[1] ?? grid())
    act(() => recorder.change({ cleared: true, changed: [{ ...kept, id: 'x0' }], removed: ['x1'] }))
    expect(state.selection.current.value?.id).toBe('x0')
    expect(screen.getByRole('region')).toBeTruthy()
  })

  it('comes back with its request, and its details, where a log that starts over comes in parts', () => {
    const { state, itsRequestComes } = startedOver()
    expect(state.selection.current.value).toBeNull()
    itsRequestComes()
    expect(state.selection.current.value?.id).toBe('x7')
    expect(screen.getByRole('region')).toBeTruthy()
  })

  it('stays where another request was chosen before its own came', () => {
    const { state, itsRequestComes } = startedOver()
    fireEvent.click(rows()[0] ?? grid())
    itsRequestComes()
    expect(state.selection.current.value?.id).toBe('x2')
  })

  it('ends when its request is gone, even if another has its id now', () => {
    const recorder = fakeRecorder([plain(0, 'allowed'), missingAllowOrigin(1)])
    const state = showPanel(recorder)
    fireEvent.click(rows()[0] ?? grid())
    act(() => recorder.change({ cleared: true, changed: [{ ...missingAllowOrigin(1), id: 'x0' }], removed: ['x1'] }))
    expect(state.selection.current.value).toBeNull()
    expect(screen.queryByRole('region')).toBeNull()
  })

  it('ends when the log is cleared', () => {
    const recorder = fakeRecorder([missingAllowOrigin(1)])
    showPanel(recorder)
    fireEvent.click(rows()[0] ?? grid())
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }))
    expect(recorder.asked).toEqual(['clear'])
    expect(screen.queryByRole('region')).toBeNull()
    expect(screen.getByRole('heading', { name: 'Recording network activity' })).toBeTruthy()
  })
})
