// @vitest-environment happy-dom
import { act, fireEvent, render, screen, within } from '@testing-library/preact'
import { describe, expect, it, vi } from 'vitest'
import type { Diagnosis } from '../../../src/engine/index.ts'
import { setListWidth } from '../../../src/panel/list/arrangement.ts'
import { createOpenLogs } from '../../../src/panel/logs/open-logs.ts'
import { App } from '../../../src/panel/shell/app.tsx'
import { createPanelState } from '../../../src/panel/state/create-panel-state.ts'
import { isGroup } from '../../../src/panel/state/sort-and-group.ts'
import {
  dependsOnCredentials,
  diagnosis,
  headerNotAllowed,
  missingAllowOrigin,
  mixed,
  oneOfSeveral,
  plain,
  redirectedAway,
} from '../diagnoses.ts'
import { fakeRecorder } from '../fake-recorder.ts'
import { showPanel } from '../show-panel.tsx'

const rows = () => screen.getAllByRole('row').slice(1)
const cellsOf = (row: HTMLElement | undefined) =>
  within(row ?? document.body)
    .getAllByRole('gridcell')
    .map(({ textContent }) => textContent)
const selected = () => screen.queryByRole('row', { selected: true })?.id ?? null
const grid = () => screen.getByRole('grid')
const press = (key: string) => fireEvent.keyDown(grid(), { key })

/** Its server answers with Access-Control-Allow-Credentials. */
function withCredentialsExpected(diagnosis: Diagnosis): Diagnosis {
  if (diagnosis.verdict !== 'depends') throw new Error('it has to depend on credentials')
  const evidence = [{ entry: 1, on: 'response', name: 'Access-Control-Allow-Credentials', value: 'true' }] as const
  return { ...diagnosis, cause: { ...diagnosis.cause, evidence } }
}

