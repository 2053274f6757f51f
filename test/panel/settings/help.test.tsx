// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact'
import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import { setLayoutChoice } from '../../../src/panel/preferences/layout.ts'
import { setTheme } from '../../../src/panel/preferences/theme.ts'
import { text } from '../../../src/panel/text/text.ts'
import { missingAllowOrigin, mixed } from '../diagnoses.ts'
import { fakeRecorder } from '../fake-recorder.ts'
import { showPanel } from '../show-panel.tsx'

const choose = (name: string, value: string) => fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } })

afterEach(() => {
  setTheme('auto')
  setLayoutChoice('auto')
})

describe('the help', () => {
  it('opens with "?" and lists the shortcuts', () => {
    showPanel(fakeRecorder(mixed(5)))
    fireEvent.keyDown(screen.getByRole('grid'), { key: '?' })
    const dialog = screen.getByRole('dialog', { name: 'Settings' })
    for (const { what } of text.help.keys) expect(dialog.textContent).toContain(what)
    fireEvent.click(screen.getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('takes "?" as a letter in the filter', () => {
    showPanel(fakeRecorder(mixed(5)))
    expect(fireEvent.keyDown(screen.getByRole('combobox', { name: 'Filter' }), { key: '?' })).toBe(true)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('sets a theme, which is remembered', () => {
    showPanel(fakeRecorder(mixed(5)))
    fireEvent.click(screen.getByRole('button', { name: 'Settings' }))
    choose('Theme', 'dark')
    expect(document.documentElement.dataset.theme).toBe('dark')
    expect(localStorage.getItem('theme')).toBe('dark')
    choose('Theme', 'auto')
    expect(document.documentElement.dataset.theme).toBeUndefined()
  })

  it('puts the details where you choose, as far as there is space', () => {
    const state = showPanel(fakeRecorder([missingAllowOrigin(1)]), [1300, 500])
    state.detail.open('x1')
    fireEvent.click(screen.getByRole('button', { name: 'Settings' }))
    choose('Details', 'under')
    expect(document.querySelector('.split-under')).toBeTruthy()
    choose('Details', 'beside')
    expect(document.querySelector('.split-beside')).toBeTruthy()
  })

  it('has no axe violation', async () => {
    showPanel(fakeRecorder(mixed(5)))
    fireEvent.keyDown(screen.getByRole('grid'), { key: '?' })
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  })
})
