// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { storedSettings } from '../../../src/devtools/settings.ts'
import { mixed } from '../diagnoses.ts'
import { fakeRecorder } from '../fake-recorder.ts'

/** A browser that refuses storage: for each call, or for the mere name. */
const REFUSALS: Readonly<Record<string, () => void>> = {
  'on each call': () => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError')
    }
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, clear: () => {} })
  },
  'on mere access': () => {
    const described = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')
    restore = () => described && Object.defineProperty(globalThis, 'localStorage', described)
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('refused', 'SecurityError')
      },
    })
  },
}
let restore: () => unknown = () => {}

afterEach(() => {
  restore()
  restore = () => {}
  vi.unstubAllGlobals()
  // The panel of modules that were loaded apart is not known to the others.
  document.body.replaceChildren()
})

const setting = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name })
const dialog = () => screen.getByRole('dialog', { name: 'Settings and shortcuts' })

describe.each(Object.keys(REFUSALS))('where storage is refused %s', (refusal) => {
  it('every setting works as long as the tab is open', async () => {
    REFUSALS[refusal]?.()
    // The modules read what is remembered when they are loaded.
    vi.resetModules()
    const { showPanel } = await import('../show-panel.tsx')
    const recorder = fakeRecorder(mixed(5))
    const state = showPanel(recorder)
    fireEvent.keyDown(screen.getByRole('grid'), { key: '?' })
    fireEvent.change(setting('Theme'), { target: { value: 'dark' } })
    expect(document.documentElement.dataset.theme).toBe('dark')
    fireEvent.change(setting('Details'), { target: { value: 'under' } })
    expect(setting('Details').value).toBe('under')
    const [group] = [...dialog().querySelectorAll('select')].filter(({ value }) => value === 'none')
    if (group === undefined) throw new Error('the grouping is no setting')
    fireEvent.change(group, { target: { value: 'host' } })
    expect(state.list.grouping.value).toBe('host')
    for (const name of ['Keep log', 'Observe page', 'Always mask sensitive data']) {
      const check = [...dialog().querySelectorAll('label')].find(({ textContent }) => textContent === name)?.querySelector('input')
      if (!check) throw new Error(`${name} is no setting`)
      fireEvent.click(check)
      expect(check.checked).toBe(true)
    }
    expect(recorder.preserveLog).toBe(true)
  })

  it('the recorder keeps its settings for the session', () => {
    REFUSALS[refusal]?.()
    const settings = storedSettings()
    expect(settings.preserveLog).toBe(false)
    settings.preserveLog = true
    expect(settings.preserveLog).toBe(true)
  })
})
