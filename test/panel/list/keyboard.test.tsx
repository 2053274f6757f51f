import { act, fireEvent, screen, within } from '@testing-library/preact'
import { describe, expect, it, vi } from 'vitest'
import { missingAllowOrigin, mixed, plain } from '../diagnoses.ts'
import { fakeRecorder } from '../fake-recorder.ts'
import { showPanel } from '../show-panel.tsx'
import { grid, press, selected } from './grid.ts'

describe('a selected row', () => {
  it('stays in view when the details open, and the list no longer follows its end', () => {
    const observed: ResizeObserverCallback[] = []
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(callback: ResizeObserverCallback) {
          observed.push(callback)
        }
        observe() {}
        disconnect() {}
      },
    )
    const recorder = fakeRecorder(mixed(1000))
    const state = showPanel(recorder)
    act(() => state.detail.open('x995'))
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(25 + 3 * 24)
    grid().scrollTop = 985 * 24
    act(() => {
      for (const callback of observed) callback([], {} as ResizeObserver)
    })
    expect(grid().scrollTop).toBe((995 + 1 - 3) * 24)
    act(() => recorder.add(plain(1000, 'allowed')))
    expect(grid().scrollTop).toBe((995 + 1 - 3) * 24)
    vi.unstubAllGlobals()
  })
})

describe('the keyboard', () => {
  it('moves the selection, which the grid names', () => {
    showPanel(fakeRecorder(mixed(100)))
    press('Home')
    expect(selected()).toBe('row-x0')
    press('ArrowDown')
    press('ArrowDown')
    expect(selected()).toBe('row-x2')
    press('ArrowUp')
    expect(selected()).toBe('row-x1')
    expect(grid().getAttribute('aria-activedescendant')).toBe('row-x1')
    press('PageDown')
    expect(selected()).toBe('row-x11')
    press('PageUp')
    expect(selected()).toBe('row-x1')
    press('End')
    expect(selected()).toBe('row-x99')
    press('ArrowDown')
    expect(selected()).toBe('row-x99')
  })

  it('shows the row it moved to', () => {
    showPanel(fakeRecorder(mixed(1000)))
    press('Home')
    expect(grid().scrollTop).toBe(0)
    press('PageDown')
    press('PageDown')
    expect(grid().scrollTop).toBe(21 * 24 - (265 - 25))
  })

  it('opens the details with Enter and closes them with Escape, and the list has the focus again', async () => {
    showPanel(fakeRecorder([missingAllowOrigin(1)]))
    press('ArrowDown')
    expect(screen.queryByRole('region')).toBeNull()
    press('Enter')
    const details = screen.getByRole('region', { name: 'Request details' })
    fireEvent.keyDown(within(details).getByRole('button', { name: 'Close details' }), { key: 'Escape' })
    expect(screen.queryByRole('region')).toBeNull()
    await new Promise(requestAnimationFrame)
    expect(document.activeElement).toBe(grid())
  })

  it('continues in the details that Enter opened', async () => {
    showPanel(fakeRecorder([missingAllowOrigin(1)]))
    press('ArrowDown')
    press('Enter')
    await new Promise(requestAnimationFrame)
    expect(document.activeElement).toBe(screen.getByRole('tabpanel'))
  })

  it('keeps its own keys from DevTools, and leaves it all others', () => {
    showPanel(fakeRecorder(mixed(10)))
    const reached: string[] = []
    const note = (event: KeyboardEvent) => reached.push(event.key)
    document.addEventListener('keydown', note)
    press('Home')
    press('Enter')
    press('Escape')
    press('F5')
    fireEvent.keyDown(grid(), { key: 'ArrowDown', ctrlKey: true })
    press('Escape')
    document.removeEventListener('keydown', note)
    expect(reached).toEqual(['F5', 'ArrowDown', 'Escape'])
  })
})
