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
const dialog = () => screen.getByRole('dialog', { name: 'Settings' })

describe.each(Object.keys(REFUSALS))('if storage is blocked %s', (refusal) => {
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
    const time = [...dialog().querySelectorAll('label')].find(({ textContent }) => textContent === 'Time')?.querySelector('input')
    if (!time) throw new Error('the columns are no setting')
    fireEvent.click(time)
    expect([...state.list.shownColumns.value]).toEqual(['method', 'status', 'time'])
    for (const name of ['Observe page', 'Always mask sensitive data']) {
      const check = [...dialog().querySelectorAll('label')].find(({ textContent }) => textContent === name)?.querySelector('input')
      if (!check) throw new Error(`${name} is no setting`)
      fireEvent.click(check)
      expect(check.checked).toBe(true)
    }
    fireEvent.click(screen.getByRole('checkbox', { name: 'Keep log', hidden: true }))
    expect(recorder.keepLog).toBe(true)
  })

  it('the recorder keeps its settings for the session', () => {
    REFUSALS[refusal]?.()
    const settings = storedSettings()
    expect(settings.keepLog).toBe(false)
    settings.keepLog = true
    expect(settings.keepLog).toBe(true)
  })
})
