// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { missingAllowOrigin, mixed, plain } from '../diagnoses.ts'
import { fakeRecorder } from '../fake-recorder.ts'
import { showPanel } from '../show-panel.tsx'

const filter = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Filter' })
const type = (value: string) => fireEvent.input(filter(), { target: { value } })
const shown = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map(({ id }) => id)
const statusBar = () => screen.getByRole('contentinfo').textContent

describe('the filter', () => {
  it('shows what matches, and how many of all that is', () => {
    showPanel(fakeRecorder([plain(0, 'same-origin'), missingAllowOrigin(1), plain(2, 'allowed')]))
    type('api.example -blocked')
    expect(shown()).toEqual(['row-x2'])
    expect(statusBar()).toContain('1 / 3 requests')
  })

  it('gets the focus with "/", from wherever nothing is typed', () => {
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
      state.list.verdicts.value = new Set(['blocked'])
    })
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'Escape' })
    expect(filter().value).toBe('')
    expect(state.list.verdicts.value.size).toBe(0)
  })

  it('is cleared by its button', () => {
    showPanel(fakeRecorder(mixed(5)))
    type('api')
    fireEvent.click(screen.getByRole('button', { name: 'Clear filter' }))
    expect(filter().value).toBe('')
  })

  it('keeps the selection', () => {
    const state = showPanel(fakeRecorder(mixed(30)))
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'Home' })
    type('no such thing')
    expect(state.selection.current.value?.id).toBe('x0')
    type('')
    expect(screen.getByRole('row', { selected: true }).id).toBe('row-x0')
  })
})

const chip = (name: RegExp) => screen.getByRole('button', { name })

describe('the chips', () => {
  it('count each verdict that there is', () => {
    showPanel(fakeRecorder(mixed(24)))
    const chips = within(screen.getByRole('group', { name: 'Verdicts' })).getAllByRole('button')
    expect(chips.map(({ textContent }) => textContent)).toEqual([
      'All',
      'Blocked5',
      'Failed1',
      'Depends2',
      'Unknown1',
      'Allowed7',
      'Opaque2',
      'Same origin6',
    ])
  })

  it('say that nothing is blocked', () => {
    showPanel(fakeRecorder([plain(0, 'allowed')]))
    expect(chip(/^Blocked/).textContent).toBe('Blocked0')
  })

  it('show one verdict alone, and all again', () => {
    showPanel(fakeRecorder(mixed(24)))
    fireEvent.click(chip(/^Blocked/))
    expect(chip(/^Blocked/).getAttribute('aria-pressed')).toBe('true')
    expect(shown()).toEqual(['row-x3', 'row-x5', 'row-x15', 'row-x17', 'row-x20'])
    fireEvent.click(chip(/^Failed/))
    expect(shown()).toEqual(['row-x8'])
    fireEvent.click(chip(/^Failed/))
    expect(shown()).toContain('row-x23')
    expect(chip(/^All$/).getAttribute('aria-pressed')).toBe('true')
  })

  it.each([{ ctrlKey: true }, { metaKey: true }])('show several at once with %o', (modifier) => {
    showPanel(fakeRecorder(mixed(24)))
    fireEvent.click(chip(/^Failed/))
    fireEvent.click(chip(/^Unknown/), modifier)
    expect(shown()).toEqual(['row-x8', 'row-x10'])
    fireEvent.click(chip(/^Failed/), modifier)
    expect(shown()).toEqual(['row-x10'])
  })

  it('work with the keyboard, too', () => {
    showPanel(fakeRecorder(mixed(24)))
    fireEvent.click(chip(/^Failed/))
    fireEvent.keyDown(chip(/^Unknown/), { key: 'Enter', ctrlKey: true })
    expect(shown()).toEqual(['row-x8', 'row-x10'])
  })
})

