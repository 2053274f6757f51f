// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/preact'
import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { inChromium } from '../../engine/entries.ts'
import { mixed } from '../diagnoses.ts'
import { type FakeRecorder, fakeRecorder } from '../fake-recorder.ts'
import { drop, harFile, readInPlace } from '../har-files.ts'
import { showPanel } from '../show-panel.tsx'

const withoutHost: FakeRecorder['live'] = { ...fakeRecorder().live, observation: { host: null, on: false, reach: 'none' } }
const off = () => screen.queryByRole('button', { name: 'Observe page' })
const on = () => screen.queryByRole('button', { name: 'Observing app.example' })
const notice = () => document.querySelector('.notice')?.textContent ?? ''

describe('observing the page', () => {
  it('is off at first, and says what it would do', () => {
    showPanel(fakeRecorder(mixed(5)))
    expect(off()?.getAttribute('aria-pressed')).toBe('false')
    expect(off()?.title).toContain('it changes no request and sends nothing')
    expect(document.body.textContent).not.toContain('Observing')
  })

  it('shows a sign while it is on', () => {
    const recorder = fakeRecorder(mixed(5))
    showPanel(recorder)
    fireEvent.click(off() ?? document.body)
    expect(on()?.getAttribute('aria-pressed')).toBe('true')
    expect(on()?.textContent).toBe('Observing app.example')
    fireEvent.click(on() ?? document.body)
    expect(off()).toBeTruthy()
    expect(recorder.asked).toEqual(['observe', 'do not observe'])
  })

  it('says that earlier requests were not observed, and offers to reload', () => {
    const recorder = fakeRecorder(mixed(5))
    showPanel(recorder)
    fireEvent.click(off() ?? document.body)
    expect(notice()).toContain('Observing from now on')
    fireEvent.click(screen.getByRole('button', { name: 'Reload page' }))
    expect(recorder.asked).toContain('reload')
  })

  it('is not offered for a page without a host', () => {
    showPanel({ ...fakeRecorder(mixed(5)), live: withoutHost })
    expect(off()).toBeNull()
  })

  it('is not offered for a file', async () => {
    showPanel(fakeRecorder(mixed(5)), undefined, readInPlace)
    drop(harFile('a.har', [inChromium({})]))
    await waitFor(() => expect(screen.getByRole('contentinfo').textContent).toContain('1 request'))
    expect(off()).toBeNull()
  })

  it('follows the recorder’s state', () => {
    const recorder = fakeRecorder(mixed(5))
    showPanel(recorder)
    act(() => recorder.live.observe('app.example', true))
    expect(on()).toBeTruthy()
  })

  it('has no axe violation, on or off', async () => {
    showPanel(fakeRecorder(mixed(5)))
    const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } }
    expect((await axe.run(document.body, { rules })).violations).toEqual([])
    fireEvent.click(off() ?? document.body)
    expect((await axe.run(document.body, { rules })).violations).toEqual([])
  })
})
