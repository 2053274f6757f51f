// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/preact'
import { describe, expect, it, vi } from 'vitest'
import { mixed, plain } from '../diagnoses.ts'
import { fakeRecorder } from '../fake-recorder.ts'
import { showPanel } from '../show-panel.tsx'

const heading = () => screen.getByRole('heading', { level: 2 }).textContent
const pressButton = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('a panel without a row', () => {
  it('invites to use or reload the page', () => {
    const recorder = fakeRecorder()
    showPanel(recorder)
    expect(heading()).toBe('Recording network activity')
    pressButton('Reload page')
    expect(recorder.asked).toEqual(['reload'])
  })

  it.each([
    ['because DevTools opened late', { openedLate: true }],
    ['because the devtools page could not be reached', { beganWithPanel: true }],
  ])('says that the recording started late, %s', (_, state) => {
    const recorder = fakeRecorder([], state)
    showPanel(recorder)
    expect(heading()).toBe('Recording started after the page loaded')
    pressButton('Reload page')
    expect(recorder.asked).toEqual(['reload'])
  })

  it('in Firefox names the Network panel’s filter and pause, which limit what an extension sees', () => {
    showPanel(fakeRecorder([], { browser: 'firefox' }))
    expect(document.body.textContent).toMatch(/Network panel .* filter .* paused recording/)
  })

  it('in Chromium does not', () => {
    showPanel(fakeRecorder())
    expect(document.body.textContent).not.toContain('paused recording')
  })

  it('says that the browser refused to give its recording, and why', () => {
    showPanel(fakeRecorder([], { readingFailure: 'it takes too long' }))
    expect(heading()).toBe('Earlier requests aren’t available')
    expect(document.body.textContent).toContain('it takes too long')
  })

  it('says how many the filter hides, and shows them again', () => {
    const state = showPanel(fakeRecorder(mixed(12)))
    act(() => {
      state.list.filterText.value = 'no such thing'
    })
    expect(heading()).toBe('No matching requests')
    expect(document.body.textContent).toContain('The filter hides 12 requests.')
    pressButton('Show all requests')
    expect(screen.getByRole('grid')).toBeTruthy()
  })

  it('says that nothing is blocked', () => {
    const state = showPanel(fakeRecorder([plain(0, 'allowed')]))
    act(() => {
      state.list.verdicts.value = new Set(['blocked'])
    })
    expect(heading()).toBe('No blocked requests')
    pressButton('Show all requests')
    expect(screen.getByRole('grid')).toBeTruthy()
  })

  it('says that the extension was updated meanwhile', () => {
    const recorder = fakeRecorder()
    recorder.clear = () => {
      throw new Error('Extension context invalidated.')
    }
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    showPanel(recorder)
    pressButton('Clear')
    expect(heading()).toBe('Connection to the recorder lost')
  })

  it('says so as soon as the recorder notices, with and without requests', () => {
    const recorder = fakeRecorder()
    showPanel(recorder)
    act(() => recorder.setState({ isCutOff: true }))
    expect(heading()).toBe('Connection to the recorder lost')
    act(() => recorder.add(plain(0, 'allowed')))
    expect(screen.getByText('Connection to the recorder lost. Close DevTools and open it again.')).toBeTruthy()
  })

  it('shows the first request as soon as there is one', () => {
    const recorder = fakeRecorder()
    showPanel(recorder)
    act(() => recorder.add(plain(0, 'allowed')))
    expect(screen.getAllByRole('row')).toHaveLength(2)
  })
})

describe('the notice above the list', () => {
  it('offers to read the browser’s recording again when that failed', () => {
    const recorder = fakeRecorder(mixed(5), { readingFailure: 'no answer' })
    showPanel(recorder)
    expect(screen.getByText('Earlier requests are missing: no answer')).toBeTruthy()
    pressButton('Try again')
    expect(recorder.asked).toEqual(['read again'])
  })

  it('makes way for the next one when dismissed, and comes back for a new log', () => {
    const recorder = fakeRecorder(mixed(5), { readingFailure: 'no answer', openedLate: true })
    showPanel(recorder)
    pressButton('Dismiss')
    expect(screen.getByText('Recording started after the page loaded. Earlier requests are missing.')).toBeTruthy()
    pressButton('Dismiss')
    expect(screen.queryByRole('button', { name: 'Dismiss' })).toBeNull()
    act(() => recorder.clear())
    act(() => recorder.add(plain(0, 'allowed')))
    expect(screen.getByText('Earlier requests are missing: no answer')).toBeTruthy()
  })

  it('disappears when the recorder’s state changes', () => {
    const recorder = fakeRecorder(mixed(5), { readingFailure: 'no answer' })
    showPanel(recorder)
    act(() => recorder.setState({ readingFailure: null }))
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  })
})

describe('changes', () => {
  it('are announced to screen readers once a burst is over', () => {
    vi.useFakeTimers()
    const recorder = fakeRecorder()
    showPanel(recorder)
    for (const each of mixed(6)) act(() => recorder.add(each))
    const said = document.querySelector('[aria-live="polite"]')
    expect(said?.textContent).toBe('')
    act(() => {
      vi.runAllTimers()
    })
    expect(said?.textContent).toBe('2 of 6 requests blocked')
    vi.useRealTimers()
  })
})
