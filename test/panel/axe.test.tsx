// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/preact'
import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { dependsOnCredentials, headerNotAllowed, hostile, mixed, oneOfSeveral, redirectedAway } from './diagnoses.ts'
import { fakeRecorder } from './fake-recorder.ts'
import { showPanel } from './show-panel.tsx'

/** happy-dom lays nothing out and paints nothing: contrast and sizes are computed from the tokens and looked at on pictures. */
async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

describe('axe finds nothing', () => {
  it.each([
    ['in a list', fakeRecorder(mixed(30))],
    ['in an empty panel', fakeRecorder()],
    ['in Firefox, opened late', fakeRecorder([], { browser: 'firefox', openedLate: true })],
    ['under a notice', fakeRecorder(mixed(5), { readingFailure: 'no response', skipped: [{ entry: 1, reason: 'no URL' }] })],
  ])('%s', async (_, recorder) => {
    showPanel(recorder)
    expect(await violations()).toEqual([])
  })

  it('in a filtered list', async () => {
    const state = showPanel(fakeRecorder(mixed(30)))
    act(() => {
      state.list.filterText.value = 'api'
      state.list.verdicts.value = new Set(['blocked'])
    })
    expect(await violations()).toEqual([])
  })

  it.each(['cause', 'host'] as const)('in a list grouped by %s and sorted', async (grouping) => {
    const state = showPanel(fakeRecorder(mixed(30)))
    act(() => {
      state.list.group(grouping)
      state.list.sortBy('url')
    })
    expect(screen.getByRole('treegrid')).toBeTruthy()
    expect(await violations()).toEqual([])
  })

  it('in the suggestions of the filter', async () => {
    showPanel(fakeRecorder(mixed(30)))
    fireEvent.input(screen.getByRole('combobox', { name: 'Filter' }), { target: { value: 'host:' } })
    fireEvent.keyDown(screen.getByRole('combobox', { name: 'Filter' }), { key: 'ArrowDown' })
    expect(screen.getAllByRole('option').length).toBeGreaterThan(2)
    expect(await violations()).toEqual([])
  })

  it.each([
    ['of a failed preflight', headerNotAllowed(1), [1300, 500]],
    ['of a redirect, under the list', redirectedAway(1), [550, 700]],
    ['of an open question, in place of the list', dependsOnCredentials(1), [550, 220]],
    ['of several possible causes', oneOfSeveral(1), [1300, 220]],
    ['of hostile text', hostile(1), [400, 600]],
  ] as const)('in the details %s', async (_, diagnosis, size) => {
    const state = showPanel(fakeRecorder([diagnosis]), size)
    act(() => state.detail.open(diagnosis.id))
    expect(await violations()).toEqual([])
  })
})
