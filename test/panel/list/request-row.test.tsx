import { act, fireEvent, screen, within } from '@testing-library/preact'
import { describe, expect, it, vi } from 'vitest'
import type { Diagnosis } from '../../../src/engine/index.ts'
import { setListWidth } from '../../../src/panel/list/arrangement.ts'
import { createPanelState } from '../../../src/panel/state/create-panel-state.ts'
import { dependsOnCredentials, headerNotAllowed, missingAllowOrigin, oneOfSeveral, plain, redirectedAway } from '../diagnoses.ts'
import { fakeRecorder } from '../fake-recorder.ts'
import { showPanel } from '../show-panel.tsx'
import { grid, press, rows } from './grid.ts'

const cellsOf = (row: HTMLElement | undefined) =>
  within(row ?? document.body)
    .getAllByRole('gridcell')
    .map(({ textContent }) => textContent)

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
