// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { Diagnosis, Warning } from '../../../src/engine/index.ts'
import { inChromium, preflightInChromium } from '../../engine/entries.ts'
import { cause, dependsOnCredentials, diagnosis, missingAllowOrigin } from '../diagnoses.ts'
import { fakeRecorder } from '../fake-recorder.ts'
import { recorded } from '../recorded.ts'
import { showPanel } from '../show-panel.tsx'

const warning = (rule: string, category: Warning['category'], title: string): Warning => ({
  rule,
  category,
  title,
  explanation: `What ${rule} says of these values.`,
  remedy: `What to do about ${rule}.`,
  evidence: [{ entry: 3, on: 'response', name: 'Vary', value: null }],
})
const slow = warning('needless-preflight', 'performance', 'A preflight that could be spared')
const open = warning('reflected-origin', 'security', 'Any origin is allowed')
const hidden = warning('expose-headers-missing', 'correctness', 'Response headers not exposed to the page')
const withWarnings = (n: number, ...warnings: Warning[]): Diagnosis => diagnosis(n, { warnings })

const firstRow = () => screen.getAllByRole('row')[1] ?? document.body
const titles = (within: HTMLElement) => [...within.querySelectorAll('.warning-title')].map(({ textContent }) => textContent)

describe('the warnings on a request', () => {
  it('are in the details, security first, each with its category', () => {
    showPanel(fakeRecorder([{ ...missingAllowOrigin(1), warnings: [slow, open] }]))
    fireEvent.click(firstRow())
    const section = screen.getByRole('heading', { name: 'Warnings' }).closest('details') ?? document.body
    expect(section.querySelector('summary')?.textContent).toBe('Warnings1 security, 1 performance')
    expect(titles(section)).toEqual(['Any origin is allowed', 'A preflight that could be spared'])
    expect([...section.querySelectorAll('.warning-category')].map(({ textContent }) => textContent)).toEqual(['security', 'performance'])
    expect(section.textContent).toContain('What reflected-origin says of these values.')
    expect(section.textContent).toContain('What to do about reflected-origin.')
    expect(section.textContent).toContain('Why it matters')
    expect(section.textContent).toContain('Vary absent')
  })

  it('open by themselves only if security is concerned', () => {
    showPanel(
      fakeRecorder([
        { ...missingAllowOrigin(1), warnings: [slow] },
        { ...missingAllowOrigin(2), warnings: [open] },
      ]),
    )
    const isOpen = () => screen.getByRole('heading', { name: 'Warnings' }).closest('details')?.open
    fireEvent.click(firstRow())
    expect(isOpen()).toBe(false)
    fireEvent.click(screen.getAllByRole('row')[2] ?? document.body)
    expect(isOpen()).toBe(true)
  })

  it('are absent from a request without any, in the row and in the details', () => {
    showPanel(fakeRecorder([withWarnings(1)]))
    fireEvent.click(firstRow())
    expect(screen.queryByRole('heading', { name: 'Warnings' })).toBeNull()
    expect(screen.queryByRole('img', { name: /^Warning/ })).toBeNull()
    expect(screen.queryByRole('button', { name: /^\d+ warnings?$/ })).toBeNull()
  })

  it('give the row one sign for all of them', () => {
    showPanel(fakeRecorder([withWarnings(1, slow, open)]))
    const name = 'Warning: Any origin is allowed (security); A preflight that could be spared (performance)'
    expect(within(firstRow()).getAllByRole('img', { name })).toHaveLength(1)
  })

  it('come first, and open, if nothing else is wrong', () => {
    showPanel(fakeRecorder([withWarnings(1, slow, open)]))
    fireEvent.click(firstRow())
    const answer = document.querySelector<HTMLElement>('.answer') ?? document.body
    expect(titles(answer)).toEqual(['Any origin is allowed', 'A preflight that could be spared'])
    expect([...answer.querySelectorAll('details')].map((card) => card.open)).toEqual([true, true])
  })

  describe('of which the page can read the response unless it includes credentials', () => {
    const shown = (given: Diagnosis, ...warnings: Warning[]) => {
      showPanel(fakeRecorder([{ ...given, warnings }]))
      fireEvent.click(firstRow())
      const cards = [...document.querySelectorAll<HTMLDetailsElement>('.answer details.warning')]
      return { inAnswer: cards.filter((card) => card.open).length, inAll: titles(document.body).length }
    }
    const failedWithoutCredentials = (): Diagnosis =>
      diagnosis(1, { verdict: 'depends', cause: cause({ onlyIf: 'credentials', otherwise: 'failed' }) })

    it('come first, and open, if one says why the page’s code sees nothing', () => {
      expect(shown(dependsOnCredentials(1), hidden, slow)).toEqual({ inAnswer: 2, inAll: 2 })
    })

    it.each([
      ['it only takes longer than it needs', dependsOnCredentials(1), slow],
      ['the request is blocked in any case', missingAllowOrigin(1), hidden],
      ['the request failed without credentials, too', failedWithoutCredentials(), hidden],
    ])('stay in their section if %s', (_, given, one) => {
      expect(shown(given, one)).toEqual({ inAnswer: 0, inAll: 1 })
    })
  })

  it.each([
    ['warning:security', ['x2']],
    ['warning:needless-preflight', ['x1']],
    ['-warning:"any origin"', ['x1', 'x3']],
  ])('are found by %s', (filter, ids) => {
    const state = showPanel(fakeRecorder([withWarnings(1, slow), withWarnings(2, open), withWarnings(3)]))
    act(() => {
      state.list.filterText.value = filter
    })
    expect(state.list.rows.value.map(({ id }) => id)).toEqual(ids)
  })
})

describe('the warnings on the whole log', () => {
  it('are reached from the status bar, with what the preflights cost', () => {
    const response = { 'Access-Control-Allow-Origin': 'https://app.example', 'Access-Control-Allow-Methods': 'PUT', Vary: 'Origin' }
    const puts = Array.from({ length: 5 }, (_, n) => [
      preflightInChromium({ url: 'https://api.example/items/7', at: n * 60_000 + 1, time: 50, number: n + 1, response }),
      inChromium({ url: 'https://api.example/items/7', at: n * 60_000, time: 100, method: 'PUT', response }),
    ])
    showPanel(recorded('chromium', ...puts.flat()))
    fireEvent.click(screen.getByRole('button', { name: /^5 preflights/ }))
    const dialog = screen.getByRole('dialog', { name: 'Summary' })
    expect(dialog.textContent).toContain('5 preflight requests took 250 ms in total, the longest 50 ms.')
    expect(titles(dialog)).toContain('Preflights aren’t cached long enough')
    expect(dialog.textContent).toContain('4 of them (200 ms) would not have been needed')
  })

  it('count those on single requests, and show them in the list', () => {
    const state = showPanel(fakeRecorder([withWarnings(1, slow), withWarnings(2, open), withWarnings(3, open)]))
    fireEvent.click(screen.getByRole('button', { name: '3 with warnings' }))
    const dialog = screen.getByRole('dialog')
    expect(titles(dialog)).toEqual(['Any origin is allowed', 'A preflight that could be spared'])
    expect([...dialog.querySelectorAll('.warning-count')].map(({ textContent }) => textContent)).toEqual(['2 requests', '1 request'])
    fireEvent.click(within(dialog).getByRole('button', { name: 'Show Any origin is allowed' }))
    expect(state.list.filterText.value).toBe('warning:reflected-origin')
    expect(state.list.rows.value.map(({ id }) => id)).toEqual(['x2', 'x3'])
  })
})
