// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/preact'
import axe from 'axe-core'
import { describe, expect, it, vi } from 'vitest'
import type { Browser } from '../../../src/engine/index.ts'
import { inChromium, PAGE, preflightInChromium } from '../../engine/entries.ts'
import type { FakeRecorder } from '../fake-recorder.ts'
import { recorded } from '../recorded.ts'
import { resizeWindow, showPanel, showTab } from '../show-panel.tsx'

const blocked = (allowed: string, fields: Record<string, string> = {}, recorder: Browser = 'chromium') =>
  recorded(
    recorder,
    inChromium({
      request: { Cookie: 'a=1' },
      response: { 'Access-Control-Allow-Origin': allowed, Server: 'nginx', ...fields },
      error: 'net::ERR_FAILED',
    }),
  )

function open(recorder: FakeRecorder, row = 1): HTMLElement {
  showPanel(recorder)
  fireEvent.click(screen.getAllByRole('row')[row] ?? document.body)
  return showTab('What if')
}

const verdictIn = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}`) }).textContent
const part = (name: string) => screen.getByRole('region', { name })
const valueField = (header: string, of = 'Response') =>
  within(part(of)).getByRole<HTMLInputElement>('combobox', { name: `Value of ${header}` })
const type = (input: HTMLElement, value: string) => fireEvent.input(input, { target: { value } })
const press = (name: string, of: HTMLElement = document.body) => fireEvent.click(within(of).getByRole('button', { name }))

describe('What if', () => {
  it('starts from what was recorded', () => {
    open(blocked(`${PAGE}/`))
    expect(verdictIn('Chrome')).toMatch(/^Chrome Blocked/)
    expect(verdictIn('Firefox')).toMatch(/^Firefox Blocked/)
    expect(valueField('Access-Control-Allow-Origin').value).toBe(`${PAGE}/`)
    expect(document.querySelector('.edited-changed')).toBeNull()
  })

  it('updates the verdict with every key, and shows the recorded value', () => {
    open(blocked(`${PAGE}/`, { 'Access-Control-Allow-Credentials': 'true' }))
    type(valueField('Access-Control-Allow-Origin'), PAGE)
    expect(verdictIn('Chrome')).toMatch(/^Chrome Allowed/)
    expect(verdictIn('Firefox')).toMatch(/^Firefox Allowed/)
    const line = valueField('Access-Control-Allow-Origin').closest('.edited-line')
    expect(line?.className).toContain('edited-changed')
    expect(line?.textContent).toContain(`was ${PAGE}/`)
  })

  it('applies the fix, and resets', () => {
    open(blocked(`${PAGE}/`))
    press('Apply the fix')
    expect(verdictIn('Chrome')).toMatch(/^Chrome Allowed/)
    expect(valueField('Access-Control-Allow-Credentials').value).toBe('true')
    press('Reset')
    expect(verdictIn('Chrome')).toMatch(/^Chrome Blocked/)
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Reset' }).disabled).toBe(true)
  })

  it('opens from the fix', () => {
    open(blocked(`${PAGE}/`))
    showTab('Overview')
    press('Try it in What if', screen.getByRole('region', { name: 'Fix' }))
    expect(screen.getByRole('tab', { name: 'What if' }).getAttribute('aria-selected')).toBe('true')
    expect(verdictIn('Firefox')).toMatch(/^Firefox Allowed/)
  })

  it('adds a line, with the focus in it, and removes it, with the focus beside it', () => {
    open(blocked(PAGE))
    expect(verdictIn('Chrome')).toMatch(/^Chrome Blocked/)
    press('Add header', part('Response'))
    const [, name] = within(part('Response')).getAllByRole<HTMLInputElement>('combobox', { name: 'Header name' })
    expect(document.activeElement).toBe(name)
    type(name ?? document.body, 'Access-Control-Allow-Credentials')
    type(valueField('Access-Control-Allow-Credentials'), 'true')
    expect(verdictIn('Chrome')).toMatch(/^Chrome Allowed/)
    press('Remove Access-Control-Allow-Credentials', part('Response'))
    expect(verdictIn('Chrome')).toMatch(/^Chrome Blocked/)
    expect(document.activeElement?.textContent).toBe('Add header')
  })

  it('puts a removed line back', () => {
    open(blocked(PAGE, { 'Access-Control-Allow-Credentials': 'true' }))
    press('Remove Access-Control-Allow-Credentials', part('Response'))
    expect(verdictIn('Chrome')).toMatch(/^Chrome Blocked/)
    press('Restore', part('Response'))
    expect(verdictIn('Chrome')).toMatch(/^Chrome Allowed/)
    expect(document.querySelector('.edited-changed')).toBeNull()
  })

  it('omits credentials', () => {
    open(blocked('*'))
    fireEvent.change(screen.getByRole('combobox', { name: 'Credentials' }), { target: { selectedIndex: 1 } })
    expect(verdictIn('Chrome')).toMatch(/^Chrome Allowed/)
  })

  it('sends a preflight as soon as the method needs one, and lets its response be written', () => {
    open(blocked('*'))
    fireEvent.change(screen.getByRole('combobox', { name: 'Credentials' }), { target: { selectedIndex: 1 } })
    expect(screen.getByRole('tabpanel').textContent).toContain('No preflight request')
    type(screen.getByRole('combobox', { name: 'Method' }), 'PUT')
    expect(verdictIn('Chrome')).toMatch(/^Chrome Blocked/)
    const preflight = part('Preflight response')
    expect(preflight.textContent).toContain('Not recorded')
    press('Fix the rest')
    expect(verdictIn('Chrome')).toMatch(/^Chrome Allowed/)
    expect(valueField('Access-Control-Allow-Methods', 'Preflight response').value).toBe('PUT')
    type(within(preflight).getByRole('combobox', { name: /^Status/ }), '404')
    expect(verdictIn('Firefox')).toMatch(/^Firefox Blocked/)
  })

  it('shows where the browsers differ', () => {
    open(recorded('chromium', inChromium({ request: { DPR: '2' }, response: { 'Access-Control-Allow-Origin': '*' } })))
    expect(verdictIn('Chrome')).toMatch(/^Chrome Allowed/)
    expect(verdictIn('Firefox')).toMatch(/^Firefox Blocked/)
    expect(verdictIn('Safari')).toMatch(/^Safari Blocked/)
    expect(screen.getByRole('tabpanel').textContent).toContain('Only Firefox and Safari send a preflight request')
  })

  it('shows diagram and steps for the selected browser', () => {
    open(recorded('chromium', inChromium({ request: { DPR: '2' }, response: { 'Access-Control-Allow-Origin': '*' } })))
    expect(part('Steps in Chrome').querySelectorAll('.check-failed')).toHaveLength(0)
    fireEvent.click(screen.getByRole('button', { name: /^Firefox/ }))
    const steps = part('Steps in Firefox')
    expect(steps.querySelectorAll('.check-failed')).toHaveLength(1)
    expect(steps.querySelector('.diagram svg')?.textContent).toContain('OPTIONS')
  })

  it('keeps the edits of each request', () => {
    const recorder = recorded(
      'chromium',
      inChromium({ url: 'https://api.example/one' }),
      inChromium({ url: 'https://api.example/two', at: 5000 }),
    )
    open(recorder)
    type(screen.getByRole('combobox', { name: 'Method' }), 'PUT')
    fireEvent.click(screen.getAllByRole('row')[2] ?? document.body)
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Method' }).value).toBe('GET')
    fireEvent.click(screen.getAllByRole('row')[1] ?? document.body)
    showTab('Overview')
    showTab('What if')
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: /^Method/ }).value).toBe('PUT')
  })

  it('shows the invisible characters that an input hides', () => {
    open(blocked(`${PAGE}\u200b`))
    expect(valueField('Access-Control-Allow-Origin').closest('.edited-line')?.textContent).toContain('\\u{200b}')
  })

  it('says that a text is not an origin', () => {
    open(blocked(PAGE))
    type(screen.getByRole('combobox', { name: 'Page’s origin' }), 'app')
    expect(screen.getByRole('tabpanel').textContent).toContain('Not an origin')
    expect(verdictIn('Chrome')).toMatch(/^Chrome Unknown/)
  })

  it('announces a new verdict once the typing pauses', () => {
    vi.useFakeTimers()
    open(blocked(`${PAGE}/`, { 'Access-Control-Allow-Credentials': 'true' }))
    const status = within(part('Verdict in each browser')).getByRole('status')
    expect(status.textContent).toBe('')
    type(valueField('Access-Control-Allow-Origin'), PAGE)
    expect(status.textContent).toBe('')
    act(() => void vi.advanceTimersByTime(1000))
    expect(status.textContent).toContain('Chrome: Allowed.')
    vi.useRealTimers()
  })

  it('has no axe violation, changed and unchanged', async () => {
    open(
      recorded(
        'chromium',
        preflightInChromium({ names: 'x-a' }),
        inChromium({ method: 'PUT', status: 0, error: 'net::ERR_FAILED', at: 5 }),
      ),
    )
    const violations = async () =>
      (await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
      )
    expect(await violations()).toEqual([])
    press('Apply the fix')
    press('Remove Access-Control-Allow-Methods', part('Preflight response'))
    expect(await violations()).toEqual([])
    resizeWindow(400, 220)
    expect(await violations()).toEqual([])
  })
})
