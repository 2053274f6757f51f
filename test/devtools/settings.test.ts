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
    expect(first.preserveLog).toBe(false)
    first.preserveLog = true
    expect(storedSettings(() => storage).preserveLog).toBe(true)
  })

  it('hold for the session where storage is refused', () => {
    const settings = storedSettings(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    settings.preserveLog = true
    expect(settings.preserveLog).toBe(true)
  })
})
