// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/preact'
import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { mixed } from '../diagnoses.ts'
import { type FakeRecorder, fakeRecorder, withoutPage } from '../fake-recorder.ts'
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

  it('says that requests before it are seen without, and offers to reload', () => {
    const recorder = fakeRecorder(mixed(5))
    showPanel(recorder)
    fireEvent.click(off() ?? document.body)
    expect(notice()).toContain('Observing from now on')
    fireEvent.click(screen.getByRole('button', { name: 'Reload page' }))
    expect(recorder.asked).toContain('reload')
  })

  it.each([
    ['a log without a page', withoutPage(fakeRecorder(mixed(5)))],
    ['a page without a host', { ...fakeRecorder(mixed(5)), live: withoutHost }],
  ])('is not offered for %s', (_what, recorder) => {
    showPanel(recorder)
    expect(off()).toBeNull()
  })

  it('follows what the recorder says', () => {
    const recorder = fakeRecorder(mixed(5))
    showPanel(recorder)
    act(() => recorder.live.observe('app.example', true))
    expect(on()).toBeTruthy()
  })

  it('has no violation that axe finds, on or off', async () => {
    showPanel(fakeRecorder(mixed(5)))
    const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } }
    expect((await axe.run(document.body, { rules })).violations).toEqual([])
    fireEvent.click(off() ?? document.body)
    expect((await axe.run(document.body, { rules })).violations).toEqual([])
  })
})
