import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { HarReader } from '../../../src/devtools/recorder/har-reader.ts'

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

it('counts as the cost of a reading what the browser took, not how long its entries waited for the thread', async () => {
  const reader = new HarReader({
    page: { getHar: () => after(300).then(() => ({ entries: [] })) },
    take: () => after(5000),
    changed: () => undefined,
  })
  const reading = reader.read()
  await vi.runAllTimersAsync()
  await reading
  expect(reader.cost).toBe(300)
})
