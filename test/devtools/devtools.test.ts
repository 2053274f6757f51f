import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'

interface Shown {
  onShown(panelWindow: Window): void
  onHidden(): void
}

const { panels, shown } = vi.hoisted(() => ({ panels: [] as Shown[], shown: [] as boolean[] }))

vi.mock('../../src/devtools/extension-api.ts', () => ({
  createPanel: async (panel: Shown) => panels.push(panel),
  inspectedPage: () => null,
}))
vi.mock('../../src/devtools/settings.ts', () => ({ storedSettings: () => null }))
vi.mock('../../src/devtools/recorder/recorder.ts', () => ({
  Recorder: class {
    panelShown(isShown: boolean) {
      shown.push(isShown)
    }
  },
}))

vi.useFakeTimers()
afterAll(() => void vi.useRealTimers())

beforeAll(() => import('../../src/devtools/devtools.ts'))
beforeEach(() => shown.splice(0))

it('a document that is loaded again is offered the recorder, which stays as hidden as the tab is', () => {
  const [panel] = panels
  const panelWindow = new EventTarget() as Window
  panel?.onShown(panelWindow)
  panel?.onHidden()
  delete panelWindow.corsLensRecorder
  vi.advanceTimersByTime(1000)
  expect(panelWindow.corsLensRecorder).toBeDefined()
  expect(shown).toEqual([true, false])
})

it('the recorder hears that the tab is shown again, also where its document cannot be offered the recorder', () => {
  const [panel] = panels
  panel?.onShown(new EventTarget() as Window)
  panel?.onHidden()
  const gone = new Proxy({}, { set: () => false }) as Window
  expect(() => panel?.onShown(gone)).toThrow(TypeError)
  expect(shown).toEqual([true, false, true])
})
