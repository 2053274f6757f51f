import { describe, expect, it } from 'vitest'
import { storedSettings } from '../../src/devtools/settings.ts'

function memory(): Pick<Storage, 'getItem' | 'setItem'> {
  const items = new Map<string, string>()
  return { getItem: (key) => items.get(key) ?? null, setItem: (key, value) => void items.set(key, value) }
}

describe('settings', () => {
  it('are remembered', () => {
    const storage = memory()
    const first = storedSettings(() => storage)
    expect(first.keepLog).toBe(false)
    first.keepLog = true
    expect(storedSettings(() => storage).keepLog).toBe(true)
  })

  it('remember the hosts that are observed, a hundred at most', () => {
    const storage = memory()
    storedSettings(() => storage).observedHosts = Array.from({ length: 120 }, (_, nth) => `app${nth}.example`)
    const { observedHosts } = storedSettings(() => storage)
    expect([observedHosts.length, observedHosts[0], observedHosts.at(-1)]).toEqual([100, 'app20.example', 'app119.example'])
  })

  it.each(['x', '7', '{}', '[1, null]'])('read no hosts from %s', (stored) => {
    const storage = memory()
    storage.setItem('cors-lens.observed-hosts', stored)
    expect(storedSettings(() => storage).observedHosts).toEqual([])
  })

  it('last for the session if storage is blocked', () => {
    const settings = storedSettings(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    settings.keepLog = true
    settings.observedHosts = ['app.example']
    expect([settings.keepLog, settings.observedHosts]).toEqual([true, ['app.example']])
  })
})