describe('a row', () => {
  it.each([
    ['a blocked request', missingAllowOrigin(1), ['Blocked', 'GET', '/items/1', 'The response has no Access-Control-Allow-Origin', '200']],
    [
      'one whose preflight failed',
      headerNotAllowed(1),
      ['Blocked', 'PUT', '/v2/customers/4711/orders?expand=lines&page=1', 'The preflight does not allow the header authorization', ''],
    ],
    [
      'one that depends on credentials, quietly',
      dependsOnCredentials(1),
      ['Allowed*', 'GET', '/config.json', 'Allowed, unless credentials are included', '200'],
    ],
    [
      'one that depends on credentials, which its server expects',
      withCredentialsExpected(dependsOnCredentials(1)),
      ['Depends', 'GET', '/config.json', 'Allowed, unless credentials are included', '200'],
    ],
    ['one that failed otherwise', oneOfSeveral(1), ['Failed', 'GET', '/health', 'The request was never sent', '']],
    ['one that was redirected', redirectedAway(1), ['Blocked', 'GET', '/session↪1', 'The login page responded instead of the API', '200']],
    ['an allowed one', plain(1, 'allowed'), ['Allowed', 'GET', '/items/1', '', '200']],
    ['one of the page’s own origin', plain(1, 'same-origin'), ['Same origin', 'GET', '/assets/index-1.js', '', '200']],
  ])('of %s says verdict, method, URL, cause and status', (_, given, cells) => {
    showPanel(fakeRecorder([given]))
    expect(cellsOf(rows()[0])).toEqual(cells)
  })

  it('is marked as blocked only when it is', () => {
    showPanel(fakeRecorder([missingAllowOrigin(0), plain(1, 'failed'), dependsOnCredentials(2)]))
    expect(rows().map((row) => row.classList.contains('row-blocked'))).toEqual([true, false, false])
  })

  it('says the host where the requests go to several', () => {
    showPanel(fakeRecorder([missingAllowOrigin(1), oneOfSeveral(2)]))
    expect(cellsOf(rows()[0])[2]).toBe('api.example/items/1')
  })

  it('has the columns that were chosen, and remembers them', () => {
    const shown = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent)
    const state = showPanel(fakeRecorder([missingAllowOrigin(1)]))
    expect(shown()).toEqual(['Verdict', 'Method', 'URL', 'Cause', 'Status'])
    fireEvent.contextMenu(screen.getByRole('columnheader', { name: 'URL' }))
    const menu = screen.getByRole('menu', { name: 'Columns' })
    for (const name of ['Method', 'Initiator', 'Time']) fireEvent.click(within(menu).getByRole('menuitemcheckbox', { name }))
    fireEvent.keyDown(menu, { key: 'Escape' })
    expect(screen.queryByRole('menu')).toBeNull()
    expect(shown()).toEqual(['Verdict', 'URL', 'Cause', 'Initiator', 'Time', 'Status'])
    expect(createPanelState(fakeRecorder()).list.shownColumns.value).toEqual(state.list.shownColumns.value)
  })

  it('says that there is no space for a chosen column', () => {
    const state = showPanel(fakeRecorder([missingAllowOrigin(1)]))
    act(() => {
      state.list.group('cause')
      state.list.showColumn('host', true)
      setListWidth(300)
    })
    fireEvent.contextMenu(screen.getByRole('columnheader', { name: 'URL' }))
    expect(screen.getAllByRole('menuitemcheckbox').map(({ textContent }) => textContent)).toEqual([
      '✓Method',
      '✓Host (the list is too narrow)',
      'Initiator',
      'Time',
      '✓Status',
    ])
    act(() => setListWidth(0))
  })

  it.each([
    ['nothing', '', false, '-host:api.example ', false],
    ['a word', 'items', false, 'items -host:api.example ', false],
    ['the opposite of a word', 'cart', true, 'cart -host:api.example ', true],
    ['what is left out', '-items', true, '-items -host:api.example ', false],
  ])('hides its host where the filter shows %s', (_, before, inverted, after, isInverted) => {
    const state = showPanel(fakeRecorder([missingAllowOrigin(1)]))
    const { filterText, inverted: invert } = state.list
    fireEvent.click(rows()[0] ?? grid())
    fireEvent.contextMenu(rows()[0] ?? grid())
    act(() => {
      filterText.value = before
      invert.value = inverted
    })
    fireEvent.click(screen.getByRole('menuitem', { name: 'Hide requests to api.example' }))
    expect([filterText.value, invert.value]).toEqual([after, isInverted])
    expect(state.list.rows.value).toEqual([])
  })

  it('has a menu, by pointer and by keyboard', async () => {
    const execCommand = vi.fn(() => true)
    Object.assign(document, { execCommand })
    const state = showPanel(fakeRecorder([missingAllowOrigin(1), plain(2, 'allowed')]))
    const items = () => screen.getAllByRole('menuitem').map(({ textContent }) => textContent)
    fireEvent.contextMenu(rows()[1] ?? grid())
    expect(state.selection.current.value?.id).toBe('x2')
    expect(items()).toContain('Copy as cURL')
    expect(items()).not.toContain('Hide this cause')
    fireEvent.keyDown(screen.getByRole('menu'), { key: 'Escape' })
    press('Home')
    fireEvent.contextMenu(grid())
    expect(items()).toContain('Hide this cause')
    fireEvent.click(screen.getByRole('menuitem', { name: 'Copy URL' }))
    expect(await screen.findByText('Copied')).toBeTruthy()
    fireEvent.contextMenu(rows()[0] ?? grid())
    fireEvent.click(screen.getByRole('menuitem', { name: 'Open in What if' }))
    expect(screen.getByRole('tab', { name: 'What if' }).getAttribute('aria-selected')).toBe('true')
    fireEvent.contextMenu(rows()[0] ?? grid())
    fireEvent.click(screen.getByRole('menuitem', { name: 'Hide this cause' }))
    expect(state.list.filterText.value).toBe('-cause:allow-origin-missing ')
    expect(rows().map(({ id }) => id)).toEqual(['row-x2'])
  })

  it('is about the row that was clicked, even if several are selected', () => {
    const state = showPanel(fakeRecorder([missingAllowOrigin(1), headerNotAllowed(2), plain(3, 'allowed')]))
    fireEvent.click(rows()[0] ?? grid())
    fireEvent.click(rows()[1] ?? grid(), { shiftKey: true })
    expect(state.selection.ids.value.size).toBe(2)
    fireEvent.contextMenu(rows()[0] ?? grid())
    fireEvent.click(screen.getByRole('menuitem', { name: 'Hide this cause' }))
    expect(state.list.filterText.value).toBe('-cause:allow-origin-missing ')
  })

  it('hides the cause of a whole group from the menu of its head', () => {
    const state = showPanel(fakeRecorder([missingAllowOrigin(1), missingAllowOrigin(2), plain(3, 'allowed')]))
    act(() => state.list.group('cause'))
    const [head] = screen.getAllByRole('row').filter((row) => row.classList.contains('row-group'))
    fireEvent.contextMenu(head ?? document.body)
    fireEvent.click(screen.getByRole('menuitem', { name: 'Hide this cause' }))
    expect(state.list.rows.value.map(({ id }) => id)).toEqual(['x3'])
  })

  it('has the whole URL at hand', () => {
    showPanel(fakeRecorder([headerNotAllowed(1)]))
    expect(screen.getByTitle('https://api.example/v2/customers/4711/orders?expand=lines&page=1')).toBeTruthy()
    expect(screen.getByRole('img', { name: 'Preflighted' })).toBeTruthy()
  })
})

describe('the list', () => {
  it('renders only the rows in view, of a hundred thousand', () => {
    showPanel(fakeRecorder(mixed(100_000)))
    expect(rows().length).toBeLessThan(40)
    expect(grid().getAttribute('aria-rowcount')).toBe('100001')
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
