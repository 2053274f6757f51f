import { act, fireEvent, screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { missingAllowOrigin, mixed, plain } from '../diagnoses.ts'
import { fakeRecorder } from '../fake-recorder.ts'
import { filter, shown, statusBar, type } from '../shell/controls.ts'
import { showPanel } from '../show-panel.tsx'

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
