// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Diagnosis } from '../../../src/engine/index.ts'
import { ImportedLog } from '../../../src/panel/import/imported-log.ts'
import { dependsOnCredentials, headerNotAllowed, missingAllowOrigin, plain } from '../diagnoses.ts'
import { fakeRecorder } from '../fake-recorder.ts'
import { drop, readByHand, textFile } from '../har-files.ts'
import { showPanel } from '../show-panel.tsx'

function preflightWithoutAllowOrigin(n: number): Diagnosis {
  const { cause, ...others } = missingAllowOrigin(n)
  return { ...others, cause: { ...cause, at: 'preflight' } } as Diagnosis
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const wait = () =>
  act(() => {
    vi.advanceTimersByTime(5000)
  })
/** Lets promises settle, which `wait` doesn't. */
const passed = () =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(100)
  })
const shown = () => screen.queryByRole('region', { name: 'Request details' })

describe('a single problem', () => {
  it.each([
    ['one request', [plain(0, 'allowed'), missingAllowOrigin(1)], true],
    ['several requests with one cause', [missingAllowOrigin(1), missingAllowOrigin(2)], true],
    ['one cause in a preflight and in a request', [missingAllowOrigin(1), preflightWithoutAllowOrigin(2)], true],
    ['two causes', [missingAllowOrigin(1), headerNotAllowed(2)], false],
    ['an open question', [dependsOnCredentials(1)], false],
    ['nothing wrong', [plain(0, 'allowed')], false],
  ] as const)('opens by itself: %s', (_, diagnoses, opens) => {
    showPanel(fakeRecorder(diagnoses))
    wait()
    expect(shown() !== null).toBe(opens)
  })

  it('stays closed once it was closed, until the log starts over', () => {
    const recorder = fakeRecorder([missingAllowOrigin(1)])
    showPanel(recorder)
    wait()
    fireEvent.click(screen.getByRole('button', { name: 'Close details' }))
    act(() => recorder.add(missingAllowOrigin(2)))
    wait()
    expect(shown()).toBeNull()
    act(() => recorder.change({ cleared: true, changed: [missingAllowOrigin(7)], removed: ['x1', 'x2'] }))
    wait()
    expect(shown()).not.toBeNull()
  })

  it('opens on the next page, also where it comes in the update that clears the log', () => {
    const recorder = fakeRecorder([missingAllowOrigin(1)])
    showPanel(recorder)
    wait()
    const next = { ...missingAllowOrigin(1), url: 'https://api.example/next' }
    act(() => recorder.change({ cleared: true, changed: [next], removed: ['x1'] }))
    expect(shown()).toBeNull()
    wait()
    expect(shown()).not.toBeNull()
  })

  it('opens on the next page, though a group of the one before was the current line', () => {
    const recorder = fakeRecorder([missingAllowOrigin(1), missingAllowOrigin(2), headerNotAllowed(3)])
    const state = showPanel(recorder)
    act(() => state.list.group('cause'))
    fireEvent.keyDown(screen.getByRole('treegrid'), { key: 'Home' })
    wait()
    expect([state.selection.currentId.value, state.selection.current.value]).toEqual([state.list.lines.value[0]?.id, null])
    const next = [7, 8].map((n) => ({ ...missingAllowOrigin(n), url: `https://api.example/next/${n}` }))
    act(() => recorder.change({ cleared: true, changed: next, removed: ['x1', 'x2', 'x3'] }))
    wait()
    expect(shown()).not.toBeNull()
  })

  it('opens once all of its file was read: the rest may have another one', async () => {
    const reading = readByHand()
    showPanel(fakeRecorder(), undefined, reading.read)
    drop(textFile('big.har', ''))
    await passed()
    const { source } = fakeRecorder().report()
    const log = new ImportedLog({ source, head: { creator: null, pages: [] } })
    log.take([], [missingAllowOrigin(1)])
    act(() => reading.begin(log))
    wait()
    expect([screen.getByRole('contentinfo').textContent?.includes('1 blocked'), shown()]).toEqual([true, null])
    log.end({ warnings: [], slices: new Float64Array(), file: new Blob() })
    act(() => reading.end({ log }))
    await passed()
    wait()
    expect(shown()).not.toBeNull()
  })

  it('doesn’t replace another open request', () => {
    const recorder = fakeRecorder([plain(0, 'allowed'), missingAllowOrigin(1)])
    const state = showPanel(recorder)
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'Home' })
    wait()
    expect(state.selection.current.value?.id).toBe('x0')
    expect(shown()).toBeNull()
  })
})
