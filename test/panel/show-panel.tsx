import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, vi } from 'vitest'
import type { ReadHarFile } from '../../src/panel/import/read-har-file.ts'
import { createOpenLogs } from '../../src/panel/logs/open-logs.ts'
import { App } from '../../src/panel/shell/app.tsx'
import { createPanelState } from '../../src/panel/state/create-panel-state.ts'
import type { PanelState } from '../../src/panel/state/panel-state.ts'
import type { FakeRecorder } from './fake-recorder.ts'

/** happy-dom lays nothing out: the list is told to be this high. */
export const listHeight = 265

const noFile: ReadHarFile = async () => ({ refusal: { place: '', expected: 'no file here' } })

/** Renders the whole panel on a recorder, in a window of that size. */
export function showPanel(
  recorder: FakeRecorder,
  [width, height]: readonly [number, number] = [1300, 500],
  readFile: ReadHarFile = noFile,
): PanelState {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return this.getAttribute('role') === 'grid' ? listHeight : 0
  })
  vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockImplementation(function (this: HTMLElement) {
    const rows = this.querySelector<HTMLElement>('.rows')
    return rows ? 25 + Number.parseInt(rows.style.height, 10) : 0
  })
  resizeWindow(width, height)
  const state = createPanelState(recorder)
  // A row for every request, in the order of time: what most tests are about.
  if (state.list.grouping.value === 'cause') state.list.group('none')
  state.list.showSameOrigin(true)
  render(<App logs={createOpenLogs(state, readFile, recorder.openFiles)} />)
  return state
}

/** Shows that part of the open details, and returns it. */
export function showTab(name: string): HTMLElement {
  fireEvent.click(screen.getByRole('tab', { name }))
  return screen.getByRole('tabpanel', { name })
}

export function resizeWindow(width: number, height: number): void {
  ;(window as unknown as { happyDOM: { setViewport(size: { width: number; height: number }): void } }).happyDOM.setViewport({
    width,
    height,
  })
}

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  localStorage.clear()
})
