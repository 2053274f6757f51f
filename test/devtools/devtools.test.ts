import { afterAll, expect, it, vi } from 'vitest'

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

it('the recorder hears that the tab is shown again, also where its document cannot be offered the recorder', async () => {
  await import('../../src/devtools/devtools.ts')
  const [panel] = panels
  panel?.onShown(new EventTarget() as Window)
  panel?.onHidden()
  const gone = new Proxy({}, { set: () => false }) as Window
  expect(() => panel?.onShown(gone)).toThrow(TypeError)
  expect(shown).toEqual([true, false, true])
})