describe('the toolbar', () => {
  const bar = () => screen.getByRole('toolbar')
  const stops = () =>
    [...bar().querySelectorAll<HTMLElement>('button, input:not([hidden]), select')].filter(({ tabIndex }) => tabIndex >= 0)
  const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })

  it('is one Tab stop, which remembers its position', () => {
    showPanel(fakeRecorder(mixed(24)))
    expect(stops()).toHaveLength(1)
    stops()[0]?.focus()
    expect(focused()).toBe('Clear')
    press('ArrowRight')
    expect(focused()).toBe('Open HAR file')
    expect(stops()).toHaveLength(1)
    press('End')
    expect(focused()).toBe('Same origin6')
    press('ArrowRight')
    expect(focused()).toBe('Clear')
    press('ArrowLeft')
    expect(focused()).toBe('Same origin6')
    expect(stops().map(({ textContent }) => textContent)).toEqual(['Same origin6'])
  })

  it('leaves the arrows to the filter’s text, except at its ends', () => {
    showPanel(fakeRecorder(mixed(24)))
    filter().focus()
    type('api')
    filter().setSelectionRange(1, 1)
    press('ArrowRight')
    expect(document.activeElement).toBe(filter())
    filter().setSelectionRange(3, 3)
    press('ArrowRight')
    expect(focused()).toBe('Clear filter')
    expect(stops()).toHaveLength(1)
  })

  it('inverts a filter, for as long as there is one', () => {
    const state = showPanel(fakeRecorder([missingAllowOrigin(1), plain(2, 'allowed')]))
    expect(screen.queryByRole('button', { name: 'Invert' })).toBeNull()
    type('blocked')
    fireEvent.click(screen.getByRole('button', { name: 'Invert' }))
    expect(shown()).toEqual(['row-x2'])
    fireEvent.click(screen.getByRole('button', { name: 'Clear filter' }))
    expect(state.list.inverted.value).toBe(false)
    expect(screen.queryByRole('button', { name: 'Invert' })).toBeNull()
  })
})

describe('the status bar', () => {
  it('sums up the log', () => {
    showPanel(fakeRecorder(mixed(24)))
    expect(statusBar()).toBe('24 requests5 blocked1 failed (not CORS)2 allowed unless credentials are included4 preflights: 168 msSummary')
  })
})

describe('suggestions', () => {
  const list = () => screen.queryByRole('listbox', { name: 'Filter suggestions' })
  const options = () => [...(list()?.querySelectorAll('[role=option] code') ?? [])].map(({ textContent }) => textContent)
  const press = (key: string) => fireEvent.keyDown(filter(), { key })
  const chosen = () => document.getElementById(filter().getAttribute('aria-activedescendant') ?? '')?.querySelector('code')?.textContent

  it('are the filter’s names, then the values in the log, frequent ones first', () => {
    showPanel(fakeRecorder(mixed(24)))
    type('ho')
    expect(filter().getAttribute('aria-expanded')).toBe('true')
    expect(options()).toEqual(['host:'])
    press('ArrowDown')
    expect(chosen()).toBe('host:')
    press('Enter')
    expect(filter().value).toBe('host:')
    expect(options()).toEqual([
      'host:api.example',
      'host:app.example',
      'host:cdn.example',
      'host:stats.example',
      'host:localhost:8080',
      'host:login.example',
    ])
    press('ArrowUp')
    expect(chosen()).toBe('host:login.example')
    press('Tab')
    expect(filter().value).toBe('host:login.example ')
    expect(options()).toEqual([])
    expect(shown()).toEqual(['row-x20'])
  })

  it('keep the minus', () => {
    showPanel(fakeRecorder(mixed(24)))
    type('-verdict:sa')
    fireEvent.click(within(list() ?? document.body).getByRole('option'))
    expect(filter().value).toBe('-verdict:same-origin ')
  })

  it('open in an empty field with the down arrow, and close with Escape, which does not clear', () => {
    showPanel(fakeRecorder(mixed(24)))
    press('ArrowDown')
    expect(options()).toEqual(['host:', 'method:', 'cause:', 'verdict:', 'status:', 'warning:'])
    press('Escape')
    expect(options()).toEqual([])
    type('api')
    expect(options()).toEqual([])
  })

  it('leave Tab and Enter alone while none is selected', () => {
    showPanel(fakeRecorder(mixed(24)))
    type('me')
    expect(press('Tab')).toBe(true)
    expect(filter().value).toBe('me')
  })
})

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

describe('"Keep log"', () => {
  it('is the recorder’s own setting', () => {
    const recorder = fakeRecorder()
    showPanel(recorder)
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Keep log' })
    expect(box.checked).toBe(false)
    fireEvent.click(box)
    expect(recorder.keepLog).toBe(true)
    expect(box.checked).toBe(true)
  })
})
