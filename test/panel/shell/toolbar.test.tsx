import { fireEvent, screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { missingAllowOrigin, mixed, plain } from '../diagnoses.ts'
import { fakeRecorder } from '../fake-recorder.ts'
import { showPanel } from '../show-panel.tsx'
import { filter, shown, statusBar, type } from './controls.ts'

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
