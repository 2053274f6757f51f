import { act, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { createOpenLogs } from '../../../src/panel/logs/open-logs.ts'
import { App } from '../../../src/panel/shell/app.tsx'
import { createPanelState } from '../../../src/panel/state/create-panel-state.ts'
import { isGroup } from '../../../src/panel/state/sort-and-group.ts'
import { missingAllowOrigin, mixed, plain } from '../diagnoses.ts'
import { fakeRecorder } from '../fake-recorder.ts'
import { showPanel } from '../show-panel.tsx'
import { grid, rows } from './grid.ts'

describe('the list', () => {
  it('renders only the rows in view, and takes a long log in parts', async () => {
    const recorder = fakeRecorder(mixed(10_000))
    showPanel(recorder)
    expect(grid().getAttribute('aria-rowcount')).toBe('1001')
    act(() => recorder.add(plain(10_000, 'allowed')))
    await waitFor(() => expect(grid().getAttribute('aria-rowcount')).toBe('10002'), { timeout: 30_000 })
    expect(rows().length).toBeLessThan(40)
    expect(rows().at(-1)?.id).toBe('row-x10000')
  })

  it('is at its end, and stays there while requests come', () => {
    const recorder = fakeRecorder(mixed(1000))
    showPanel(recorder)
    expect(rows().at(-1)?.id).toBe('row-x999')
    act(() => recorder.add(plain(1000, 'allowed')))
    expect(rows().at(-1)?.id).toBe('row-x1000')
  })

  it('stays where it was scrolled to while requests come', () => {
    const recorder = fakeRecorder(mixed(1000))
    showPanel(recorder)
    grid().scrollTop = 240
    fireEvent.scroll(grid())
    const before = rows().map(({ id }) => id)
    act(() => recorder.add(plain(1000, 'allowed')))
    expect(rows().map(({ id }) => id)).toEqual(before)
    expect(before).toContain('row-x10')
  })

  it('keeps the same rows in view when one above them goes', () => {
    const recorder = fakeRecorder(mixed(1000))
    showPanel(recorder)
    grid().scrollTop = 2400
    fireEvent.scroll(grid())
    act(() => recorder.change({ removed: ['x3', 'x4'] }))
    expect(grid().scrollTop).toBe(2400 - 48)
  })

  it('does not move under a pointer that has just moved', () => {
    const recorder = fakeRecorder(mixed(1000))
    showPanel(recorder)
    const before = grid().scrollTop
    fireEvent.pointerMove(grid())
    act(() => recorder.add(plain(1000, 'allowed')))
    expect(grid().scrollTop).toBe(before)
  })
})

describe('a new list', () => {
  it('is grouped by cause, collapses what is allowed, and hides same-origin requests behind their number', () => {
    localStorage.clear()
    const state = createPanelState(fakeRecorder(mixed(24)))
    expect(state.list.grouping.value).toBe('cause')
    expect(state.list.lines.value.filter(isGroup).map(({ verdict, folded }) => [verdict, folded])).toEqual([
      ['blocked', false],
      ['blocked', false],
      ['blocked', false],
      ['failed', false],
      ['depends', false],
      ['unknown', false],
      ['allowed', true],
      ['opaque', true],
    ])
    expect(state.list.hiddenSameOrigin.value).toBe(6)
    state.list.showSameOrigin(true)
    expect(state.list.hiddenSameOrigin.value).toBe(0)
    expect(state.list.rows.value).toHaveLength(24)
  })

  it('says how many same-origin requests are hidden, and shows them', () => {
    localStorage.clear()
    const recorder = fakeRecorder([plain(0, 'same-origin'), missingAllowOrigin(1)])
    render(
      <App logs={createOpenLogs(createPanelState(recorder), async () => ({ refusal: { place: '', expected: '' } }), recorder.openFiles)} />,
    )
    expect(document.querySelector('.hidden-requests')?.textContent).toBe('1 same-origin request hiddenShow')
    fireEvent.click(screen.getByRole('button', { name: 'Show' }))
    expect(document.querySelector('.own-requests')?.textContent).toBe('1 same-origin request shownHide')
    fireEvent.click(screen.getByRole('button', { name: 'Hide' }))
    expect(screen.getAllByRole('row')).toHaveLength(3)
  })
})
